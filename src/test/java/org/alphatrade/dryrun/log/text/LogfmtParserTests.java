package org.alphatrade.dryrun.log.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LogfmtParserTests {
    private static final String TIME = "time=2026-01-02T03:04:05Z ";
    private static final String AT = "2026-01-02T03:04:05Z ";

    private final LogfmtParser parser = new LogfmtParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "time=2026-01-02T03:04:05Z level=error msg=\"order lost\" n=1#error [order lost]",
                "ts=1767323045 lvl=warn message=slow#warn [slow]",
                "@timestamp=\"2026-01-02 03:04:05\" severity=info event=tick#info [tick]",
                "date=2026-01-02 time=3:04:05 level=error msg=lost#error [lost]",
                "date=2026-01-02 time=03:04:05 tz=+01:00 level=error msg=lost#error [lost]",
                "level=info msg=\"level=error is a text\" time=2026-01-02T03:04:05Z#info [level=error is a text]",
                "time=2026-01-02T03:04:05Z level=info msg=x loglevel=error#error [x]",
                "time=2026-01-02T03:04:05Z level=error level=info msg=x#error [x]",
                "time=2026-01-02T03:04:05Z log_le.vel=fatal server=a venue=b event=c#fatal [c]",
                "time=2026-01-02T03:04:05Z sev=nonsense msg=x#none [x]",
                "time=2026-01-02T03:04:05Z msg=\"a \\\"quoted\\\" word\" level=info#info [a \\\"quoted\\\" word]"
            })
    void readsWhenHowBadAndWhat(String line, String expected) {
        String hour = line.contains("tz=") ? "2026-01-02T02:04:05Z " : AT;
        assertEquals(hour + expected, read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order lost level=error",
                "level=error msg=lost",
                "=x",
                "",
                "time",
                "time=",
                "time=\"",
                "time=soon level=info",
                "time=2026-02-30T03:04:05Z level=error",
                "date=2026-01-02 level=error",
                "\u00ff=1 level=error"
            })
    void readsNothingThatSaysNoTime(String line) {
        assertEquals("none", read(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg=\"never closed", "msg=\"ends with \\", "msg=", "msg=\"", "=", "\"", "\\"})
    void whatIsCutOffHidesNoLevelBeforeIt(String end) {
        assertEquals("error", read(TIME + "level=error " + end).split(" ")[1]);
    }

    @Test
    void knowsNothingOfTheLineBefore() {
        assertEquals(AT + "error [x]", read(TIME + "level=error msg=x"));
        assertEquals(AT + "none none", read(TIME + "n=1"));
        assertEquals("none", read("level=error"));
    }

    private String read(String line) {
        byte[] b = (">>" + line).getBytes(StandardCharsets.ISO_8859_1);
        if (!parser.read(b, 2, b.length)) {
            return "none";
        }
        String level = parser.level().isEmpty() ? "none" : parser.level();
        int from = parser.messageFrom();
        String message = from < 0 ? "none" : "[" + line.substring(from, from + parser.messageLength()) + "]";
        return Timestamps.instant(parser.nanos()) + " " + level + " " + message;
    }
}
