package org.alphatrade.dryrun.log.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.file.ChunkParser;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.alphatrade.dryrun.log.scan.TracePrefilter;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.junit.jupiter.api.Test;

/** Records that are built alike are read by what the last one was like: that must find what reading each alone finds. */
class ShapeCacheTests {
    private static final long READ = 1_795_489_400_123_456_789L;

    @Property(tries = 2_000)
    void aRecordAmongOthersIsReadAsItIsAlone(
            @ForAll("logs") List<String> lines,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll("changes") byte change) {
        byte[] log = log(lines);
        int changed = log.length / 2 + place % (log.length - log.length / 2);
        if (log[changed] != '\n' && change != '\n') {
            log[changed] = change;
        }
        List<List<Object>> alone = new ArrayList<>();
        for (byte[] line : split(log)) {
            alone.addAll(seen(parsed(spaced(line), null)));
        }

        assertEquals(alone, seen(parsed(log, null)), () -> new String(log, StandardCharsets.UTF_8));
    }

    @Property(tries = 2_000)
    void theWordsOfARecordAreThoseInAllItsBytes(
            @ForAll("logs") List<String> lines, @ForAll("words") List<String> words) {
        byte[] log = log(lines);
        MultiLiteralScanner scan = scan(words);
        RecordBatch batch = parsed(log, scan);

        for (int i = 0; i < batch.size(); i++) {
            assertEquals(batch.owners(i, scan(words)), batch.owners(i, scan), lines.get(i) + " " + words);
        }
    }

    @Test
    void whatAPluginLooksForIsFoundAcrossNumbersAndInTimestampsToo() {
        String line =
                "{\"timestamp\":\"2026-11-24T02:59:01Z\",\"level\":\"info\",\"event\":\"x\",\"a\":500,\"b\":true,\"c\":12}";
        byte[] log = log(List.of(line, line, line));
        for (String word :
                List.of(":500", "00,", "02:59", "T02:59:01Z", "true", ":tru", "ue,", "rue,", ":12}", "info")) {
            if (word.length() >= MultiLiteralScanner.SHORTEST) {
                MultiLiteralScanner scan = scan(List.of(word));
                assertEquals(1, parsed(log, scan).owners(2, scan), word);
            }
        }
    }

    @Test
    void whatAPluginLooksForIsFoundAcrossTheEndOfAStringAndInATimestampWithItsZone() {
        String record = new String(
                log(List.of("{\"level\":\"info\",\"event\":\"x\",\"t\":\"T\",\"a\":[{\"b\":\"y\"},{\"c\":[\"z\"]}]}")),
                StandardCharsets.UTF_8);
        String time = record.substring(14, record.indexOf('"', 14));
        byte[] log = record.replace(time, "2026-11-24 02:59:01 UTC")
                .replace("\"T\"", "\"2026-11-24 02:59:01 UTC\"")
                .repeat(3)
                .getBytes(StandardCharsets.UTF_8);
        for (String word : List.of("\"},{", "\"]}]", "1 UTC")) {
            MultiLiteralScanner scan = scan(List.of(word));
            assertEquals(1, parsed(log, scan).owners(2, scan), word);
        }
    }

    @Test
    void aRecordWithoutAMessageIsReadByItsEvent() {
        String record = new String(
                log(List.of("{\"level\":\"info\",\"event\":\"tick\",\"message\":\"said\"}")), StandardCharsets.UTF_8);
        byte[] log = record.replace("said", "").getBytes(StandardCharsets.UTF_8);

        assertEquals(seen(parsed(spaced(log), null)), seen(parsed(log, null)));
        assertEquals("tick", parsed(log, null).view().at(0).message());
    }

    /** Objects that go on over the ends of lines: each would be scanned to the end of the chunk, from every line. */
    @Test
    void recordsThatAreNeverClosedDoNotTakeLongerTheMoreThereAre() {
        String record = new String(log(List.of("{\"level\":\"info\",\"a\":1}")), StandardCharsets.UTF_8);
        String open = record.substring(0, record.indexOf("\"a\":1")) + "\"a\":[\n";
        byte[] log = open.repeat((8 << 20) / open.length()).getBytes(StandardCharsets.UTF_8);

        assertTimeout(
                Duration.ofSeconds(20), () -> assertEquals(0, parsed(log, null).size()));
    }

    @Test
    void theWordsThatBeginTracesNeedNotBeLookedForInWholeObjects() {
        assertTrue(!TracePrefilter.addTo(new MultiLiteralScanner.Builder(), 1)
                .build()
                .isForWholeObjects());
        assertTrue(scan(List.of("T02:59")).isForWholeObjects());
        assertTrue(!scan(List.of("\"ok\":false")).isForWholeObjects());
    }

    private static MultiLiteralScanner scan(List<String> words) {
        MultiLiteralScanner.Builder builder = new MultiLiteralScanner.Builder();
        for (int i = 0; i < words.size(); i++) {
            builder.add(words.get(i).getBytes(StandardCharsets.UTF_8), 1L << i);
        }
        return builder.build();
    }

    private static RecordBatch parsed(byte[] log, MultiLiteralScanner scan) {
        LineChunk chunk = new LineChunk(Math.max(1 << 16, log.length));
        chunk.begin("log");
        System.arraycopy(log, 0, chunk.bytes, 0, log.length);
        chunk.length = log.length;
        return new ChunkParser(LogReader.Options.DEFAULT, scan).parse(chunk).batch();
    }

    private static List<List<Object>> seen(RecordBatch batch) {
        List<List<Object>> seen = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            LogRecord record = batch.view().at(i);
            seen.add(List.of(
                    record.time(),
                    record.ingestedAt(),
                    record.level(),
                    record.event(),
                    record.message(),
                    record.structured(),
                    record.text().strip()));
        }
        return seen;
    }

    /** A blank in front makes it a line that only the general way reads. */
    private static byte[] spaced(byte[] line) {
        byte[] spaced = new byte[line.length + 1];
        spaced[0] = ' ';
        System.arraycopy(line, 0, spaced, 1, line.length);
        return spaced;
    }

    private static List<byte[]> split(byte[] log) {
        List<byte[]> lines = new ArrayList<>();
        for (int from = 0; from < log.length; ) {
            int to = Newlines.next(log, from, log.length);
            lines.add(java.util.Arrays.copyOfRange(log, from, to));
            from = to + 1;
        }
        return lines;
    }

    private static byte[] log(List<String> lines) {
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            builder.addLine(bytes, 0, bytes.length, StdStream.STDOUT, READ, 17, bytes.length + 1L, Phase.RUNNING);
        }
        return builder.build().bytes();
    }

    @Provide
    Arbitrary<Byte> changes() {
        return Arbitraries.oneOf(
                Arbitraries.of((byte) ' ', (byte) '"', (byte) '}', (byte) ',', (byte) '\\', (byte) '5', (byte) 'e'),
                Arbitraries.bytes());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "panic", "\"at ", "true", "500,", ": \"x", "\"},{", "\"}}}", "-0.5", "2026", "T02:",
                                "null", " 1795"),
                        Arbitraries.strings()
                                .withChars("\"at:, 05enul{}[]T2-")
                                .ofMinLength(4)
                                .ofMaxLength(6))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Lines of few kinds, as a program writes them: the keys are the same, the values are not. */
    @Provide
    Arbitrary<List<String>> logs() {
        Arbitrary<String> text = Arbitraries.of(
                "",
                "x",
                "panic",
                "at 500, true",
                "a\\\"b",
                "caf\u00e9",
                "2026-11-24T02:59:01Z",
                "filled 12 at 64.18 of 7",
                "info",
                "tick");
        Arbitrary<String> quoted = text.map(value -> "\"" + value + "\"");
        Arbitrary<String> value = Arbitraries.oneOf(
                quoted,
                Arbitraries.of("1", "500", "64.1847", "-0.5", "1e9", "null", "true", "NaN", "[1,{\"a\":[null]}]"));
        Arbitrary<String> kind = Arbitraries.of("tick", "order", "");
        Arbitrary<String> level = Arbitraries.of("info", "info", "warning");
        Arbitrary<String> time = Arbitraries.of("2026-11-24T02:59:01Z", "2026-11-24T02:59:01.123456Z", "nonsense");
        Arbitrary<String> shape = Arbitraries.of("%s%s", ", \"n\": {\"k\": %s}, \"s\": [%s]", ",\"n\":%s,\"s\":%s");
        return shape.flatMap(tail -> Combinators.combine(kind, level, time, quoted, value, value)
                .as((k, l, t, m, a, b) -> "{\"timestamp\":\"" + t + "\",\"level\":\"" + l + "\",\"event\":\"" + k
                        + "\",\"message\":" + m + (tail.startsWith("%") ? "" : tail.formatted(a, b)) + "}")
                .list()
                .ofMinSize(2)
                .ofMaxSize(12));
    }
}
