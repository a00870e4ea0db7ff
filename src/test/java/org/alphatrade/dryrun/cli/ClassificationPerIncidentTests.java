package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a classifier knows of one incident excuses no other that only looks like it, in whatever order they come. */
final class ClassificationPerIncidentTests {
    private static final List<String> LINES = List.of(
            line("22:10", "ALPHA", "session lost, code 1013"),
            line("22:40", "BETA", "session lost, code 2077"),
            line("23:10", "ALPHA", "session lost, code 1013"));

    @TempDir
    Path directory;

    private static String line(String time, String venue, String text) {
        return "{\"ts\":\"2026-01-02T" + time + ":00Z\",\"level\":\"error\",\"event\":\"disconnect\",\"msg\":\"" + text
                + "\",\"venue\":\"" + venue + "\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event == 'disconnect' && text.contains('\"ALPHA\"')",
                "summary.contains('code 1013')",
                "occurredAt.toString() < '2026-01-02T22:30' || occurredAt.toString() > '2026-01-02T23:00'"
            })
    void oneOfThreeIsNotKnownHoweverTheyCome(String condition) throws IOException {
        List<String> lines = new ArrayList<>(LINES);
        for (int turn = 0; turn < lines.size(); turn++) {
            Collections.rotate(lines, 1);
            Done audit = audit(condition, lines);
            assertEquals(2, audit.exit(), audit::toString);
            List<?> errors = (List<?>) logs(audit.json()).get("errors");
            assertEquals(2, errors.size(), errors::toString);
            assertEquals("[fail, pass]", of(errors, "severity"));
            assertEquals("[1, 2]", of(errors, "count"));
            assertEquals("[3, 3]", of(errors, "group_count"));
            assertEquals("[null, known]", of(errors, "classified_by"));
        }
    }

    private static String of(List<?> entries, String key) {
        return entries.stream()
                .map(entry -> ((Map<?, ?>) entry).get(key))
                .toList()
                .toString();
    }

    @Test
    void whatIsAcceptedStandsInTheReportsWithWhoWhyUntilWhenAndHowMany() throws IOException {
        String condition = "event == 'disconnect'";
        Done summary = audit(condition, LINES, "--format", "markdown");
        assertEquals(0, summary.exit(), summary::toString);
        for (String format : List.of("markdown", "review-markdown")) {
            String report = audit(
                            condition,
                            LINES,
                            "--format",
                            format,
                            "--sign-off-min-duration",
                            "1h",
                            "--sign-off-optional-diary",
                            "--sign-off-optional-performance",
                            "--warn-gap",
                            "12h",
                            "--fail-gap",
                            "24h")
                    .out();
            assertTrue(report.contains("## Accepted incidents"), report);
            assertTrue(
                    report.contains(
                            "originally fail, ALPHA restarts (owner connectivity, until 2027-01-01T00:00:00Z, at most 20 in the run, classifier 'known')"),
                    report);
            assertTrue(report.contains("pass (3 errors, 3 accepted)"), report);
        }
    }

    @Test
    void aRunItsAuditAndTheTerminalSayTheSame() throws IOException {
        Path script = script("text.contains('\"ALPHA\"')");
        Path said = Files.write(directory.resolve("said.jsonl"), LINES);
        Done run = Done.emp(
                "orchestrate",
                "--output-root",
                directory.resolve("out"),
                "--duration",
                "10s",
                "--required-duration",
                "100ms",
                "--skip-diary-evidence",
                "--skip-performance-evidence",
                "--plugins",
                script,
                "--no-packet",
                "--",
                "cat",
                said);
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.out().contains(", 2 accepted by 'known'"), run::out);
        Path directoryOfRun;
        try (var runs = Files.list(directory.resolve("out"))) {
            directoryOfRun = runs.findFirst().orElseThrow();
        }
        List<?> errors = (List<?>) logs(Done.emp("audit", "--log", directoryOfRun, "--plugins", script)
                        .json())
                .get("errors");
        Map<String, Object> summary = Json.parseObject(Files.readString(directoryOfRun.resolve("summary.json")));
        assertEquals(of((List<?>) logs(summary).get("errors"), "classified_by"), of(errors, "classified_by"));
        assertEquals(of((List<?>) logs(summary).get("errors"), "count"), of(errors, "count"));
        assertEquals("[null, known]", of(errors, "classified_by"));
    }

    private Done audit(String condition, List<String> lines, String... options) throws IOException {
        Path script = script(condition);
        Path log = Files.write(directory.resolve("log.jsonl"), lines);
        List<Object> words = new ArrayList<>(List.of("audit", "--log", log, "--plugins", script));
        words.addAll(List.of(options));
        return Done.emp(words.toArray());
    }

    private Path script(String condition) throws IOException {
        return Files.writeString(directory.resolve("known.groovy"), """
                classifier('known') {
                    when { CONDITION }
                    severity PASS
                    owner 'connectivity'
                    reason 'ALPHA restarts'
                    expires '2026-12-31'
                    maximum 20
                }
                """.replace("CONDITION", condition));
    }
}
