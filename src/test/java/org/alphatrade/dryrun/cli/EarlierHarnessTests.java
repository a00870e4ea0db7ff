package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence of the older harness is read right: its records by their lines, its end by what it says of it. */
final class EarlierHarnessTests {
    @TempDir
    Path directory;

    @Test
    void aHealthyRunPassesAndSaysWhatItRestsOn() throws IOException {
        run().write();
        Done audit = audit(
                "--sign-off-min-duration-hours", "1", "--sign-off-optional-diary", "--sign-off-optional-performance");
        assertEquals(0, audit.exit(), audit::toString);
        Map<?, ?> logs = logs(audit);
        assertEquals(61L, logs.get("records"));
        assertEquals(Map.of("info", 61L), logs.get("level_counts"));
        assertEquals(3600L, logs.get("duration_seconds"));
        assertTrue(audit.out().contains("progress file"), audit::toString);
        assertTrue(audit.out().contains("\"run_told_by\""), audit::toString);
    }

    @Test
    void partsThatArePackedAreOneRun() throws IOException {
        run().packedInParts(3).write();
        Done audit = audit();
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals(61L, logs(audit).get("records"));
        assertEquals(3600L, logs(audit).get("duration_seconds"));
        Done part = Done.emp(
                "audit", "--log", run().logs().resolve("final_dry_run_" + EarlierHarness.STAMP + "_p001.jsonl.gz"));
        assertEquals(0, part.exit(), part::toString);
        assertNotEquals(3600L, logs(part).get("duration_seconds"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stdout | 2026-01-02 03:24:05,123 ERROR order lost | error",
                "stdout | ERROR:root:order lost | error",
                "stdout | level=warn msg=slow | warn",
                "stdout | nothing to tell | info",
                "stderr | 2026-01-02 03:24:05,123 - bot - INFO - fine | info",
                "stderr | something went by | error",
                "stdout | {\"levelname\":\"CRITICAL\",\"message\":\"margin\"} | critical",
                "stdout | {\"level\":50,\"time\":1767323045000,\"pid\":1,\"hostname\":\"h\",\"msg\":\"order lost\"} | error",
                "stderr | {\"message\":\"nothing said\"} | info",
                "stdout | {\"timestamp\":\"12:03 or so\",\"level\":\"error\",\"message\":\"order lost\"} | error",
            })
    void theLevelIsThatOfTheLineNotTheCopyBesideIt(String stream, String line, String level) throws IOException {
        run().say(20, stream, line).write();
        Map<?, ?> counts = (Map<?, ?>) logs(audit()).get("level_counts");
        assertEquals(62L, counts.values().stream().mapToLong(n -> (Long) n).sum());
        assertEquals(level.equals("info") ? 62L : 1L, counts.get(level), counts::toString);
    }

    @ParameterizedTest
    @CsvSource({"stdout,nothing to tell", "stdout,{\"message\":\"order lost\"}"})
    void theCopyCountsWhereTheLineNamesNoLevel(String stream, String line) throws IOException {
        run().say(20, stream, line).say(20, stream, "level=info msg=fine").write();
        Path log = run().logs().resolve("final_dry_run_" + EarlierHarness.STAMP + ".jsonl");
        String text = Files.readString(log);
        int at = text.lastIndexOf("\"level\":\"info\"", text.indexOf(line.startsWith("{") ? "order lost" : line));
        Files.writeString(
                log, text.substring(0, at) + text.substring(at).replace("\"level\":\"info\"", "\"level\":\"error\""));
        assertEquals(Map.of("info", 62L, "error", 1L), logs(audit()).get("level_counts"));
    }

    @Test
    void byTheStreamAloneItIsWhenTextIsNotToBeRead() throws IOException {
        run().say(20, "stdout", "2026-01-02 03:24:05,123 ERROR order lost").write();
        assertEquals(Map.of("info", 62L), logs(audit("--no-text-logs")).get("level_counts"));
    }

    @Test
    void manyLinesThatSayNothingOfThemselvesWarnUnlessThatIsKnown() throws IOException {
        EarlierHarness bare = run();
        for (int i = 0; i < 30; i++) {
            bare.say(20, "stdout", "nobody knows what this is");
        }
        bare.say(20, "stdout", "  indented")
                .say(20, "stdout", "2026-01-02 03:24:05 at least a time")
                .write();
        Done audit = audit();
        assertEquals(1, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("30 of 93 lines say neither"), audit::toString);
        assertEquals(30L, logs(audit).get("unrecognised_lines"));
        Done known = audit("--plain-output");
        assertEquals(0, known.exit(), known::toString);
        assertFalse(known.out().contains("--plain-output"), known::toString);
    }

    @Test
    void blankLinesAreAmongTheLinesThatCame() throws IOException {
        run().say(20, "stdout", "").say(21, "stdout", "   ").write();
        Done audit = audit();
        assertEquals(0, audit.exit(), audit::toString);
    }

    @Test
    void whatItToldAndNobodyCanReadIsUnknown() throws IOException {
        run().write();
        Path summary = directory.resolve("run/summary.json");
        String told = Files.readString(summary);
        Files.writeString(summary, told.substring(0, told.length() / 2));
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("cannot be read: what it said is unknown"), audit::toString);
    }

    @Test
    void aTraceOfSeveralRecordsIsOneIncident() throws IOException {
        run().say(20, "stderr", "Traceback (most recent call last):")
                .say(20, "stderr", "  File \"x.py\", line 3, in f")
                .write();
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(1, ((List<?>) logs(audit).get("content_incidents")).size(), audit::toString);
    }

    @Test
    void aLineWithoutATimeThatCanBeReadHasThatOfItsArrival() throws IOException {
        run().say(20, "stdout", "{\"timestamp\":\"soon\",\"message\":\"x\"}").write();
        assertEquals(0L, logs(audit()).get("untimed_lines"));
    }

    @Test
    void anExitCodeIsAFailUnlessTheHarnessAskedForTheEnd() throws IOException {
        run().exits(-15).write();
        assertEquals(0, audit().exit());
        run().exits(1).write();
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("The runtime exited with 1, says"), audit::toString);
    }

    @ParameterizedTest
    @CsvSource({"-2, 0", "-15, 0", "130, 0", "143, 0", "-9, 2", "137, 2"})
    void theEndBySignalsIsNormalUnlessItWasKilled(int code, int exit) throws IOException {
        run().exits(code).write();
        assertEquals(exit, audit().exit());
    }

    @Test
    void thatARunReachedItsTargetMustBeSaid() throws IOException {
        run().exits(-15).withoutTarget().write();
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("The runtime exited with -15, says"), audit::toString);
    }

    @Test
    void theWorstOfManyIncidentsCountsAndHowManyWereNotReadIsSaid() throws IOException {
        EarlierHarness run = run();
        for (int i = 0; i < 1_003; i++) {
            run.raises(i == 1_001 ? "fail" : "warn", "Stale " + i, Map.of());
        }
        run.write();
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("The older harness recorded: Stale 1001"));
        assertTrue(audit.out().contains("2 more were not read"));
    }

    @Test
    void itsRawLogAloneIsReadAsText() throws IOException {
        run().write();
        Done audit = Done.emp(
                "audit",
                "--no-plugins",
                "--log",
                run().logs().resolve("final_dry_run_" + EarlierHarness.STAMP + ".log"));
        assertEquals(0, audit.exit(), audit::toString);
        assertFalse(audit.out().contains("read_by_structured_log"), audit::toString);
    }

    @Test
    void theWorstExitCodeCountsAndNoneIsNoGoodEnd() throws IOException {
        run().write();
        change("run/summary.json", "\"exit_code\": 0", "\"exit_code\": 3");
        assertTrue(audit().out().contains("The runtime exited with 3, says"));
        for (String file : List.of(
                "run/summary.json",
                "run/progress.json",
                "run/logs/final_dry_run_" + EarlierHarness.STAMP + "_progress.json")) {
            change(file, "\"exit_code\": \\d", "\"exit_code\": null");
        }
        Done unknown = audit();
        assertEquals(2, unknown.exit(), unknown::toString);
        assertTrue(unknown.out().contains("What the runtime exited with is unknown"), unknown::toString);
    }

    @Test
    void whatWasNoPassThenAndIsNotLookedAtNowIsNone() throws IOException {
        run().write();
        change("run/summary.json", "\"logs\": \\{", "\"diary\": {\"status\": \"fail\"}, \"logs\": {");
        Done without = audit();
        assertEquals(2, without.exit(), without::toString);
        assertTrue(
                without.out().contains("the diary was a fail, and it is not judged now: give --diary."),
                without::toString);
        Done with =
                audit("--diary", directory.resolve("run/decision_diary.jsonl").toString());
        assertEquals(0, with.exit(), with::toString);
        change("run/summary.json", "(\"sign_off\": \\{\\s+\"status\": )\"pass\"", "$1\"fail\"");
        Done signed =
                audit("--diary", directory.resolve("run/decision_diary.jsonl").toString());
        assertEquals(1, signed.exit(), signed::toString);
        assertTrue(signed.out().contains("give --sign-off."), signed::toString);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        String changed = text.replaceAll(from, to);
        assertNotEquals(text, changed, file);
        Files.writeString(path, changed);
    }

    @Test
    void minutesTellTheIncidentsThatItsSummaryNotesBesideItsFigures() throws IOException {
        run().raises("fail", "Dry run completed before the required duration", Map.of("required_seconds", 7200))
                .write();
        Path minutes = directory.resolve("minutes.json");
        Done.emp("wrap-up", directory.resolve("run/summary.json"), "--output-json", minutes, "--no-markdown");
        assertTrue(Files.readString(minutes).contains("completed before the required duration"));
    }

    @Test
    void whatTheHarnessRaisedOfTheRunCountsAndWhatItRaisedOfALineIsJudgedAnew() throws IOException {
        run().raises("warn", "Decision diary stalled", Map.of("age_minutes", 40))
                .write();
        Done stale = audit();
        assertEquals(1, stale.exit(), stale::toString);
        assertTrue(stale.out().contains("The older harness recorded: Decision diary stalled"), stale::toString);
        run().raises("fail", "Runtime emitted ERROR log on stderr", Map.of("stream", "stderr", "level", "error"))
                .write();
        assertEquals(0, audit().exit());
        run().raises("odd", "something", Map.of()).write();
        assertEquals(2, audit().exit());
    }

    @Test
    void howARunEndedThatNeverSaidSoIsUnknown() throws IOException {
        run().stopsIn("running").write();
        Done running = audit();
        assertEquals(2, running.exit(), running::toString);
        assertTrue(running.out().contains("says that the run goes on: how it ended is unknown"), running::toString);
        Files.delete(directory.resolve("run/progress.json"));
        Files.delete(run().logs().resolve("final_dry_run_" + EarlierHarness.STAMP + "_progress.json"));
        Done nothing = audit();
        assertEquals(2, nothing.exit(), nothing::toString);
        assertTrue(nothing.out().contains("neither its progress file nor its summary is with them"), nothing::toString);
    }

    @Test
    void theFilesOfAnotherRunSayNothingOfThisOne() throws IOException {
        run().write();
        for (String name : List.of(
                "run/progress.json",
                "run/summary.json",
                "run/logs/final_dry_run_" + EarlierHarness.STAMP + "_progress.json")) {
            Path file = directory.resolve(name);
            Files.writeString(file, Files.readString(file).replace("2026-01-02T03:04:05", "2026-01-03T03:04:05"));
        }
        assertEquals(2, audit().exit());
    }

    @Test
    void severalRunsInOneDirectoryAreToBeAuditedEachByItself() throws IOException {
        run().write();
        Path log = run().logs().resolve("final_dry_run_" + EarlierHarness.STAMP + ".jsonl");
        Files.copy(log, run().logs().resolve("final_dry_run_20260103T030405Z.jsonl"));
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("of more than one run: audit each by itself"), audit::toString);
    }

    @Test
    void linesThatWereCountedAndAreGoneAreAFail() throws IOException {
        run().loses(2).write();
        Done audit = audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("hold 61 lines"), audit::toString);
    }

    @Test
    void damagedStatementsAreNone() throws IOException {
        run().write();
        Files.writeString(directory.resolve("run/progress.json"), "{\"phase\": [");
        Files.writeString(directory.resolve("run/summary.json"), "[]");
        Files.writeString(
                run().logs().resolve("final_dry_run_" + EarlierHarness.STAMP + "_progress.json"), "{\"phase\":7}");
        Done audit = audit().isReadable();
        assertEquals(2, audit.exit(), audit::toString);
        assertFalse(audit.err().contains("internal"), audit::toString);
    }

    private EarlierHarness run() {
        return new EarlierHarness(directory.resolve("run"));
    }

    private Done audit(String... options) {
        Object[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("audit", "--no-plugins", "--log", directory.resolve("run")),
                        java.util.Arrays.stream(options))
                .toArray();
        return Done.emp(words).isReadable();
    }

    private static Map<?, ?> logs(Done audit) {
        return (Map<?, ?>) ((Map<?, ?>) audit.json().get("summary")).get("logs");
    }
}
