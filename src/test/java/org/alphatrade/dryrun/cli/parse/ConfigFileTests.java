package org.alphatrade.dryrun.cli.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.cli.Typed;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigFileTests {
    private static final String ALL = """
            command: python3 'main file.py' --symbols "A B"
            duration-hours: 2.5
            live-gap-alert: 90s
            minimum-uptime-ratio: 99%
            metadata: {sprint: phase2, run: 7}
            note: [first, second]
            compress-logs: true
            no-review: true
            no-wrap-up: false
            """;

    @TempDir
    Path directory;

    private Typed typed(String yaml, String... args) throws IOException {
        Files.writeString(directory.resolve("dry-run.yaml"), yaml);
        return Typed.in(directory, "final-dry-run", args);
    }

    @Test
    void theFileHoldsEveryOptionAndTheCommand() throws IOException {
        RunRequest run = typed(ALL).run();
        assertEquals(RunRequest.Mode.RUN, run.mode());
        assertEquals(List.of("python3", "main file.py", "--symbols", "A B"), run.command());
        assertEquals(Duration.ofMinutes(150), run.timing().duration());
        assertEquals(Duration.ofSeconds(90), run.live().gapAlert().orElseThrow());
        assertEquals(0.99, run.signOff().minimumUptimeRatio().orElseThrow());
        assertEquals(Map.of("sprint", "phase2", "run", "7"), run.metadata());
        assertEquals(List.of("first", "second"), run.review().notes());
        assertTrue(run.logs().compress());
        assertFalse(run.review().enabled());
        assertTrue(run.wrapUp().enabled());
    }

    @Test
    void flagsWinOverTheFileListsIncluded() throws IOException {
        RunRequest run = typed(
                        ALL,
                        "--duration",
                        "1h",
                        "--note",
                        "mine",
                        "--compress-logs=false",
                        "--review-json",
                        "r.json",
                        "--",
                        "other")
                .run();
        assertEquals(Duration.ofHours(1), run.timing().duration());
        assertEquals(List.of("mine"), run.review().notes());
        assertFalse(run.logs().compress());
        assertTrue(run.review().enabled(), "what is typed wins over its opposite in the file");
        assertEquals(List.of("other"), run.command());
    }

    @Test
    void aSectionOverridesForItsCommandOnly() throws IOException {
        String yaml = "duration: 1h\norchestrate:\n  duration-hours: 2\n  command: [b]\nsmoke: {tick-interval: 1}\n";
        assertEquals(Duration.ofHours(2), typed(yaml).run().timing().duration());
        assertEquals(List.of("b"), typed(yaml).run().command());
        Typed harness = Typed.in(directory, "final-dry-run-harness", "--log-dir", "l", "--", "c");
        assertEquals(Duration.ofHours(1), harness.run().timing().duration());
    }

    @Test
    void aFileWithoutACommandIsNoDemo() throws IOException {
        Typed typed = typed("duration: 1h\n");
        assertEquals(64, typed.exit());
        assertTrue(typed.err().contains("no runtime command"), typed.err());
    }

    @Test
    void nothingAfterTheDashesIsNotFilledFromTheFile() throws IOException {
        assertEquals(64, typed(ALL, "--").exit());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            durration: 1h | dry-run.yaml: unknown key "durration"; did you mean duration?
            duration: 72 | dry-run.yaml: --duration "72" has no unit; write 90s, 10m or 72h
            duration: [1h, 2h] | dry-run.yaml: --duration takes one value, not a list
            duration: | dry-run.yaml: --duration has no value
            metadata: [sprint] | dry-run.yaml: --metadata "sprint" is not KEY=VALUE
            compress-logs: maybe | dry-run.yaml: --compress-logs "maybe" is neither true nor false
            command: "a 'b" | dry-run.yaml: command "a 'b": a ' is not closed
            smoke: {tick: 1} | dry-run.yaml: unknown key "smoke.tick"
            config: x.yaml | dry-run.yaml: unknown key "config"
            - a | dry-run.yaml is no YAML mapping of options
            """)
    void aBadFileIsOneLine(String yaml, String message) throws IOException {
        Typed typed = typed(yaml + "\n");
        assertEquals(64, typed.exit());
        assertEquals(1, typed.err().lines().count(), typed.err());
        assertTrue(typed.err().startsWith("final-dry-run: " + message), typed.err());
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Typed typed = Typed.in(directory, "final-dry-run", "--config", "nowhere.yaml", "--", "x");
        assertEquals(64, typed.exit());
        assertTrue(typed.err().contains("--config \"nowhere.yaml\": there is no such file"), typed.err());
    }
}
