package org.alphatrade.dryrun.log.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.junit.jupiter.api.Test;

/** The quick way to read the harness's own records must find what the general way finds, whatever is done to them. */
class CanonicalRecordParserTests {
    private static final long READ = 1_795_489_400_123_456_789L;

    @Property(tries = 300)
    void aRecordIsReadAlikeWholeAndWithABlankThatForcesTheGeneralWay(@ForAll("lines") String line) {
        String record = shaped(line);
        String spaced = record.replaceFirst("\\{\"timestamp\":", "{ \"timestamp\":");

        assertEquals(seen(spaced), seen(record), record);
    }

    /** What a run writes down as the level of a line is what an audit of the bare line finds. */
    @Property(tries = 3_000)
    void theLevelOfARunIsThatOfItsRawLog(@ForAll("levelled") String line) {
        BatchBuilder raw = new BatchBuilder("raw", 1 << 16);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        raw.addRecord(bytes, 0, bytes.length, 1, 0);
        LogRecord bare = raw.build().view().at(0);
        String name = bare.levelName();

        assertEquals(List.of(bare.level(), name), seen(shaped(line)).subList(2, 4), line);
    }

    @Provide
    Arbitrary<String> levelled() {
        Arbitrary<String> key = Arbitraries.of(
                "level",
                "severity",
                "@level",
                "log_level",
                "error_severity",
                "severityText",
                "severityNumber",
                "levelno",
                "status",
                "type",
                "priority",
                "severityLevel",
                "s",
                "label",
                "prio",
                "PRIORITY",
                "l\\u0065vel",
                "pid");
        Arbitrary<String> value = Arbitraries.of(
                "\"info\"",
                "\"ERROR\"",
                "\"default\"",
                "\"odd\"",
                "\"\"",
                "null",
                "3",
                "17",
                "50",
                "true",
                "[]",
                "\"W\"",
                "{\"level\":\"fatal\"}",
                "{\"name\":\"WARN\"}");
        Arbitrary<String> wrapper = Arbitraries.of("body", "record", "context", "log", "jsonPayload", "t");
        Arbitrary<String> entry = net.jqwik.api.Combinators.combine(key, value).as((k, v) -> "\"" + k + "\":" + v);
        Arbitrary<String> wrapped =
                net.jqwik.api.Combinators.combine(wrapper, entry).as((w, e) -> "\"" + w + "\":{" + e + "}");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, entry), net.jqwik.api.Tuple.of(1, wrapped))
                .list()
                .ofMaxSize(4)
                .map(entries -> "{\"time\":\"2026-11-24T02:59:01Z\"" + (entries.isEmpty() ? "" : ",")
                        + String.join(",", entries) + "}");
    }

    @Property(tries = 2_000)
    void aByteThatWasChangedIsReadAsAnyOtherJsonWouldBe(
            @ForAll("lines") String line, @ForAll @IntRange(max = 100_000) int place, @ForAll byte change) {
        byte[] record = shaped(line).getBytes(StandardCharsets.UTF_8);
        record[place % record.length] = change == '\n' ? (byte) ' ' : change;
        String general = " " + new String(record, StandardCharsets.ISO_8859_1);

        assertEquals(seen(general.getBytes(StandardCharsets.ISO_8859_1)), seen(record), general);
    }

    @Property(tries = 500)
    void whatIsReadAsARecordIsAnObjectForTheLibraryToo(
            @ForAll("lines") String line, @ForAll @IntRange(max = 100_000) int cut) {
        String record = shaped(line);
        String damaged = record.substring(0, cut % record.length()) + record.substring(cut % record.length() + 1);

        assertEquals(
                isObject(damaged) && !seen(" " + damaged).isEmpty(),
                !seen(damaged).isEmpty(),
                damaged);
    }

    /** Many records stand in one buffer, and their ends are not looked for first: a damaged one must not reach the next. */
    @Property(tries = 2_000)
    void linesInOneBufferAreReadAsEachIsAlone(
            @ForAll("lines") String one,
            @ForAll("lines") String two,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll("changes") byte change)
            throws IOException {
        byte[] log = (shaped(one) + "\n" + shaped(two) + "\n" + shaped(one)).getBytes(StandardCharsets.UTF_8);
        log[place % log.length] = change;
        List<List<Object>> alone = new ArrayList<>();
        int from = 0;
        while (from < log.length) {
            int to = Newlines.next(log, from, log.length);
            byte[] general = new byte[to - from + 1];
            general[0] = ' ';
            System.arraycopy(log, from, general, 1, to - from);
            List<Object> seen = seen(general, new BatchBuilder("audit", 1 << 16, NumericLevels.NONE, false));
            if (!seen.isEmpty()) {
                alone.add(seen);
            }
            from = to + 1;
        }

        assertEquals(alone, together(log), () -> new String(log, StandardCharsets.UTF_8));
    }

    private static List<List<Object>> together(byte[] log) throws IOException {
        Path file = Files.write(Files.createTempFile("own-records", ".log"), log);
        List<List<Object>> seen = new ArrayList<>();
        LogReader.read(
                file,
                batch -> {
                    for (int i = 0; i < batch.size(); i++) {
                        seen.add(seen(batch.view().at(i)));
                    }
                },
                LogReader.Options.DEFAULT);
        Files.delete(file);
        return seen;
    }

    @Provide
    Arbitrary<Byte> changes() {
        return Arbitraries.oneOf(
                Arbitraries.of((byte) '\n', (byte) '\r', (byte) ' ', (byte) '"', (byte) '}', (byte) ','),
                Arbitraries.bytes());
    }

    @Test
    void theQuickWayIsTaken() {
        for (String line :
                List.of("{\"level\":\"warn\",\"event\":\"x\",\"n\":[1,{\"a\":2.50}]}", "plain \"text\"\t1")) {
            byte[] record = shaped(line).getBytes(StandardCharsets.UTF_8);
            RecordIndex index = new RecordIndex();

            assertTrue(
                    new CanonicalRecordParser(new FieldExtractor(NumericLevels.NONE))
                            .read(index, record, 0, record.length),
                    line);
        }
    }

    private static boolean isObject(String text) {
        try {
            Json.parseObject(text);
            return true;
        } catch (JsonException e) {
            return false;
        }
    }

    private static String shaped(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        builder.addLine(bytes, 0, bytes.length, StdStream.STDOUT, READ, 17, bytes.length + 1L, Phase.RUNNING);
        byte[] record = builder.build().bytes();
        return new String(record, 0, record.length - 1, StandardCharsets.UTF_8);
    }

    private static List<Object> seen(String record) {
        return seen(record.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> seen(byte[] record) {
        return seen(record, new BatchBuilder("audit", 1 << 16));
    }

    private static List<Object> seen(byte[] record, BatchBuilder builder) {
        builder.addRecord(record, 0, record.length, 1, 0);
        RecordBatch batch = builder.build();
        return batch.size() == 1 ? seen(batch.view().at(0)) : List.of();
    }

    private static List<Object> seen(LogRecord view) {
        List<Object> seen = new ArrayList<>();
        seen.addAll(List.of(view.time(), view.ingestedAt(), view.level(), view.levelName(), view.event()));
        seen.addAll(List.of(
                view.message(),
                view.stream(),
                view.phase(),
                view.structured(),
                view.text().strip()));
        return seen;
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> word = Arbitraries.of(
                "info", "WARN", "error", "30", "", "k\\u00e9y", "a\\\"b", "caf\u00e9", "\ud83d\ude00", "level", "x y");
        Arbitrary<String> key =
                Arbitraries.of("level", "lvl", "event", "message", "msg", "timestamp", "ts", "stream", "payload", "q");
        Arbitrary<String> value = Arbitraries.oneOf(
                word.map(w -> "\"" + w + "\""),
                Arbitraries.of("1", "-0.50", "1e9", "null", "true", "[]", "{}", "[1,{\"a\":[null]}]", "1795489400.5"),
                Arbitraries.of("\"2026-11-24T02:59:01Z\"", "\"2026-11-24T02:59:01.5+02:00\"", "\"nonsense\""));
        Arbitrary<String> object = net.jqwik.api.Combinators.combine(key, value)
                .as((k, v) -> "\"" + k + "\":" + v)
                .list()
                .ofMaxSize(6)
                .map(entries -> "{" + String.join(",", entries) + "}");
        return Arbitraries.oneOf(
                object, word, Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30));
    }
}
