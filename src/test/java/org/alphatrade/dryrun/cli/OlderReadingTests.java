package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of version 0.1, kept as they were: what the runtime wrote is read as it is read today, and what differs from what
 * was read then is no sign that somebody changed the evidence.
 */
final class OlderReadingTests {
    @TempDir
    Path directory;

    @BeforeEach
    void copy() throws IOException {
        Path kept = Path.of(System.getProperty("project.root", ".."), "src/test/resources/runs-of-0.1");
        try (Stream<Path> all = Files.walk(kept)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path to = directory.resolve(kept.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }

    @Test
    void whatWasAnErrorForItsStreamIsWhatItSays() {
        Done audit = Done.emp("audit", "--log", directory.resolve("stderr"));
        Map<?, ?> logs = logs(audit);
        assertEquals("{info=5, warning=1}", logs.get("level_counts").toString(), audit::toString);
        assertEquals(List.of(), logs.get("errors"));
        assertEquals(List.of(), logs.get("findings"));
        assertFalse(audit.out().contains("no longer shows"), audit::toString);
        assertEquals(7L, anew(audit).get("records"));
        assertEquals(
                "{error to info=4, error to warning=1}",
                String.valueOf(anew(audit).get("changes")));
    }

    @Test
    void theReportsSayWhatIsReadOtherwiseThanThen() {
        for (String format : List.of("markdown", "review-markdown")) {
            Done audit = Done.emp("audit", "--log", directory.resolve("stderr"), "--format", format);
            assertTrue(
                    audit.out()
                            .contains("Read anew by today's rules: 7 records of an older reading, 5 of them with"
                                    + " another level than then (error to info: 4, error to warning: 1)"),
                    audit::toString);
        }
    }

    @Test
    void whatPassedUnderANameThatNobodyKnewIsRaised() {
        Done audit = Done.emp("audit", "--log", directory.resolve("names"));
        assertEquals(2, audit.exit(), audit::toString);
        Map<?, ?> logs = logs(audit);
        assertEquals("{error=2, fatal=1, info=3}", logs.get("level_counts").toString(), audit::toString);
        assertEquals(1L, logs.get("unreadable_lines"));
        assertEquals(2L, logs.get("unrecognised_lines"));
        Map<?, ?> error = (Map<?, ?>) ((List<?>) logs.get("errors")).get(0);
        Map<?, ?> excerpt = (Map<?, ?>) ((List<?>) error.get("excerpts")).get(0);
        assertEquals(1L, excerpt.get("line"));
        assertEquals(0L, excerpt.get("offset"));
        assertTrue(audit.out().contains("order 7 refused"), audit::toString);
    }

    @Test
    void theLogAloneIsReadAnewToo() throws IOException {
        Path log = directory.resolve("kept.jsonl");
        Files.copy(structured("names"), log);
        Done audit = Done.emp("audit", "--log", log);
        assertEquals(
                "{error=2, fatal=1, info=3}", logs(audit).get("level_counts").toString(), audit::toString);
        assertEquals(6L, anew(audit).get("records"));
    }

    @Test
    void theOldRuleIsThereForWhoAsks() {
        Done audit = Done.emp("audit", "--log", directory.resolve("stderr"), "--no-text-logs");
        assertEquals("{error=5, info=2}", logs(audit).get("level_counts").toString(), audit::toString);
    }

    @Test
    void whatIsNoRecordAndWhatWasCutStayWhatTheyAre() throws IOException {
        Path log = structured("names");
        String good = Files.readString(log);
        String long_ = "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"error\",\"event\":null,\"message\":\""
                + "x".repeat(20_000)
                + "\",\"stream\":\"stdout\",\"payload\":{\"stream\":\"stdout\",\"ingested_at\":\"2026-01-02T03:04:05Z\","
                + "\"raw_offset\":0,\"raw_length\":2000000,\"truncated\":true,\"length\":2000000,\"raw\":\""
                + "x".repeat(20_000)
                + "\"}}\n";
        Path other = directory.resolve("mixed.jsonl");
        Files.writeString(other, good + "no record\n" + long_);
        Done audit = Done.emp("audit", "--log", other);
        assertEquals(
                "{error=3, fatal=1, info=4}", logs(audit).get("level_counts").toString(), audit::toString);
        assertEquals(3L, logs(audit).get("unrecognised_lines"));
        assertEquals(8L, logs(audit).get("lines"));
    }

    @Test
    void whatWasChangedIsStillToldAsThat() throws IOException {
        Path log = structured("stderr");
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.length() / 2));
        Done audit = Done.emp("audit", "--log", directory.resolve("stderr"));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("the journal says 7"), audit::toString);
    }

    @Test
    void whatTheRunRaisedAndNoLevelExplainsIsTold() throws IOException {
        Path log = structured("stderr");
        Files.writeString(log, Files.readString(log).replace("\"level\":\"error\"", "\"level\":\"info\" "));
        Done audit = Done.emp("audit", "--log", directory.resolve("stderr"));
        assertTrue(audit.out().contains("no longer shows"), audit::toString);
    }

    @Test
    void numbersMeanWhatTheOperatorSaysTheyMean() throws IOException {
        Path log = kept(40, "\"structured\":{\"level\":3,\"message\":\"lost\"}");
        Done audit = Done.emp("audit", "--log", log, "--numeric-levels", "syslog");
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(1, ((List<?>) logs(audit).get("errors")).size(), audit::toString);
    }

    @Test
    void bytesThatWereNoTextAreNoneAgain() throws IOException {
        Done odd = Done.emp("audit", "--log", kept(40, "\"raw\":\"\uFFFD x\""));
        assertEquals(1L, logs(odd).get("unreadable_lines"), odd::toString);
        Done text = Done.emp("audit", "--log", kept(18, "\"raw\":\"caf\uFFFD is open now\""));
        assertEquals(0L, logs(text).get("unreadable_lines"), text::toString);
    }

    private Path kept(int length, String line) throws IOException {
        return Files.writeString(
                directory.resolve("kept.jsonl"),
                "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"event\":null,\"message\":\"\","
                        + "\"stream\":\"stdout\",\"payload\":{\"stream\":\"stdout\","
                        + "\"ingested_at\":\"2026-01-02T03:04:05Z\",\"raw_offset\":0,\"raw_length\":" + length + ","
                        + line + "}}\n");
    }

    @Test
    void aRunOfTodayNamesItsReadingAndIsNotReadAnew() throws IOException {
        Done run = Done.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "now",
                "--duration",
                "30s",
                "--",
                "echo",
                "up");
        assertTrue(Files.readString(structured("now")).contains("\"stream\":\"stdout\",\"reading\":2,"), run::toString);
        Done audit = Done.emp("audit", "--log", directory.resolve("now"));
        assertNull(anew(audit), audit::toString);
    }

    @Test
    void aRunOfALaterReadingIsUnknownToThisOne() throws IOException {
        Done.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "later",
                "--duration",
                "30s",
                "--",
                "echo",
                "up");
        Path journal = structured("later")
                .resolveSibling(structured("later").getFileName().toString().replace("Z.jsonl", "Z_events.jsonl"));
        String said = Files.readString(journal);
        Files.writeString(
                journal, said.replace("\"type\":\"reading\",\"version\":2", "\"type\":\"reading\",\"version\":9"));
        Done audit = Done.emp("audit", "--log", directory.resolve("later"));
        assertTrue(audit.out().contains("by its reading 9 (this one knows 2)"), audit::toString);
        assertEquals(2, audit.exit(), audit::toString);
    }

    private Path structured(String name) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve(name).resolve("logs"))) {
            return all.filter(path -> path.toString().endsWith("Z.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<?, ?> summary(Done audit) {
        return (Map<?, ?>) audit.json().get("summary");
    }

    private static Map<?, ?> logs(Done audit) {
        return (Map<?, ?>) summary(audit).get("logs");
    }

    private static Map<?, ?> anew(Done audit) {
        return (Map<?, ?>) ((Map<?, ?>) summary(audit).get("metadata")).get("read_anew");
    }
}
