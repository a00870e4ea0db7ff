package org.alphatrade.dryrun.log.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.junit.jupiter.api.Test;

class TimestampCacheTests {
    @Property
    void writingOneAfterTheOtherGivesWhatWritingEachAloneGives(@ForAll("times") List<Long> times) {
        TimestampText text = new TimestampText();
        byte[] cached = new byte[40];
        byte[] alone = new byte[40];
        for (long time : times) {
            int length = text.write(time, cached, 0);
            int expected = Timestamps.write(time, alone, 0);

            assertEquals(ascii(alone, expected), ascii(cached, length));
        }
    }

    @Property
    void parsingOneAfterTheOtherGivesWhatParsingEachAloneGives(@ForAll("texts") List<String> texts) {
        CachedTimestampParser clock = new CachedTimestampParser();
        for (String text : texts) {
            byte[] bytes = ("\"" + text + "\",\"level\"").getBytes(StandardCharsets.UTF_8);
            int end = 1 + text.length();

            assertEquals(Timestamps.parse(bytes, 1, end), clock.parse(bytes, 1, end), text);
            byte[] alone = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(Timestamps.parse(alone, 0, alone.length), clock.parse(alone, 0, alone.length), text);
        }
    }

    @Test
    void theHour24HasNoSecondsBehindItsFirst() {
        CachedTimestampParser clock = new CachedTimestampParser();
        byte[] midnight = "2026-11-24T24:00:00Z".getBytes(StandardCharsets.UTF_8);
        byte[] behind = "2026-11-24T24:00:07Z".getBytes(StandardCharsets.UTF_8);

        assertEquals(Timestamps.parse("2026-11-25T00:00:00Z"), clock.parse(midnight, 0, midnight.length));
        assertEquals(Timestamps.NONE, clock.parse(behind, 0, behind.length));
    }

    @Provide
    Arbitrary<List<Long>> times() {
        Arbitrary<Long> near =
                Arbitraries.longs().between(0, 120_000_000_000L).map(nanos -> 1_795_489_400_000_000_000L + nanos);
        Arbitrary<Long> round = near.map(nanos -> nanos / 1_000_000 * 1_000_000);
        Arbitrary<Long> whole = near.map(nanos -> nanos / 1_000_000_000 * 1_000_000_000);
        Arbitrary<Long> any = Arbitraries.longs().between(-1_000_000_000_000L, 4_000_000_000_000_000_000L);
        return Arbitraries.oneOf(near, round, whole, any).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> minute = Arbitraries.of(
                "2026-11-24T02:59:",
                "2026-11-24T03:00:",
                "2026-02-30T03:00:",
                "2026-11-24 03:00:",
                "2026-11-24T24:00:",
                "2026-11-24T03:00.");
        Arbitrary<String> second = Arbitraries.of("00", "07", "59", "60", "61", "7", "5x", "");
        Arbitrary<String> fraction = Arbitraries.of(
                "",
                ".",
                ".1",
                ".123456",
                ".12345678",
                ".123456789",
                ".12345/",
                ".12345:6",
                ".1234567891",
                ".12a",
                ",5");
        Arbitrary<String> zone = Arbitraries.of("Z", "", "z", "+02:00", " UTC");
        return net.jqwik.api.Combinators.combine(minute, second, fraction, zone)
                .as((m, s, f, z) -> m + s + f + z)
                .list()
                .ofMaxSize(20);
    }

    private static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
}
