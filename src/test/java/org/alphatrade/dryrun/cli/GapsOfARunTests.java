package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that failed by its gaps passes by other thresholds only when both are typed. */
final class GapsOfARunTests {
    private static final String WITH_A_GAP =
            "echo '{\"level\":\"info\",\"message\":\"before\"}'; sleep 1.2; while :; do echo '{\"level\":\"info\",\"message\":\"after\"}'; sleep 0.1; done";

    @TempDir
    static Path directory;

    @BeforeAll
    static void aRunFailsByItsGaps() {
        Done run = Done.emp(
                "final-dry-run",
                "--log-dir",
                directory.resolve("run"),
                "--duration",
                "1500ms",
                "--run-label",
                "gaps",
                "--warn-gap",
                "500ms",
                "--fail-gap",
                "1s",
                "--minimum-uptime-ratio",
                "0",
                "--allow-warnings",
                "--no-diary-required",
                "--no-performance-required",
                "--",
                "sh",
                "-c",
                WITH_A_GAP);
        assertEquals(2, run.exit(), run::toString);
    }

    private static Done audit(String... options) {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", directory.resolve("run")));
        words.addAll(Arrays.asList(options));
        return Done.emp(words.toArray()).isReadable();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'',fail",
        "--warn-gap=700ms,fail",
        "--warn-gap=500ms --fail-gap=1s,fail",
        "--warn-gap=60m --fail-gap=6h,pass",
        "--warn-gap=61m --fail-gap=6h,pass",
        "--fail-gap=360m,warn",
        "--warn-gap=700ms --fail-gap=360m,warn"
    })
    void eachThresholdIsTheOneTypedElseTheRunsOwn(String options, String status) {
        Done audit = audit(options.isEmpty() ? new String[0] : options.split(" "));
        assertEquals(status, audit.json().get("status"), audit::toString);
        assertEquals(status.equals("fail") ? 2 : 0, audit.exit(), audit::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --warn-gap=60m   | the run's own --fail-gap "1s", recorded in | , is below the --warn-gap "1h 0m" given here; give --fail-gap, too
            --warn-gap=61m   | the run's own --fail-gap "1s", recorded in | , is below the --warn-gap "1h 1m" given here; give --fail-gap, too
            --fail-gap=300ms | the --fail-gap "0.3s" given here is below the run's own --warn-gap "0.5s", recorded in | ; give --warn-gap, too
            """)
    void oneThatContradictsTheRunsOtherIsRefusedAndBothAreNamed(String option, String before, String after) {
        String said = audit(option).isRefused().err();
        assertTrue(said.contains(before + " '" + directory.resolve("run")), said);
        assertTrue(said.contains(after), said);
    }

    @Test
    void theUsualThresholdsHoldForALogWithoutARun() throws IOException {
        Path log = Files.writeString(directory.resolve("bare.jsonl"), """
                {"timestamp":"2026-01-02T00:00:00Z"}
                {"timestamp":"2026-01-02T03:00:00Z"}
                """);
        assertEquals(1, Done.emp("audit", "--log", log).exit());
        Done refused = Done.emp("audit", "--log", log, "--warn-gap", "7h").isRefused();
        assertTrue(refused.err().contains("--fail-gap \"6h 0m\" is below --warn-gap \"7h 0m\""), refused::err);
        assertEquals(
                0,
                Done.emp("audit", "--log", log, "--warn-gap", "7h", "--fail-gap", "8h")
                        .exit());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "warn-gap-seconds":"0.5"       | "warn-gap-seconds":"soon"       | setting 'warn-gap-seconds' is not a number but 'soon'
            "warn-gap-seconds":"0.5"       | "warn-gap-seconds":"1e-999999999" | setting 'warn-gap-seconds' is a number out of reach but '1e-999999999'
            "warn-gap-seconds":"0.5"       | "warn-gap-seconds":"1e2147483640" | setting 'warn-gap-seconds' is a number out of reach but '1e2147483640'
            "warn-gap-seconds":"0.5"       | "warn-gap-seconds":"0"          | setting 'warn-gap-seconds' is not more than zero
            "warn-gap-seconds":"0.5"       | "warn-gap-seconds":"2"          | its fail-gap "1s" is below its warn-gap "2s"
            "minimum-uptime-ratio":"0.0"   | "minimum-uptime-ratio":"NaN"    | setting 'minimum-uptime-ratio' is not a number but 'NaN'
            "minimum-uptime-ratio":"0.0"   | "minimum-uptime-ratio":"98"     | setting 'minimum-uptime-ratio' is outside 0 to 1
            "required-duration-seconds":"1.5" | "required-duration-seconds":"-1" | setting 'required-duration-seconds' is below zero
            "allow-truncated":"false"      | "allow-truncated":"maybe"       | setting 'allow-truncated' is neither true nor false but 'maybe'
            "run-label":"gaps"             | "numeric-levels":"winston"     | setting 'numeric-levels' is no known scheme but 'winston'
            """)
    void whatTheJournalRecordsMustMakeSense(String recorded, String forged, String why) throws IOException {
        Path copy = Files.createTempDirectory(directory, "forged").resolve("run");
        Rehearsed.copy(directory.resolve("run"), copy);
        forge(copy, recorded, forged);
        Done audit = Done.emp("audit", "--log", copy).isRefused();
        assertTrue(audit.err().contains("cannot be used: " + why), audit::err);
    }

    @ParameterizedTest(name = "{0} in an {1}")
    @CsvSource({
        "diary-path,audit --log",
        "diary-path,review --log",
        "diary-path,packet build --packet-dir PACKET",
        "performance-path,audit --log",
        "performance-path,packet build --packet-dir PACKET",
        "log-directory,audit --log",
        "log-directory,packet build --packet-dir PACKET"
    })
    void aRecordedPathThatIsNoneIsRefusedAsEachOtherSettingIs(String setting, String command) throws IOException {
        Path copy = Files.createTempDirectory(directory, "forged").resolve("run");
        Rehearsed.copy(directory.resolve("run"), copy);
        Done.emp("audit", "--log", copy, "--output", copy.resolve("summary.json"));
        forge(copy, "\"run-label\":\"gaps\"", "\"diary-path\":\"d\",\"" + setting + "\":\"a\\u0000b\"");
        Path packet = copy.resolveSibling("packet");
        List<Object> words = new ArrayList<>(
                List.of(command.replace("PACKET", packet.toString()).split(" ")));
        words.add(copy);
        Done done = Done.emp(words.toArray()).isRefused();
        String why = "cannot be used: setting '" + setting + "' is no path but 'a\\u0000b'";
        assertTrue(done.err().contains(why), done::err);
        assertFalse(Files.exists(packet));
    }

    private static void forge(Path run, String recorded, String forged) throws IOException {
        Path journal;
        try (var files = Files.list(run)) {
            journal = files.filter(file -> file.getFileName().toString().endsWith("_events.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(journal);
        assertTrue(text.contains(recorded), text);
        Files.writeString(journal, text.replace(recorded, forged));
    }
}
