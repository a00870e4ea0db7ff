package org.alphatrade.dryrun.log.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineSourceTests {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "db-1  |   goes on;  goes on",
                "db-1  | 2026-01-02T03:04:05.143102151Z x;x",
                "[pod/a/b] 2026-01-02T03:04:05.143102151+01:00 x;x",
                "2026-01-02T03:04:05.143102151Z stderr F {\"a\":1};{\"a\":1}",
                "2026-01-02T03:04:05.143102151Z stderr F;''",
                "2026-01-02T03:04:05.143102151Z   x;  x",
                "0|feed  | x;x",
                "Jan  2 03:04:05 h1 feed[12]:   x;  x",
                "<11>Jan  2 03:04:05 h1 feed: x;x",
                "2026-01-02T03:04:05.143+00:00 h1 feed[12]: x;x"
            })
    void whatStandsBehindTheWrapperIsItsOwnLine(String line, String content) {
        byte[] b = bytes(line);
        LineSource source = LineSource.orProgram(b, 0, b.length);
        assertEquals(content, new String(b, source.content(), source.end() - source.content(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.143102Z INFO x",
                "2026-01-02 03:04:05,123 INFO x",
                "INFO     | x",
                "{\"log\":\"x\"}",
                "  db-1  | x",
                "plain words: x",
                "2026-01-02T03:04:05.143Z {\"a\":1}",
                ""
            })
    void nothingIsWrappedAroundOthers(String line) {
        byte[] b = bytes(line);
        assertNull(LineSource.of(b, 0, b.length));
        assertNull(LineSource.ofObject(b, 0, b.length));
    }

    @Test
    void anObjectOfJsonFileHoldsALineWithOrWithoutItsEnd() {
        for (String end : new String[] {"", "\\n", "\\r\\n"}) {
            byte[] b = bytes("{\"log\":\"a\\n \\\\n" + end + "\",\"stream\":\"stderr\",\"time\":\"x\"}");
            LineSource source = LineSource.ofObject(b, 0, b.length);
            assertEquals("e", source.name());
            assertEquals(
                    "a\\n \\\\n",
                    new String(b, source.content(), source.end() - source.content(), StandardCharsets.UTF_8));
            assertEquals('"', b[source.close(b)]);
        }
    }

    @Test
    void noLineIsTooOddOrTooShort() {
        SplittableRandom random = new SplittableRandom(20260102);
        String[] lines = {
            "2026-01-02T03:04:05.143102151Z stderr F x", "[pod/a/b] 2026-01-02T03:04:05.143102151+01:00 x",
                    "0|feed  | db | x",
            "<11>Jan  2 03:04:05 h1 feed[12]: x", "{\"log\":\"a\\\\n\\n\",\"stream\":\"stdout\"}",
                    "a-b c 2026-01-02T03:04:05.143102151Z"
        };
        for (int i = 0; i < 200_000; i++) {
            byte[] b = bytes(lines[random.nextInt(lines.length)]);
            for (int k = random.nextInt(4); k > 0; k--) {
                b[random.nextInt(b.length)] = (byte) " |\"\\[]{}<>:/-TZ.9a\n".charAt(random.nextInt(19));
            }
            int from = random.nextInt(b.length);
            int to = from + random.nextInt(b.length - from + 1);
            LineSource source = from == to ? null : LineSource.orProgram(b, from, to);
            LineSource object = LineSource.ofObject(b, from, to);
            LineSource container = from == to ? null : LineSource.ofContainer(b, from, to);
            for (LineSource each : new LineSource[] {source, object, container}) {
                assertTrue(each == null || each.content() >= from && each.content() <= each.end() && each.end() <= to);
            }
        }
    }
}
