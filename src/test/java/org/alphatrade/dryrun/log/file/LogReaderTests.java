package org.alphatrade.dryrun.log.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.log.file.LogReader.Options;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.spi.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTests {
    private static final String RECORD = "{\"ts\":1767323045,\"level\":\"error\",\"msg\":\"x\"}";
    private static final String OURS =
            "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"event\":null,\"message\":\"m\","
                    + "\"stream\":\"stdout\",\"payload\":{\"stream\":\"stdout\",\"ingested_at\":\"2026-01-02T03:04:05Z\",\"raw\":\"m\"}}\n";

    @TempDir
    Path directory;

    private final List<RecordBatch> batches = new ArrayList<>();

    private ReadResult read(byte[] bytes, Options options) throws IOException {
        batches.clear();
        return LogReader.read(Files.write(directory.resolve("log"), bytes), batches::add, options);
    }

    private ReadResult read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Options.DEFAULT);
    }

    private int records() {
        return batches.stream().mapToInt(RecordBatch::size).sum();
    }

    @Test
    void onlyLineFeedsEndLinesAndTheLastNeedsNone() throws IOException {
        ReadResult outcome = read("\uFEFF" + RECORD + "\r\n\n" + RECORD + "\r" + "\nplain\u2028line\n" + RECORD);
        assertEquals(5, outcome.lines());
        assertEquals(1, outcome.ignored());
        assertEquals(1, outcome.counts().blank());
        assertEquals(3, records());
        RecordView last = batches.get(0).view().at(2);
        assertEquals(5, last.ref().line());
        assertEquals("x", last.message());
    }

    @Test
    void numbersAndOffsetsGoOnOverManyBatches() throws IOException {
        String text = (RECORD + "\n").repeat(60_000);
        ReadResult outcome = read(text);
        assertEquals(60_000, records());
        assertTrue(batches.size() > 3);
        RecordBatch last = batches.get(batches.size() - 1);
        assertEquals(59_999, last.lastSequence());
        RecordView view = last.view().at(last.size() - 1);
        assertEquals(60_000, view.ref().line());
        assertEquals(text.length() - RECORD.length() - 1, view.ref().offset());
        assertEquals(text.length(), outcome.bytes());
    }

    @Test
    void aLineTooLongKeepsItsBeginningAndIsReported() throws IOException {
        String blob = "{\"ts\":1767323045,\"level\":\"error\",\"blob\":\"" + "y".repeat(15_000_000) + "\"}";
        ReadResult outcome = read(RECORD + "\n" + blob + "\n" + RECORD + "\n");
        assertEquals(3, outcome.lines());
        assertEquals(3, records());
        assertEquals(1, outcome.problems().size());
        assertTrue(batches.stream().allMatch(b -> b.levelAt(0) == Level.ERROR));
    }

    @Test
    void whatFollowsAVeryLongLineComesInPiecesOfTheUsualSize() throws IOException {
        String shorts = "{\"ts\":12345}\n".repeat(600_000);
        String text = RECORD.replace("}", ",\"blob\":\"" + "y".repeat(5_000_000) + "\"}\n") + shorts;
        read(text);
        assertEquals(600_001, records());
        int most = batches.stream().mapToInt(RecordBatch::size).max().orElseThrow();
        assertTrue(most < 80_000, () -> most + " records in one piece");
    }

    @Test
    void aTruncatedLogGivesWhatItHasAndSaysWhere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write((RECORD + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = out.toByteArray();
        for (int cut = 12; cut < whole.length; cut += 7) {
            ReadResult outcome = read(Arrays.copyOf(whole, cut), Options.DEFAULT);
            assertTrue(outcome.truncatedAt().isPresent(), "cut at " + cut);
        }
        ReadResult outcome = read(Arrays.copyOf(whole, whole.length - 4), Options.DEFAULT);
        assertEquals(1_000, records());
        assertTrue(outcome.truncatedAt().orElse("").contains("byte 44000"), outcome::toString);
    }

    @Test
    void textLogsAreReadWhenAllowed() throws IOException {
        String text =
                "2026-01-02 03:04:05,123 - app - ERROR - boom\nTraceback (most recent call last):\n\n" + RECORD + "\n";
        read(text.getBytes(StandardCharsets.UTF_8), new Options(NumericLevels.NONE, true));
        assertEquals(2, records());
        assertEquals(Level.ERROR, batches.get(0).levelAt(0));
        assertEquals("boom", batches.get(0).view().at(0).message());
        assertTrue(batches.get(0).view().at(0).text().contains("boom\nTraceback"), "one record with what follows it");
    }

    @Test
    void linesWithoutATimeBelongToTheRecordBeforeThemWhereverTheBufferEnds() throws IOException {
        String trace = "Traceback (most recent call last):\n  File \"a.py\", line 1, in b\nValueError: c\n\n";
        String text = ("2026-01-02 03:04:05,123 ERROR boom\n" + trace).repeat(40_000);
        ReadResult outcome = read(text.getBytes(StandardCharsets.UTF_8), new Options(NumericLevels.NONE, true));
        assertTrue(batches.size() > 4);
        assertEquals(40_000, records());
        assertEquals(200_000, outcome.lines());
        assertEquals(0, outcome.ignored());
        long line = 1;
        for (RecordBatch batch : batches) {
            RecordView view = batch.view();
            for (int i = 0; i < batch.size(); i++) {
                assertEquals(line, view.at(i).ref().line());
                assertEquals((line - 1) / 5 * (35 + trace.length()), view.ref().offset());
                assertTrue(view.text().endsWith("ValueError: c"), view::text);
                line += 5;
            }
        }
    }

    @Test
    void aMissingFileIsAProblemNotAnException() {
        assertFalse(LogReader.read(directory.resolve("none"), batches::add, Options.DEFAULT)
                .problems()
                .isEmpty());
    }

    @Test
    void aRunDirectoryGivesItsSegmentsInOrderAndItsJournal() throws IOException {
        Path logs = Files.createDirectories(directory.resolve("Lauf ü 1/logs"));
        String stem = "final_dry_run_20260102T030405Z";
        for (String name : List.of("_p010.jsonl", ".jsonl", "_p002.jsonl")) {
            Files.writeString(logs.resolve(stem + name), OURS);
        }
        Files.write(logs.resolve(stem + "_p011.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b});
        Files.writeString(logs.resolve(stem + ".log"), "m\n");
        Files.writeString(
                logs.resolve(stem + "_events.jsonl"), "{\"type\":\"started\",\"at\":\"2026-01-02T03:04:05Z\"}\n");
        Files.writeString(logs.resolve(stem + "_incidents.jsonl"), "{\"severity\":\"fail\",\"detector\":\"x\"}\n");
        Files.writeString(
                logs.resolve(stem + "_progress.json"),
                "{\"status\":\"pass\",\"phase\":\"x\",\"target_duration_seconds\":1}");
        LogSelection found =
                LogFileResolver.resolve(List.of(directory.resolve("Lauf ü 1").toString()));
        assertEquals(
                List.of(stem + ".jsonl", stem + "_p002.jsonl", stem + "_p010.jsonl", stem + "_p011.jsonl.gz"),
                found.logs().stream().map(p -> p.getFileName().toString()).toList());
        assertEquals(Optional.of(logs.resolve(stem + "_events.jsonl")), found.journal());
        assertEquals(3, found.skipped().size());
        assertEquals(found.logs(), LogFileResolver.resolve(List.of(logs + "/*")).logs());
        assertEquals(
                found.journal(),
                LogFileResolver.resolve(List.of(logs + "/" + stem + ".jsonl")).journal());
    }

    @Test
    void aNameThatLeadsNowhereIsUnreadableInput() {
        for (String name : List.of("none.jsonl", "none*.jsonl")) {
            Failure failure = assertThrows(
                    Failure.class,
                    () -> LogFileResolver.resolve(
                            List.of(directory.resolve(name).toString())));
            assertEquals(Failure.Kind.INPUT, failure.kind());
        }
        assertThrows(Failure.class, () -> LogFileResolver.resolve(List.of(directory.toString())));
    }

    @Test
    @Timeout(10)
    void aPipeIsNeverWaitedFor() throws Exception {
        Path pipe = directory.resolve("pipe.jsonl");
        assertTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(5, TimeUnit.SECONDS));
        assertThrows(Failure.class, () -> LogFileResolver.resolve(List.of(pipe.toString())));
        Files.writeString(directory.resolve("app.jsonl"), RECORD + "\n");
        LogSelection found = LogFileResolver.resolve(List.of(directory.toString()));
        assertEquals(1, found.logs().size());
        assertEquals("no regular file", found.skipped().get(0).why());
    }
}
