package org.alphatrade.dryrun.log.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineWrapperTests {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String content(String line) {
        byte[] b = bytes(line);
        int from = LineWrapper.contentFrom(b, 0, b.length);
        return new String(b, from, b.length - from, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            2026-01-02T03:04:05.143102151Z stdout F {"level":"error"} ~ {"level":"error"}
            2026-01-02T03:04:05.143102151+02:00 stderr P half of ~ half of
            2026-01-02T03:04:05.143102151Z stdout F:x more ~ more
            2026-01-02T03:04:05.143Z {"level":"error"} ~ {"level":"error"}
            2026/01/02 03:04:05 {"level":"error"} ~ {"level":"error"}
            db-1    | 2026-01-02 03:04:07.123 UTC [1] FATAL:  lost ~ 2026-01-02 03:04:07.123 UTC [1] FATAL:  lost
            my_app.web | E0102 03:04:07.100000 1 feed.go:12] x ~ E0102 03:04:07.100000 1 feed.go:12] x
            [pod/feed-7d/app] level=error msg=x ~ level=error msg=x
            web-1  | 2026-01-02T03:04:05.143102151Z stdout F {"a":1} ~ {"a":1}
            """)
    void aWrapperIsTakenOffAndItsContentStays(String line, String inner) {
        assertEquals(inner, content(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.143Z INFO stdout F is no tag",
                "ERROR | order lost",
                "warning  | order lost",
                "2026-01-02 03:04:05 | INFO | feed",
                "{\"log\":\"x\"}",
                "[pod] x",
                "a|b",
                "price 7 {\"x\":1}",
                "2026-01-02T03:04:05.143102151Z stdout",
                "7 {\"a\":1}",
                ""
            })
    void whatIsNoWrapperStays(String line) {
        assertEquals(line, content(line));
    }

    @Test
    void aPieceIsToldFromAWholeLine() {
        byte[] piece = bytes("2026-01-02T03:04:05.143102151Z stdout P {\"level\":");
        byte[] whole = bytes("2026-01-02T03:04:05.143102151Z stdout F \"error\"}");
        assertTrue(LineWrapper.isPiece(piece, 0, piece.length));
        assertFalse(LineWrapper.isPiece(whole, 0, whole.length));
    }

    @Test
    void anyCutOfAnyLineIsReadWithoutLookingBeyondIt() {
        SplittableRandom random = new SplittableRandom(20261127);
        String all = "web-1 | [pod/a/b] 2026-01-02T03:04:05.143102151Z stdout F 2026-01-02T03:04:05Z {\"a\":1}";
        for (int round = 0; round < 20_000; round++) {
            byte[] b = bytes(all);
            for (int change = random.nextInt(4); change > 0; change--) {
                b[random.nextInt(b.length)] = (byte) "{} |[]F:0aZ\u007f".charAt(random.nextInt(12));
            }
            int from = random.nextInt(b.length);
            int to = from + random.nextInt(b.length - from + 1);
            int content = LineWrapper.contentFrom(b, from, to);
            assertTrue(content >= from && content <= to, new String(b, StandardCharsets.UTF_8));
        }
    }
}
