package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ready-made detectors watch a program that logs as it likes; an audit of the run says what the run said. */
@Timeout(120)
final class ReadyDetectorsOfARunTests {
    private static final List<String> MEMORY =
            List.of("memory-growth.after=500ms", "memory-growth.watch=2s", "memory-growth.sigmas=2");

    @TempDir
    Path directory;

    @Test
    void aProgramThatKeepsWhatItReadGrowsAndOneThatDoesNotDoesNot() throws IOException {
        String keep =
                "i=0; while :; do echo \"INFO batch $i\"; kept=\"$kept$(head -c 1500000 /dev/zero | tr '\\0' a)\";"
                        + " i=$((i+1)); sleep 0.1; done";
        assertEquals(List.of("warn memory-growth 1"), raised(keep, "memory-growth", MEMORY));
        assertEquals(List.of(), raised(keep.replace("kept=\"$kept", "kept=\""), "memory-growth", MEMORY));
    }

    /** Runs a shell program for some seconds, audits the run, and returns what both say of a plugin. */
    private List<String> raised(String program, String plugin, List<String> options) throws IOException {
        List<Object> words = new ArrayList<>(List.of("--plugins", plugin));
        options.forEach(option -> words.addAll(List.of("--plugin-option", option)));
        Path run = directory.resolve("run-" + program.hashCode());
        List<Object> live = new ArrayList<>(List.of("orchestrate", "--output-root", directory, "--run-name"));
        live.addAll(List.of(run.getFileName(), "--duration", "4s", "--resource-sample-interval", "0.1s"));
        live.addAll(words);
        live.addAll(List.of("--", "sh", "-c", program));
        Done done = Done.emp(live.toArray());
        List<String> raised = incidents(Json.parseObject(Files.readString(run.resolve("summary.json"))), plugin);
        List<Object> audit = new ArrayList<>(List.of("audit", "--log", run));
        audit.addAll(words);
        Done audited = Done.emp(audit.toArray());
        assertEquals(raised, incidents(audited.json(), plugin), () -> done + " " + audited);
        return raised;
    }

    @SuppressWarnings("unchecked")
    private static List<String> incidents(Map<String, Object> summary, String plugin) {
        return ((List<Map<String, Object>>) summary.get("incidents"))
                .stream()
                        .filter(i -> i.get("detector").equals(plugin))
                        .map(i -> i.get("severity") + " " + i.get("detector") + " " + i.get("count"))
                        .sorted()
                        .toList();
    }
}
