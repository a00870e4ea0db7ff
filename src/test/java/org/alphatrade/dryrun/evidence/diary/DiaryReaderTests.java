package org.alphatrade.dryrun.evidence.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryReaderTests {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ONE = entry("a", "00:05:00", "");
    private static final String TWO = entry("b", "00:55:00", "");

    @TempDir
    Path directory;

    private static String entry(String id, String time, String more) {
        return "{\"entry_id\":\"" + id + "\",\"policy_id\":\"p\",\"recorded_at\":\"2026-01-01T" + time + "Z\"" + more
                + "}";
    }

    private static Window window(Duration length, boolean live) {
        return Window.of(START, START.plus(length), length, live);
    }

    private DiarySummary read(String text) throws IOException {
        return read(text, DiaryRules.STANDARD, window(Duration.ofHours(1), false));
    }

    private DiarySummary read(String text, DiaryRules rules, Window window) throws IOException {
        Path file = directory.resolve("diary.jsonl");
        Files.writeString(file, text);
        return DiaryReader.read(file, Optional.of(window), rules);
    }

    @Test
    void everyFormGivesTheSameEntries() throws IOException {
        String list = ONE + ",\n" + TWO;
        for (String text : new String[] {
            ONE + "\n" + TWO + "\n",
            ONE + "\r\n\r\n" + TWO,
            "\uFEFF" + ONE + "\n" + TWO,
            "[" + list + "]",
            "[\n" + list + "\n]\n",
            "\uFEFF{\"generated_at\":\"x\",\"entries\":[" + list + "]}",
            "{\"entries\":\n[" + list + "],\n\"probe_registry\":{\"entries\":[1,{}]}}\n",
            "{\"meta\":{\"entries\":[{}]},\n \"entries\" : [\n" + list + "\n ]\n}",
            ONE.replace(",", ",\n") + "\n" + TWO,
        }) {
            DiarySummary diary = read(text);
            assertEquals(2, diary.totalEntries(), text);
            assertEquals("", diary.problem(), text);
            assertEquals(Status.PASS, diary.status(), text);
            assertEquals(
                    Instant.parse("2026-01-01T00:05:00Z"),
                    diary.firstRecordedAt().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"waiting\"}",
                "{\"entries\":null}",
                "hello",
                "[1,2]",
                "{\"entries\":[",
                "{\"entry_id\":\"a\",\"recorded_at\":\"2026-01-01T00:05:00Z\"",
                "[{\"entry_id\":\"a\",\"recorded_at\":\"2026-01-01T00:05:00Z\"}",
                "{\"entries\":[]]",
                "nul"
            })
    void whatIsNoDiaryIsNoPassAndSaysWhy(String text) throws IOException {
        DiarySummary diary = read(text);
        assertNotEquals("", diary.problem(), text);
        assertEquals(Status.FAIL, diary.status().verdict(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "[]", "{\"entries\":[]}"})
    void aDiaryWithoutEntriesFails(String text) throws IOException {
        DiarySummary diary = read(text);
        assertEquals(Status.FAIL, diary.status());
        assertEquals("coverage/missing", diary.issues().get(0).entryId());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEntryBesideTheWindowHidesNoGapInIt(boolean live) throws IOException {
        String before = ONE.replace("2026-01-01", "2025-12-31").replace("\"a\"", "\"before\"");
        String after = ONE.replace("T00", "T09").replace("\"a\"", "\"after\"");
        DiarySummary diary = read(
                before + "\n" + entry("c", "02:00:00", "") + "\n" + after,
                DiaryRules.STANDARD,
                window(Duration.ofHours(4), live));
        assertEquals(Status.WARN, diary.status());
        assertEquals(
                java.util.List.of("coverage/end_gap", "coverage/start_gap"),
                diary.issues().stream()
                        .map(issue -> issue.entryId())
                        .filter(id -> id.endsWith("_gap"))
                        .sorted()
                        .toList());
    }

    @Test
    void aMissingFileAndADirectoryAreUnknown() {
        for (Path path : new Path[] {directory.resolve("nothing"), directory}) {
            DiarySummary diary = DiaryReader.read(path, Optional.empty(), DiaryRules.STANDARD);
            assertEquals(Status.UNKNOWN, diary.status());
            assertNotEquals("", diary.problem());
        }
    }

    @Test
    void aFileThatIsMostlyAHoleIsNotReadToItsEnd() throws IOException {
        Path file = directory.resolve("sparse.jsonl");
        Files.writeString(file, ONE + "\n");
        try (java.nio.channels.FileChannel channel =
                java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}), 5L << 30);
        }
        DiarySummary summary = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> DiaryReader.read(file, Optional.of(window(Duration.ofHours(1), false)), DiaryRules.STANDARD));
        assertEquals(Status.UNKNOWN, summary.status());
        assertTrue(summary.toString().contains("bytes that are no text"), summary::toString);
    }

    @Test
    void aLineThatIsCutOffDoesNotSwallowTheNext() throws IOException {
        for (String cut :
                new String[] {"{\"entry_id\":\"x", "{\"entry_id\":\"x\",\"decision\":{\"a\":1", "]]]", "{{"}) {
            DiarySummary diary = read(ONE + "\n" + cut + "\n" + TWO + "\n");
            assertEquals(Status.UNKNOWN, diary.status(), cut);
            assertNotEquals("", diary.problem(), cut);
        }
        assertEquals(2, read(ONE + "\n{\"entry_id\":\"x\n" + TWO + "\n").totalEntries());
        assertEquals(2, read(ONE + "\n{\"a\":{\"b\":1\n" + TWO + "\n").totalEntries());
    }

    @Test
    void hostileNestingAndNumbersCostOnlyTheirOwnEntry() throws IOException {
        String deep = "{\"entry_id\":\"d\",\"x\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}";
        String digits = entry("n", "00:30:00", ",\"x\":" + "9".repeat(5_000));
        DiarySummary diary = read(ONE + "\n" + deep + "\n" + digits + "\n" + TWO);
        assertEquals(3, diary.totalEntries());
        assertEquals(Status.UNKNOWN, diary.status());
    }

    @Test
    void pythonsBareNanIsReadAsNoFigure() throws IOException {
        DiarySummary diary = read(entry("a", "00:05:00", ",\"x\":NaN,\"y\":\"NaN\",\"z\":[-Infinity]") + "\n" + TWO);
        assertEquals(2, diary.totalEntries());
        assertEquals(Status.PASS, diary.status());
    }

    @Test
    void aTruncatedGzipIsReadAsFarAsItGoes() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(entry("id" + i * 7919, "00:05:00", "")).append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        Path file = directory.resolve("diary.json.gz");
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        DiarySummary diary = DiaryReader.read(file, Optional.empty(), DiaryRules.STANDARD);
        assertTrue(diary.totalEntries() > 500 && diary.totalEntries() < 5_000, diary.toString());
        assertEquals(Status.UNKNOWN, diary.status());
    }

    @Test
    void equalIdsAndEntriesWithoutATimeAreKeptAndReported() throws IOException {
        DiarySummary diary = read(ONE + "\n" + ONE + "\n{\"entry_id\":\"c\"}\n" + TWO);
        assertEquals(4, diary.totalEntries());
        assertEquals(2, diary.issues().size());
        assertEquals(Status.WARN, diary.status());
    }

    @ParameterizedTest
    @CsvSource({
        "metadata,FAILED,FAIL",
        "decision,halted,FAIL",
        "outcomes,Throttled,WARN",
        "outcomes,ok,PASS",
        "decision,not_halted,PASS"
    })
    void everyStatusIsJudged(String source, String word, Severity severity) throws IOException {
        for (String value : new String[] {"{\"status\":\"" + word + "\"}", "[{},{\"status\":\"" + word + "\"}]"}) {
            DiarySummary diary = read(entry("a", "00:05:00", ",\"" + source + "\":" + value) + "\n" + TWO);
            assertEquals(Status.of(severity), diary.status(), value);
        }
    }

    @Test
    void theWorstOfNotesAndStatusesCounts() throws IOException {
        String entry = entry("a", "00:05:00", ",\"notes\":[\"degraded feed\"],\"outcomes\":{\"status\":\"failed\"}");
        DiarySummary diary = read(entry + "\n" + TWO);
        assertEquals(Severity.FAIL, diary.issues().get(0).severity());
        assertEquals(
                "outcomes.status=failed; note: degraded feed",
                diary.issues().get(0).reason());
    }

    @Test
    void aLateStartAndAnEarlyEndWarnBeyondTheTolerance() throws IOException {
        assertEquals(
                Status.PASS,
                read(entry("a", "00:15:00", "") + entry("b", "00:45:00", "")).status());
        DiarySummary diary = read(entry("a", "00:15:01", "") + "\n" + entry("b", "00:44:59", ""));
        assertEquals(2, diary.issues().size());
        assertEquals(Status.WARN, diary.status());
    }

    @Test
    void aDiaryOfAnotherTimeCoversNothing() throws IOException {
        DiarySummary diary = read(ONE.replace("2026", "2025"));
        assertEquals(Status.FAIL, diary.status());
    }

    @Test
    void theFirstAndTheLastDayAreOwedOnlyInProportion() throws IOException {
        DiaryRules rules = DiaryRules.STANDARD.daily(10, Severity.FAIL);
        for (boolean live : new boolean[] {true, false}) {
            assertEquals(
                    Status.PASS,
                    read(ONE + "\n" + TWO, rules, window(Duration.ofHours(1), live))
                            .status());
            DiarySummary days = read(ONE + "\n" + TWO, rules, window(Duration.ofHours(60), live));
            assertEquals(
                    "coverage/daily/2026-01-01 10, coverage/daily/2026-01-02 10, coverage/daily/2026-01-03 5",
                    days.issues().stream()
                            .filter(issue -> issue.entryId().startsWith("coverage/daily"))
                            .map(issue ->
                                    issue.entryId() + " " + issue.metadata().get("required_entries"))
                            .collect(java.util.stream.Collectors.joining(", ")));
        }
    }

    @Test
    void issuesAreBoundedAndTheRestIsCounted() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            text.append(entry("i" + i, "00:30:00", ",\"notes\":\"warned\"")).append('\n');
        }
        text.append(entry("z", "00:50:00", ",\"notes\":\"halted\""));
        DiarySummary diary = read(text.toString());
        assertEquals(1_000, diary.issues().size());
        assertEquals(1_502, 1_000 + diary.issuesOmitted());
        assertEquals(Status.FAIL, diary.status());
        assertTrue(diary.issues().stream().anyMatch(issue -> issue.severity() == Severity.FAIL));
    }

    @Test
    void aStatusAtTheTopOfAnEntryCounts() throws IOException {
        DiarySummary diary = read(ONE.replaceFirst("\\{", "{\"status\":\"error\","));
        assertEquals(Status.FAIL, diary.status());
        assertTrue(diary.issues().get(0).reason().contains("status=error"));
    }

    @Test
    void anObjectThatIsNoEntryIsToldWhatWouldMakeItOne() throws IOException {
        String log = "{\"time\":\"2026-01-02T03:04:05Z\",\"status\":\"ok\",\"order\":1,\"symbol\":\"BTC/USDT\"}";
        assertTrue(read(log).problem().contains("recorded_at"), read(log).problem());
        assertTrue(read("{\"status\":\"waiting\"}").problem().contains("placeholder"));
    }

    @Test
    void anEntryBeyondEightMebibytesIsToldAndTheOthersAreRead() throws IOException {
        String large = entry("c", "00:30:00", ",\"x\":\"" + "x".repeat(9 << 20) + "\"");
        DiarySummary diary = read(ONE + "\n" + large + "\n" + TWO);
        assertEquals(2, diary.totalEntries());
        assertEquals(Status.UNKNOWN, diary.status());
        assertEquals("the entry at line 2 is larger than 8388608 bytes", diary.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n", "12 ", "\"text\"\n", "\n\n12\n"})
    void aValueAmongTheEntriesThatIsNoneIsTold(String value) throws IOException {
        for (String text : new String[] {ONE + "\n" + value + TWO, value + ONE + "\n" + TWO}) {
            DiarySummary diary = read(text);
            assertEquals(2, diary.totalEntries(), text);
            assertEquals(Status.UNKNOWN, diary.status(), text);
        }
    }

    @Test
    void theFirstProblemIsToldAndTheOthersAreCounted() throws IOException {
        assertEquals("the value at line 1 is no entry", read("1\n" + ONE).problem());
        assertEquals(
                "the value at line 1 is no entry (and 2 more problems)",
                read("1\n2\n3\n" + ONE).problem());
    }

    @Test
    void aDiaryThatBreaksOffWithinAnEntrySaysBoth() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, true)) {
            gzip.write((ONE + "\n" + TWO.substring(0, 20)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            gzip.flush();
            packed.flush();
        }
        byte[] bytes = packed.toByteArray();
        Path file = Files.write(directory.resolve("cut.json.gz"), Arrays.copyOf(bytes, bytes.length - 8));
        DiarySummary diary =
                DiaryReader.read(file, Optional.of(window(Duration.ofHours(1), false)), DiaryRules.STANDARD);
        assertEquals(1, diary.totalEntries());
        assertTrue(diary.problem().startsWith("it is cut off at line 2 (and 1 more"), diary.problem());
    }

    @Test
    void notesUnderNamesCountAsOthersDo() throws IOException {
        DiarySummary diary = read(entry("a", "00:05:00", ",\"notes\":{\"risk\":\"halted\",\"n\":1}") + "\n" + TWO);
        assertEquals(Status.FAIL, diary.status());
    }

    @Test
    void whatWasReadIsCountedByPolicyAndBounded() throws IOException {
        DiarySummary diary =
                read(ONE + "\n" + TWO + "\n" + ONE.replace("\"a\"", "\"c\"").replace("\"p\"", "\"q\""));
        assertEquals(java.util.Map.of("p", 2L, "q", 1L), diary.policyCounts());
        assertEquals(Optional.of(START.plusSeconds(55 * 60)), diary.lastRecordedAt());
        assertEquals(Optional.empty(), read("1").lastRecordedAt());
    }

    @Test
    void aGapIsToldInSecondsBesideWhatIsTolerated() throws IOException {
        DiarySummary diary = read(entry("a", "00:15:01", "") + "\n" + TWO);
        assertEquals(
                java.util.Map.of("gap_seconds", 901.0, "coverage_tolerance_seconds", 900L),
                diary.issues().get(0).metadata());
    }

    @Test
    void aClockThatWasSetBackLeavesTheRunItsLength() throws IOException {
        Window back = Window.of(START, START.minusSeconds(60), Duration.ofHours(1), true);
        assertEquals(
                Status.PASS, read(ONE + "\n" + TWO, DiaryRules.STANDARD, back).status());
        assertEquals(Status.WARN, read(ONE, DiaryRules.STANDARD, back).status());
    }

    @Test
    void aDiaryWithoutEntriesSaysInWhichTime() throws IOException {
        var missing = read("").issues().get(0);
        assertEquals("The diary has no entry in the time of the logs.", missing.reason());
        assertEquals(
                java.util.Map.of(
                        "expected_window_start", "2026-01-01T00:00:00Z", "expected_window_end", "2026-01-01T01:00:00Z"),
                missing.metadata());
        Path file = Files.writeString(directory.resolve("empty"), "");
        var anyTime = DiaryReader.read(file, Optional.empty(), DiaryRules.STANDARD)
                .issues()
                .get(0);
        assertEquals("The diary has no entry.", anyTime.reason());
    }

    @Test
    void idsBeyondThoseThatCanBeComparedAreTold() {
        DuplicateIds ids = new DuplicateIds();
        for (int i = 0; i < DuplicateIds.MAX; i++) {
            ids.add("i" + i);
        }
        assertEquals(false, ids.add("i0"));
        assertEquals(false, ids.full());
        assertEquals(true, ids.add("another"));
        assertEquals(true, ids.full());
        assertEquals(false, ids.add("i0"));
        assertEquals(true, ids.full());
    }
}
