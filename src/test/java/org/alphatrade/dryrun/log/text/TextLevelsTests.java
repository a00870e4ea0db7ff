package org.alphatrade.dryrun.log.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.PlainLevels;
import org.alphatrade.dryrun.log.record.StdStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which level a plain line of a run names itself, on whatever stream. */
final class TextLevelsTests {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '^', quoteCharacter = '\0', textBlock = """
            2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat ^ info
            2026-01-02 03:04:05,123 - freqtrade.worker - ERROR - order lost ^ error
            2026-01-02T03:04:05.123Z  WARN feed: slow ^ warn
            ERROR: order lost ^ error
            [ERROR] order lost ^ error
            ERROR:root:order rejected ^ error
            CRITICAL:risk:margin call ^ critical
            INFO:feed:up ^ info
            WARNING:root:slow ^ warning
            level=error msg="order lost" ^ error
            level=info msg="up" error=none ^ info
            ts=2026-01-02T03:04:05Z level=info msg=up level=error ^ error
            ts=2026-01-02T03:04:05Z level=error msg=lost level=info ^ error
            %3|1795503600.500|FAIL|rdkafka#consumer-1| [thrd:main]: refused ^ err
            %6|1795503600.500|GETSUBSCRIPTIONS|rdkafka#consumer-1| [thrd:main]: fine ^ info
            FATAL ERROR: out of it ^ fatal
            [main] INFO com.acme.Main - started ^ info
            [main] ERROR com.acme.Main - broken ^ error
            [INFO  app::feed] up ^ info
            [ERROR/MainProcess] process died ^ error
            error: order lost ^ error
            fail: App.Feed[0] ^ fail
            dbug: App.Feed[0] ^ dbug
            E0102 15:04:05.678901 1234 feed.go:12] broken ^ error
            1:M 02 Jan 2026 03:04:05.678 # low on memory ^ warning
            /app/x.py:3: DeprecationWarning: old call ^ warning
            (node:12) [DEP0005] DeprecationWarning: Buffer() is deprecated ^ warning
             45%|####      | 45/100 [00:01<00:01, 44.1it/s] ^ info
            Epochs: 100%|##########| 3/3 [00:02<00:00,  1.2it/s] ^ info
            {Jan} no level at all ^ *
            an ERROR in the midst of prose ^ *
            ERROR: 0 ^ *
            2026-01-02 03:04:05 \u001b[31mERROR\u001b[0m order lost ^ error
            [C 2026-01-02 03:04:05.678 App] out of files ^ critical
            ERROR: fetch failed [00:05<00:10, 1.2MB/s] ^ error
            ALERT system enabled ^ *
            SCHWERWIEGEND: Auftrag verloren ^ schwerwiegend
            GRAVE: ordre perdu ^ grave
            2026-01-02 03:04:05.123 UTC [12] FEHLER:  Verklemmung ^ fehler
            2026-01-02 03:04:05 WARNUNG zu langsam ^ warnung
            严重: 订单丢失 ^ 严重
            2026-01-02 03:04:05 错误 订单丢失 ^ 错误
            2026-01-02 03:04:05.123 UTC [12] ОШИБКА:  взаимоблокировка ^ ошибка
            订单 错误 ^ *
            ✖  error     order 12 lost ^ error
            ⚠  warning   quote is late ^ warning
            2026-01-02 03:04:05 ❌ order lost ^ warning
            ✔ order placed ^ *
            err: { ^ *
            <log4j:event logger="feed" timestamp="1767323055000" level="ERROR" thread="main"> ^ error
            <level>SEVERE</level> ^ severe
            <Event><System><Level>2</Level></System></Event> ^ error
            <order id="level" side="error"/> ^ *
            2026-01-02 03:04:05 INFO 1 %\r2026-01-02 03:04:06 ERROR order lost ^ error
            2026-01-02 03:04:05 ERROR order lost\r2026-01-02 03:04:06 INFO 1 % ^ error
            1 %\rERROR: order lost\r2 % ^ error
            ts=1767323045 level=info msg=loading\rERROR: position lost ^ error
            ts=1767323045 level=error msg=lost\rINFO: goes on ^ error
            %a - - [02/Jan/2026:03:04:05 +0000] ERROR boom ^ error
            2026-01-02 03:04:06 Важно: проверьте депозит ^ *
            2026-01-02 03:04:06 [Важно] проверьте депозит ^ *
            2026-01-02 03:04:06 ВАЖНО:  нет места ^ важно
            2026-01-02 03:04:06 Grave: lire la suite ^ *
            2026-01-02 03:04:06 Attenzione: leggere ^ *
            2026-01-02 03:04:06 Ошибка: взаимоблокировка ^ ошибка
            2026-01-02 03:04:06 重大 消息 ^ *
            2026-01-02 03:04:06 feed - 重大 - 消息 ^ *
            2026-01-02 03:04:06 [重大] 注文 ^ 重大
            重大: 注文 ^ 重大
            2026-01-02 03:04:06 level=grave perdu ^ grave
            LOG_LEVEL=ERROR ^ *
            LOG_LEVEL=ERROR msg="order lost" ^ error
            2026-01-02 03:04:06 config: level=ERROR ^ *
            2026-01-02 03:04:06 log level: ERROR ^ *
            2026-01-02 03:04:06 Level: Error ^ error
            2026-01-02 03:04:06 error: none ^ *
            2026-01-02 03:04:06 error: none left ^ error
            2026-01-02 03:04:06 info: none ^ info
            [1767323045] CURRENT HOST STATE: web01;DOWN;HARD;1;gone ^ critical
            [1767323045] HOST ALERT: web01;UP;HARD;1;PING OK ^ info
            """)
    void aPlainLineNamesItsLevel(String line, String level) {
        assertEquals(level.equals("*") ? "info" : level, on(StdStream.STDOUT, line));
        assertEquals(level.equals("*") ? "error" : level, on(StdStream.STDERR, line));
    }

    @Test
    void aLevelBehindALongMessageIsNamed() {
        String line = "ts=1767323045.123 msg=\"" + "z".repeat(300) + "\" level=error";
        assertEquals("error", on(StdStream.STDOUT, line));
        byte[] carried = line.getBytes(StandardCharsets.UTF_8);
        LevelWord level = new TextLevels(NumericLevels.NONE).carried(carried, 0, carried.length);
        assertEquals("error", level == null ? "none" : level.word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 7 filled at 1.08",
                "GET /error HTTP/1.1",
                "https://h/x?level=error",
                "Failed: 0, passed: 12",
                "Errors: 0",
                "(C) 2000 somebody",
                "a panic button was pressed by nobody"
            })
    void wordsOfProseAreNoLevels(String line) {
        assertEquals("info", on(StdStream.STDOUT, line));
    }

    @Test
    void aCarriageReturnShowsWhatWasWrittenLast() {
        assertEquals(
                "info", on(StdStream.STDERR, "\r  0%|  | 0/9 [00:00<?, ?it/s]\r 100%|##| 9/9 [00:01<00:00, 9.0it/s]"));
        assertEquals("error", on(StdStream.STDOUT, "\r 50%|#  | 5/9 [00:01<00:01, 9.0it/s]\rERROR: order lost"));
    }

    @Test
    void anIndentedLineGoesOnWithALineThatNamedItsLevel() {
        TextLevels levels = new TextLevels(NumericLevels.NONE);
        assertEquals("error", read(levels, StdStream.STDERR, "   alone"));
        assertEquals("warning", read(levels, StdStream.STDERR, "x.py:3: DeprecationWarning: old"));
        assertEquals("info", read(levels, StdStream.STDERR, "  warnings.warn(\"old\")"));
        assertEquals("info", read(levels, StdStream.STDERR, "  and more"));
        assertEquals("error", read(levels, StdStream.STDERR, "but not this"));
        assertEquals("error", read(levels, StdStream.STDERR, "   nor this"));
    }

    private static String on(StdStream stream, String line) {
        return read(new TextLevels(NumericLevels.NONE), stream, line);
    }

    private static String read(TextLevels levels, StdStream stream, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        LevelWord level = levels.of(bytes, 0, bytes.length, stream);
        return (level == null ? PlainLevels.ofStream(stream) : level).word;
    }
}
