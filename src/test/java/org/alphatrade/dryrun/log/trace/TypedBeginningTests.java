package org.alphatrade.dryrun.log.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.alphatrade.dryrun.TestSeed;
import org.alphatrade.dryrun.log.scan.TracePrefilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedBeginningTests {
    private static final String[] PIECES = {
        "java",
        "lang",
        "Broken",
        "app",
        ".",
        ".",
        ":",
        ": ",
        " ",
        "É",
        "\u001b[31m",
        "\r",
        "1",
        "[",
        "x_$",
        "`2",
        "\t",
        "Error",
        "\n",
        "] "
    };

    @Test
    void neverMissesWhatBeginsATraceByItsName() {
        Random random = TestSeed.random();
        int typed = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String line = text.toString();
            String clean = TraceLine.clean(line);
            if (!clean.isEmpty() && !TracePrefilter.mayStart(line) && TraceHeads.typed(clean) != null) {
                typed++;
                assertTrue(mayBe(line), TestSeed.said() + ": " + line);
            }
        }
        assertTrue(typed > 100, "too few names: " + typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02 03:04:05,123 - app.Worker - INFO - up",
                "Jan  2 03:04:05 host feed[1]: up",
                "app.worker: up",
                "[app.Worker] up",
                "app.Worker\tup",
                ""
            })
    void leavesOrdinaryLinesAlone(String line) {
        assertEquals(false, mayBe(line));
    }

    private static boolean mayBe(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return TypedBeginning.mayBeAt(bytes, 0, bytes.length);
    }
}
