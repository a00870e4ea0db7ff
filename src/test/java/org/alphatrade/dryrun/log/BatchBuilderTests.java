package org.alphatrade.dryrun.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchBuilderTests {
    private static final long READ_AT = Timestamps.nanos(Instant.parse("2026-03-01T00:00:00Z"));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RecordBatch live(byte[] line, StdStream stream, boolean truncated) {
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        long length = line.length + 1L;
        if (truncated) {
            builder.addLongLine(line, stream, READ_AT, new long[] {17, length}, length, Phase.RUNNING);
        } else {
            builder.addLine(line, 0, line.length, stream, READ_AT, 17, length, Phase.RUNNING);
        }
        return builder.build();
    }

    private static RecordView live(String line, StdStream stream) {
        return live(utf8(line), stream, false).view().at(0);
    }

    private static RecordBatch audited(byte[] lines) {
        BatchBuilder builder = new BatchBuilder("audit", 1 << 16);
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                builder.addRecord(lines, from, i, 1, from);
                from = i + 1;
            }
        }
        return builder.build();
    }

    private static RecordView audited(String line) {
        return audited(utf8(line + "\n")).view().at(0);
    }

    @Test
    void anObjectWithNaNIsKeptAsTextWithItsOwnLevelMessageAndTime() {
        String line = "{\"ts\":1767323045,\"level\":\"error\",\"event\":\"fill\",\"msg\":\"no price\",\"pnl\":NaN}";
        RecordBatch shaped = live(utf8(line), StdStream.STDOUT, false);
        Json.parseObject(java.util.Arrays.copyOf(shaped.bytes(), shaped.byteLength()));
        for (RecordView record : java.util.List.of(
                shaped.view().at(0), audited(shaped.bytes()).view().at(0), audited(line))) {
            assertEquals("error", record.levelName());
            assertEquals("fill", record.event());
            assertEquals("2026-01-02T03:04:05Z", record.time().toString());
            assertEquals(line, record.text());
        }
    }

    @Test
    void liveAndAuditAgreeOnTheLevelsOfForeignJson() {
        for (String fields : java.util.List.of(
                "\"log\":{\"level\":\"warn\"}",
                "\"SeverityText\":\"WARN\"",
                "\"severityNumber\":13",
                "\"level\":40,\"pid\":1,\"hostname\":\"h\",\"time\":1767323045000",
                "\"short_message\":\"m\",\"level\":4",
                "\"level\":\"WARN+2\"")) {
            String line = "{\"timestamp\":\"2026-01-02T03:04:05Z\"," + fields + "}";
            RecordBatch shaped = live(utf8(line), StdStream.STDOUT, false);
            assertEquals(
                    org.alphatrade.dryrun.spi.Level.WARN, shaped.view().at(0).level(), line);
            assertEquals(audited(line).levelName(), shaped.view().at(0).levelName(), line);
            assertEquals(
                    audited(line).levelName(),
                    audited(shaped.bytes()).view().at(0).levelName(),
                    line);
        }
    }

    @Property(tries = 1_000)
    void whatIsShapedIsReadBackTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] line = line(random);
        StdStream stream = random.nextBoolean() ? StdStream.STDOUT : StdStream.STDERR;
        RecordBatch shaped = live(line, stream, random.nextInt(5) == 0);
        Json.parseObject(java.util.Arrays.copyOf(shaped.bytes(), shaped.byteLength()));
        RecordBatch read = audited(shaped.bytes());
        assertEquals(1, read.size());
        assertSame(shaped.view().at(0), read.view().at(0));
        assertSame(shaped.view().at(0), read.view().at(0).copy());
    }

    private static void assertSame(LogRecord expected, LogRecord actual) {
        assertEquals(expected.level(), actual.level());
        assertEquals(expected.levelName(), actual.levelName());
        assertEquals(expected.message(), actual.message());
        assertEquals(expected.event(), actual.event());
        assertEquals(expected.time(), actual.time());
        assertEquals(expected.ingestedAt(), actual.ingestedAt());
        assertEquals(expected.stream(), actual.stream());
        assertEquals(expected.structured(), actual.structured());
        assertEquals(expected.text(), actual.text());
        assertEquals(expected.field("a.b"), actual.field("a.b"));
        assertEquals(expected.phase(), actual.phase());
    }

    private static byte[] line(Random random) {
        if (random.nextInt(3) == 0) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            for (int i = 0; i < noise.length; i++) {
                noise[i] = noise[i] == '\n' ? (byte) ' ' : noise[i];
            }
            return noise;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        String[] keys = {
            "level",
            "severity",
            "message",
            "msg",
            "event",
            "timestamp",
            "ts",
            "time",
            "pid",
            "hostname",
            "x",
            "stream",
            "payload"
        };
        Object[] values = {
            "ERROR",
            "warn",
            50,
            "é漢\u0000\u001b[31m",
            "a\"b\\c",
            null,
            2.5,
            true,
            "2026-01-02 03:04:05,5",
            1_767_323_045L,
            "",
            Map.of("b", 1)
        };
        for (int i = random.nextInt(8); i > 0; i--) {
            object.put(keys[random.nextInt(keys.length)], values[random.nextInt(values.length)]);
        }
        object.put("a", Map.of("b", random.nextInt()));
        byte[] line = utf8(Json.compact(object));
        if (random.nextInt(4) == 0) {
            line[random.nextInt(line.length)] = (byte) 0xff;
        }
        return line;
    }

    @Test
    void aJsonLineIsShapedAsTheFormatSays() {
        String child =
                "{\"ts\":\"bad\",\"time\":1767323045.5,\"level\":\"ERROR\",\"msg\":\"no \\\"fill\\\"\",\"event\":\"reject\",\"price\":2.50}";
        RecordBatch batch = live(utf8(child + "\r"), StdStream.STDERR, false);
        assertEquals(
                "{\"timestamp\":\"2026-01-02T03:04:05.500Z\",\"level\":\"error\",\"event\":\"reject\","
                        + "\"message\":\"no \\\"fill\\\"\",\"stream\":\"stderr\",\"payload\":{\"stream\":\"stderr\",\"reading\":2,"
                        + "\"ingested_at\":\"2026-03-01T00:00:00Z\",\"raw_offset\":17,\"raw_length\":"
                        + (child.length() + 2)
                        + ",\"structured\":" + child + "}}\n",
                new String(batch.bytes(), StandardCharsets.UTF_8));
        RecordView view = batch.view().at(0);
        assertEquals("no \"fill\"", view.message());
        assertEquals("2.50", view.field("price"));
        assertEquals(child, view.text());
        assertTrue(view.containsLiteral(utf8("error")));
    }

    @Test
    void aPlainLineTakesItsLevelFromItsStream() {
        assertEquals(Level.ERROR, live("boom", StdStream.STDERR).level());
        RecordView out = live("a\u0000\u001b[31mred\ttab\r", StdStream.STDOUT);
        assertEquals(Level.INFO, out.level());
        assertEquals("a\u0000\u001b[31mred\ttab", out.message());
        assertEquals(READ_AT, out.timeNanos());
        assertFalse(out.structured());
    }

    @Test
    void plainLinesAfterStructuredOnesOfAnEarlierBatchHaveNoEvent() {
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        for (String line : new String[] {"{\"event\":\"x\"}", "plain"}) {
            byte[] bytes = utf8(line);
            builder.addLine(bytes, 0, bytes.length, StdStream.STDOUT, READ_AT, 0, 1, Phase.SHUTDOWN);
            RecordBatch batch = builder.build();
            Map<String, Object> tree = Json.parseObject(batch.bytes());
            assertEquals(line.equals("plain") ? null : "x", tree.get("event"));
            assertEquals("shutdown", ((Map<?, ?>) tree.get("payload")).get("phase"));
            assertEquals(Phase.SHUTDOWN, audited(batch.bytes()).phaseAt(0));
        }
    }

    @Test
    void aLongLineThatStandsInPiecesSaysWhere() {
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        byte[] head = utf8("x".repeat(100));
        builder.addLongLine(head, StdStream.STDERR, READ_AT, new long[] {0, 60, 90, 40}, 100, Phase.RUNNING);
        Map<?, ?> payload =
                (Map<?, ?>) Json.parseObject(builder.build().bytes()).get("payload");
        assertEquals(
                java.util.List.of(java.util.List.of(0L, 60L), java.util.List.of(90L, 40L)), payload.get("raw_pieces"));
        assertEquals(100L, payload.get("length"));
        assertEquals(true, payload.get("truncated"));
    }

    @Test
    void aCutObjectKeepsItsLevelOrSaysThatNobodyKnowsIt() {
        assertEquals(
                Level.ERROR,
                live(utf8("{\"level\":\"error\",\"blob\":\"xxx"), StdStream.STDOUT, true)
                        .levelAt(0));
        assertEquals(
                Level.OTHER,
                live(utf8("{\"blob\":\"xxx"), StdStream.STDOUT, true).levelAt(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"time\":1767323045000,\"pid\":1,\"hostname\":\"h\",\"level\":50,\"msg\":\"m\"}|error|ERROR",
                "{\"ts\":1767323045,\"level\":30}|30|OTHER",
                "{\"ts\":1767323045,\"level\":30,\"levelno\":30}|warning|WARN",
                "{\"Timestamp\":\"2026-01-02T03:04:05Z\",\"LogLevel\":\"Error\",\"Message\":\"x\"}|error|ERROR",
                "{\"Timestamp\":\"2026-01-02T03:04:05Z\",\"Severity\":\"Warning\",\"Message\":\"x\"}|warning|WARN",
                "{\"time\":\"2026-01-02T03:04:05Z\",\"LEVEL\":\"ERROR\"}|error|ERROR",
                "{\"time\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"LogLevel\":\"Error\"}|error|ERROR",
                "{\"ts\":1767323045,\"severity_number\":17,\"body\":\"m\"}|error|ERROR",
                "{\"ts\":1767323045,\"PRIORITY\":\"2\"}|crit|FATAL",
                "{\"@timestamp\":\"2026-01-02T03:04:05Z\",\"log.level\":\"WARN\"}|warn|WARN",
                "{\"@timestamp\":\"2026-01-02T03:04:05Z\",\"log\":{\"level\":\"Fatal\"}}|fatal|FATAL",
                "{\"asctime\":\"2026-01-02 03:04:05,123\",\"levelname\":\"CRITICAL\"}|critical|FATAL",
                "{\"ts\":1767323045,\"level\":null,\"severity\":\"err\"}|err|ERROR",
                "{\"ts\":1767323045,\"level\":\"\\u001b[31merror\\u001b[39m\"}|error|ERROR",
                "{\"ts\":1767323045,\"level\":true}|true|OTHER",
                "{\"ts\":1767323045,\"l\\u0065vel\":\"error\"}|error|ERROR",
                "{\"ts\":1767323045}|info|INFO"
            })
    void levelsAreUnderstoodByWhatTheRecordSays(String line, String name, Level level) {
        RecordView view = audited(line);
        assertEquals(name, view.levelName());
        assertEquals(level, view.level());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"' '", "plain", "[1]", "{\"level\":\"error\"}", "{\"ts\":true}", "{\"ts\":1} x"})
    void whatIsNoRecordIsCounted(String line) {
        RecordBatch batch = audited(utf8(line + "\n"));
        assertEquals(0, batch.size());
        assertEquals(line.isBlank() ? 0 : 1, batch.ignored());
        assertEquals(line.isBlank() ? 1 : 0, batch.counts().blank());
    }

    @Test
    void aDeepObjectIsKeptVerbatim() {
        String child = "{\"level\":\"error\",\"d\":" + "[".repeat(3_000) + "9".repeat(5_000) + "]".repeat(3_000) + "}";
        RecordBatch batch = live(utf8("\uFEFF" + child), StdStream.STDOUT, false);
        RecordView read = audited(batch.bytes()).view().at(0);
        assertEquals(child, read.text());
        assertEquals(Level.ERROR, read.level());
        assertEquals("error", read.field("level"));
    }

    @Test
    @Tag("bench")
    void shapesAndReadsManyLinesASecond() {
        byte[] line =
                utf8("{\"timestamp\":\"2026-01-02T03:04:05.123456Z\",\"level\":\"INFO\",\"event\":\"order_filled\","
                        + "\"message\":\"order 123456 filled at 1.08234\",\"order\":{\"id\":123456,\"symbol\":\"EURUSD\",\"qty\":10000},"
                        + "\"latency_ms\":12.5,\"venue\":\"sim\",\"account\":\"a-17\"}");
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        BatchBuilder shaping = new BatchBuilder("bench", 1 << 19);
        BatchBuilder reading = new BatchBuilder("bench", 1 << 19);
        for (int round = 0; round < 8; round++) {
            int count = 500_000;
            long start = clock.getCurrentThreadCpuTime();
            RecordBatch batch = null;
            for (int i = 0; i < count; i++) {
                shaping.addLine(line, 0, line.length, StdStream.STDOUT, READ_AT + i, i, 231, Phase.RUNNING);
                if (shaping.isFull()) {
                    batch = shaping.build();
                }
            }
            long shaped = clock.getCurrentThreadCpuTime();
            int read = 0;
            for (int i = 0; i < 400; i++) {
                for (int j = 0; j < batch.size(); j++) {
                    reading.addRecord(batch.bytes(), batch.lineStart(j), batch.lineEnd(j), 1, 0);
                }
                read += reading.build().size();
            }
            long end = clock.getCurrentThreadCpuTime();
            assertEquals(400 * batch.size(), read);
            System.out.printf(
                    "%d bytes, by CPU time: shaped %,d lines/s, read %,d lines/s%n",
                    line.length, count * 1_000_000_000L / (shaped - start), read * 1_000_000_000L / (end - shaped));
        }
    }
}
