package org.alphatrade.dryrun.log.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.alphatrade.dryrun.TestSeed;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LooseTimeParserTests {
    private static final TimeLayouts.Known KNOWN =
            new TimeLayouts.Known(Timestamps.parse("2026-01-05T00:00:00Z"), true, DateOrder.UNTOLD);
    private static final List<String> PIECES = List.of(
            "2026-01-02 03:04:05",
            "2026/1/2T3.04.05,123",
            "02/01/26 03:04:05 PM",
            "2-1-2026\" , \"logtime\" : \"3:04:05",
            "2-Jan-2026 03:04:05",
            "m\u00c3\u00a4r 2, 2026 03:04:05",
            "2026 JAN 2 03:04:05 UTC",
            "Jan  2 03:04:05 CET 2026",
            "2026-002 03:04:05",
            "20260102T030405",
            "1767323045.5",
            "Jan 2 03:04:05",
            "2026-02-30 03:04:05",
            "31.12.2025 23:59:60",
            "03:04:05",
            "2026-01-02",
            "may",
            "feed 7",
            "12:",
            ".99",
            " +0100",
            " Europe/Berlin",
            " ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02 03:04:05",
                "2026/1/2T3.04.05",
                "1/2/2026 03:04:05",
                "2-1-2026\" , \"logtime\" : \"3:04:05",
                "2Jan2026 03:04:05",
                "Jan 2, 2026 03:04:05",
                "2026 JAN 2 03:04:05",
                "Jan  2 03:04:05 UTC 2026",
                "2026-002 03:04:05",
                "20260102T030405",
                "20260102 03:04:05",
                "1767323045",
                "Jan 2 03:04:05",
                "2026\u00e5\u00b9\u00b41\u00e6\u009c\u00882\u00e6\u0097\u00a5 03:04:05"
            })
    void findsATimeOfEachFormWhereverItStands(String time) {
        long at = Timestamps.parse("2026-01-02T03:04:05Z");
        for (String before : List.of("", "feed ", "7 lots of 12:30 in ")) {
            for (String behind : List.of("", " order 12 lost", " until 12:30:00")) {
                LooseTime found = new LooseTimeParser().in(before + time + behind, KNOWN);
                assertNotNull(found, before + time + behind);
                assertEquals(before.length(), found.begin(), before + time + behind);
                assertEquals(at, found.nanos(), before + time + behind);
            }
        }
    }

    @Test
    void findsTheSameWhateverTheLinesBeforeHad() {
        Random random = TestSeed.random();
        LooseTimeParser parser = new LooseTimeParser();
        for (int i = 0; i < 30_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                line.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            String text = line.toString();
            assertEquals(new LooseTimeParser().in(text, KNOWN), parser.in(text, KNOWN), TestSeed.said() + ": " + text);
        }
    }
}
