package org.alphatrade.dryrun.log.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alphatrade.dryrun.TestSeed;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.cli.LogLayout;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way of reading a line of text finds what the parsers find, or leaves the line to them. */
final class QuickTextTests {
    private static final List<String> OWN = """
            2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat. PID=1, version='2026.1', state='RUNNING'
            2026-01-02 03:04:05.123  INFO [pool-1-thread-1] c.x.Feed - book of BTC/USDT is 12 deep
            2026-01-02 03:04:05.678  WARN 4711 --- [nio-8080-exec-1] c.e.Feed : slow
            2026-01-02T03:04:05.678901Z  WARN my_app::feed: slow ms=12
            2026-01-02T03:04:05+0100 ERROR [feed] broken
            2026-01-02T03:04:05.5-05:30 [main] DEBUG feed - slow
            2026-01-02T03:04:05.678Z error: broken
            2026-01-02T03:04:05Z host feed[12]: error: broken
            2026-01-02 03:04:05.678 UTC [12] FATAL:  the database system is starting up
            2026-01-02 03:04:05 +0000 [7] [INFO] Booting worker
            [2026-01-02 03:04:05.123] [info] [worker-3] channel subscribed
            [2026-01-02 03:04:05,678] ERROR [Broker id=1] failed (kafka.server)
            [2026-01-02T03:04:05Z ERROR my_app] broken
            [2026-01-02 03:04:05][core:notice][pid 12] resuming
            2026/01/02 03:04:05 channel subscribed
            2026/01/02 03:04:05.678901 INFO started
            2026/01/02 03:04:05 [error] 12#0: *1 open() failed
            2026/01/02 03:04:05 +0100 warn: slow
            Jan  2 03:04:05 host-1 feedd[1001]: channel subscribed to trades
            Jan 12 03:04:05.123 host kernel: Out of memory: Killed process 12
            Feb 29 03:04:05 host feed(x/y)[12]: Order of 3 lots filled
            Jan  2 03:04:05 host feed[12]: {"level":"error","msg":"order lost"}
            Jan  2 03:04:05 host feed: level=warn msg=slow
            Jan  2 03:04:05 host-1 feedd[1006]: Bot heartbeat. state='RUNNING'
            Jan  2 03:04:05 host-1 feedd[1006]: May 12 03:04:05 ERR order lost
            2026/01/02 03:04:05 funding not known yet for account 186
            2026-01-02 03:04:05 feed loader started › ✖ order lost
            2026-01-02 03:04:05 feed not › ✖ order lost
            2026/01/02 03:04:05 queue venue=XNAS server=a-1 version='2026.1' profit
            2026/01/02 03:04:05 feed log-le.vel=error venue=XNAS
            Dec 31 23:59:59 host feed[12]: loading 3 of 9 [00:01<00:03, 5.2it/s]
            2026-01-02T03:04:05.143102151Z stdout F level=error msg="order lost"
            2026-01-02T03:04:05.143Z {"level":"error","msg":"order lost"}
            2026-01-02 03:04:05 E! [agent] broken
            2026-01-02 03:04:05 W | raft: slow
            2026-01-02 03:04:05 production.ERROR: lost {"exception":"x"}
            2026-01-02 03:04:05,1 | app.Main | WARNING | slow
            2026-01-02 03:04:05 LOG:  checkpoint complete
            2026-01-02 03:04:05 no error: all fine
            2026-01-02 03:04:05 FEHLER: Auftrag verloren
            2026-01-02 03:04:05 <warning> link is down (eth0)
            20260102 03:04:05.123 ERROR:: Engine: order lost
            E0102 03:04:05.678901 1234 feed.go:12] broken
            ERROR 2026-01-02 03:04:05,678 broken
            2026-01-02 03:04:05 error: none
            2026-01-02 03:04:05 WARN: 0 ERROR: 0
            2026-01-02 03:04:05 log level: ERROR
            2026-01-02 03:04:05 config: level=ERROR
            2026-01-02 03:04:05 SERVICE ALERT: web01;HTTP;OK;HARD;3;HTTP OK
            """.lines().toList();
    private static final List<String> LINES = Stream.concat(
                    OWN.stream(), LogLayout.text().stream().map(LogLayout::line))
            .toList();
    private static final String[] PIECES = {
        "INFO",
        "warn",
        "Error",
        "[debug]",
        "(C)",
        "C",
        "E ",
        "trace2",
        "DEBUG1:",
        "http:",
        "config",
        "fine - ",
        "not",
        "zero",
        "PHP ",
        "HINT:  ",
        " - ",
        ": ",
        " : ",
        "  ",
        "\t",
        "|",
        "=",
        "{",
        "}",
        "]",
        "[",
        "(",
        "<",
        ";",
        "/",
        ",",
        "–",
        "é",
        "严重",
        "\u001b[31m",
        "\r",
        "%",
        "'",
        "_",
        "9",
        "Z",
        "+02:00",
        " -0300",
        " UTC",
        " JST ",
        " Europe/Berlin ",
        "[Asia/Tokyo]",
        "+08 ",
        "GMT+1 ",
        ":123456",
        "T",
        " std",
        "worker",
        "exceptions",
        "informational",
        "severity_number_error3",
        "warn+2",
        "level=",
        "log level: ",
        "rate 0.00%",
        ": none",
        ": 0",
        "logLevel=error ",
        "log-le.vel=ERROR ",
        "version='1' ",
        " › ✖ ",
        "No ",
        "without ",
        "Bot ",
        "May ",
        "Sun ",
        "ERR ",
        "x]: ",
        "2026-02-30"
    };
    private static final String NEAR = "2024-02-28T12:00:00Z";

    private final TextLevels levels = new TextLevels(NumericLevels.NONE);
    private final TextRecordParser parser = new TextRecordParser(new TextLevels(NumericLevels.NONE));
    private int settled;

    @Test
    void findsWhatTheParsersFindInLinesOfEveryKindAndTheirLike() {
        Random random = TestSeed.random();
        for (int i = 0; i < 150_000; i++) {
            List<String> from = random.nextInt(3) == 0 ? LINES : OWN;
            String line = from.get(random.nextInt(from.size()));
            for (int n = random.nextInt(5); n > 0; n--) {
                line = mutated(line, random);
            }
            compare(line, near(random), random.nextInt(4) == 0, TestSeed.said() + ": ");
        }
        assertTrue(settled > 30_000, "settled only " + settled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat",
                "2026-01-02 03:04:05.123  INFO [pool-1-thread-1] c.x.Feed - book of BTC/USDT is 12 deep",
                "[2026-01-02 03:04:05.123] [info] [worker-3] channel subscribed",
                "2026-01-02T03:04:05.678901Z  WARN feed::ws: slow ms=12",
                "2026-01-02T03:04:05+0100 ERROR [feed] broken",
                "2026/01/02 03:04:05 channel subscribed",
                "2026/01/02 03:04:05 funding not known yet for account 186",
                "2026/01/02 03:04:05 queue venue=XNAS version='2026.1' profit",
                "Jan  2 03:04:05 host-1 feedd[1001]: Bot heartbeat. channel subscribed",
                "Jan  2 03:04:05 host-1 feedd[1001]: channel subscribed to trades"
            })
    void settlesWhatMostLogsAreMadeOf(String line) {
        compare(line, Timestamps.parse("2026-01-02T00:00:00Z"), false, "");
        assertEquals(1, settled, line);
    }

    private static long near(Random random) {
        return random.nextInt(20) == 0
                ? Timestamps.NONE
                : Timestamps.parse(NEAR) + random.nextInt(1_000) * 86_400_000_000_000L + random.nextInt();
    }

    private static String mutated(String line, Random random) {
        int at = random.nextInt(line.length() + 1);
        int end = Math.min(line.length(), at + random.nextInt(6));
        return switch (random.nextInt(5)) {
            case 0 -> line.substring(0, at) + line.substring(end);
            case 1 -> line.substring(0, at) + (char) (' ' + random.nextInt(95)) + line.substring(end);
            case 2 -> {
                String other = LINES.get(random.nextInt(LINES.size()));
                yield line.substring(0, at) + other.substring(random.nextInt(other.length()));
            }
            case 3 -> line + " more of it".repeat(random.nextInt(60));
            default -> line.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + line.substring(at);
        };
    }

    private void compare(String text, long near, boolean last, String where) {
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        String shown =
                where + Timestamps.instant(near) + (last ? " at the end " : " ") + Arrays.toString(line) + " " + text;
        QuickText quick = levels.quick;
        if (line.length > 0 && line[0] > ' ' && quick.read(line, 0, line.length, near, last)) {
            settled++;
            assertEquals(anyhow(line, near, last), found(quick, line.length), shown);
        }
        long anyDay = Timestamps.parse("2024-02-29T12:00:00Z");
        if (line.length > 0 && quick.read(line, 0, line.length, anyDay, false)) {
            LevelWord level = quick.level();
            assertEquals(word(levels.anyhow(line, 0, line.length, 4)), word(level), "live, " + shown);
        }
    }

    private static String word(LevelWord level) {
        return level == null ? "none" : level.word;
    }

    private static String found(QuickText quick, int length) {
        LevelWord level = quick.level();
        boolean behind = quick.message() < Math.min(length, TextLevels.HEAD);
        return Timestamps.instant(quick.nanos()) + " " + (level == null ? "info" : level.word) + " "
                + (behind ? quick.message() : 0) + " false";
    }

    private String anyhow(byte[] line, long near, boolean last) {
        RecordIndex index = new RecordIndex();
        JsonBytes out = new JsonBytes(4_096);
        long previous = last ? Timestamps.NONE : 0;
        TextRecordParser.Kind kind = parser.readAnyhow(out, index, line, 0, line.length, 1, 0, previous, near);
        if (kind != TextRecordParser.Kind.RECORD) {
            return kind.toString();
        }
        boolean firstOfTwo = TextLevels.isFirstOfTwo(TextLevels.head(line, 0, line.length));
        return Timestamps.instant(index.time[0]) + " " + index.levelName[0] + " " + index.messageFrom[0] + " "
                + firstOfTwo;
    }
}
