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

/** Ready-made detectors watch a program that logs text as it likes; an audit of the run says what the run said. */
@Timeout(180)
final class ReadyDetectorsOfARunTests {
    private static final List<String> MEMORY =
            List.of("memory-growth.after=500ms", "memory-growth.watch=2s", "memory-growth.sigmas=2");
    private static final List<String> TEXT_PLUGINS =
            List.of("activity-liveness", "silent-thread", "reconnect-storm", "runtime-restarts");
    private static final List<String> TEXT = List.of(
            "tick-liveness.pattern=quote \\w+",
            "tick-liveness.within=1s",
            "trade-liveness.pattern=filled \\d+",
            "silent-thread.pattern=^(\\w+) INFO ",
            "silent-thread.steady=500ms",
            "silent-thread.minimum=5",
            "silent-thread.within=1s",
            "silent-thread.except=link",
            "runtime-restarts.pid-pattern=PID=(\\d+)",
            "runtime-restarts.settle=200ms",
            "runtime-restarts.threshold=30");

    /**
     * Is started again, quotes and reconnects; how long it quotes and how long it then waits depends on what is told of it.
     * A feed that a loaded machine kept from being regular is followed by another, which quotes for longer.
     */
    private static final String ILL = """
            exec python3 -u -c '
            import glob, os, time
            beats = feeds = 0

            def beat(line):
                global beats
                beats += 1
                print("main INFO heartbeat PID=%d" % (4711 + min(beats // 10, 3)))
                print(line)
                time.sleep(0.03)
                return time.monotonic()

            def told():
                said = "".join(open(name).read() for name in glob.glob(os.environ["FINAL_DRY_RUN_LOG_DIR"] + "/*_incidents.jsonl"))
                return all(name in said for name in ("tick-liveness", "reconnect-storm", "runtime-restarts", "silent-thread"))

            while not told():
                feeds += 1
                now = time.monotonic()
                end = now + 2 * feeds
                while now < end:
                    now = beat("feed%d INFO quote EURUSD" % feeds)
                end = now + 4 * feeds
                while now < end and not told():
                    now = beat("link INFO connection refused, retrying")
            for i in range(10):
                beat("link INFO connection refused, retrying")
            '""";

    @TempDir
    Path directory;

    @Test
    void aProgramThatKeepsWhatItReadGrowsAndOneThatDoesNotDoesNot() throws IOException {
        String keep = "exec python3 -u -c \"\nimport time\nkept = []\nwhile True:\n    kept.append(b'a' * 2000000)\n"
                + "    print('INFO batch')\n    time.sleep(0.1)\n\"";
        assertEquals(List.of("warn memory-growth"), raised(keep, "7s", List.of("memory-growth"), MEMORY));
        String drop = keep.replace("kept.append(", "kept = (");
        assertEquals(List.of(), raised(drop, "5s", List.of("memory-growth"), MEMORY));
    }

    @Test
    void aTextBotThatTradesIsLeftAloneAndWhatItDoesNotLogIsSaid() throws IOException {
        String bot =
                "while :; do echo \"feed INFO quote EURUSD\"; echo \"main INFO heartbeat PID=$$\"; sleep 0.1; done";
        List<String> raised = new ArrayList<>(raised(bot, TEXT_PLUGINS, TEXT));
        // On a busy machine the bot may say too little for a rhythm to be seen, which is said as well.
        raised.remove("pass silent-thread");
        assertEquals(List.of("pass decision-liveness", "pass order-liveness", "pass trade-liveness"), raised);
    }

    @Test
    void aTextBotWhoseFeedEndsThatReconnectsAndIsStartedAgainIsTold() throws IOException {
        assertEquals(
                List.of(
                        "fail tick-liveness",
                        "pass decision-liveness",
                        "pass order-liveness",
                        "pass trade-liveness",
                        "warn reconnect-storm",
                        "warn runtime-restarts",
                        "warn silent-thread"),
                raised(ILL, "60s", TEXT_PLUGINS, TEXT));
    }

    @Test
    void ticksThatAreRequiredMustBeThere() throws IOException {
        List<String> options = new ArrayList<>(TEXT);
        options.add("tick-liveness.required=true");
        List<String> raised = raised("while :; do echo 'main INFO heartbeat'; sleep 0.1; done", TEXT_PLUGINS, options);
        assertEquals("fail tick-liveness", raised.get(0), raised::toString);
    }

    /** Runs a shell program for some seconds, audits the run, and returns what both say of plugins. */
    private List<String> raised(String program, List<String> plugins, List<String> options) throws IOException {
        return raised(program, "4s", plugins, options);
    }

    private List<String> raised(String program, String time, List<String> plugins, List<String> options)
            throws IOException {
        List<Object> words = new ArrayList<>();
        plugins.forEach(plugin -> words.addAll(List.of("--plugins", plugin)));
        options.forEach(option -> words.addAll(List.of("--plugin-option", option)));
        Path run = directory.resolve("run-" + program.hashCode());
        List<Object> live = new ArrayList<>(List.of("orchestrate", "--output-root", directory, "--run-name"));
        live.addAll(List.of(run.getFileName(), "--duration", time, "--resource-sample-interval", "0.1s"));
        live.addAll(List.of("--required-duration", "1s"));
        live.addAll(words);
        live.addAll(List.of("--", "sh", "-c", program));
        Done done = Done.emp(live.toArray());
        List<String> raised = incidents(Json.parseObject(Files.readString(run.resolve("summary.json"))));
        List<Object> audit = new ArrayList<>(List.of("audit", "--log", run));
        audit.addAll(words);
        Done audited = Done.emp(audit.toArray());
        assertEquals(raised, incidents(audited.json()), () -> done + " " + audited);
        return raised.stream()
                .map(line -> line.replaceAll("^(\\S+ \\S+) .*", "$1"))
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> incidents(Map<String, Object> summary) {
        return ((List<Map<String, Object>>) summary.get("incidents"))
                .stream()
                        .filter(i -> !List.of("freshness", "harness").contains(i.get("detector")))
                        .map(i -> i.get("severity") + " " + i.get("detector") + " " + i.get("count") + " "
                                + i.get("summary"))
                        .sorted()
                        .toList();
    }
}
