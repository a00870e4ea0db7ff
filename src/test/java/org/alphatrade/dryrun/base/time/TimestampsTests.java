package org.alphatrade.dryrun.base.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTests {
    @Property(tries = 2_000)
    void whatIsWrittenIsRead(@ForAll long nanos) {
        if (nanos < -9_223_372_036_000_000_000L) {
            return;
        }
        String iso = Timestamps.iso(Timestamps.instant(nanos));
        byte[] out = new byte[40];
        int end = Timestamps.write(nanos, out, 0);
        assertEquals(iso, new String(out, 0, end, StandardCharsets.US_ASCII));
        assertEquals(nanos, Timestamps.parse(iso));
        assertEquals(nanos, Timestamps.nanos(Instant.parse(iso)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02T03:04:05Z|2026-01-02T03:04:05Z",
                "2026-01-02 03:04:05,123|2026-01-02T03:04:05.123Z",
                "2026-01-02T03:04:05.1234567899+02:00|2026-01-02T01:04:05.123456789Z",
                "2026-01-02T03:04:05+0000|2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05-05|2026-01-02T08:04:05Z",
                "2026-01-02 03:04:05 UTC|2026-01-02T03:04:05Z",
                "20260102T030405Z|2026-01-02T03:04:05Z",
                "2026-12-31T24:00:00|2027-01-01T00:00:00Z",
                "1767323045|2026-01-02T03:04:05Z",
                "1767323045.25|2026-01-02T03:04:05.250Z",
                "1.767323045e9|2026-01-02T03:04:05Z",
                "1767323045123|2026-01-02T03:04:05.123Z",
                "1767323045123456|2026-01-02T03:04:05.123456Z",
                "1767323045123456789|2026-01-02T03:04:05.123456789Z"
            })
    void theUsualFormsAreRead(String text, String expected) {
        assertEquals(Instant.parse(expected), Timestamps.instant(Timestamps.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "true",
                "2026-02-30T00:00:00Z",
                "2026-01-02T25:00:00Z",
                "2026-01-02T03:04:05Zx",
                "9999-01-01T00:00:00Z",
                "99999999999999999999",
                "-5",
                "1e999999999",
                "1e-999999999",
                "--",
                "2026-01-02T03:04:05+",
                "1.2.3",
                "e9",
                "."
            })
    void whatIsNoTimeIsNone(String text) {
        assertEquals(Timestamps.NONE, Timestamps.parse(text));
    }

    @Test
    void jsonValuesAreReadByMagnitude() {
        assertEquals(1_767_323_045_500_000_000L, Timestamps.of(new BigDecimal("1767323045.5")));
        assertEquals(1_767_323_045_500_000_000L, Timestamps.of(1_767_323_045_500L));
        assertEquals(Timestamps.NONE, Timestamps.of(true));
        assertEquals(Timestamps.NONE, Timestamps.of(Double.NaN));
        assertEquals(Timestamps.NONE, Timestamps.of(null));
    }

    @ParameterizedTest
    @CsvSource({
        "72h,259200000",
        "90s,90000",
        "2h 30m,9000000",
        "1.5h,5400000",
        "250ms,250",
        "PT1H,3600000",
        "1d,86400000"
    })
    void durationsAreRead(String text, long millis) {
        assertEquals(Duration.ofMillis(millis), Durations.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5s", "PT-5S", "5 parsecs", "h", "1h x", "999999999999999d"})
    void whatIsNoDurationIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "187800000,2d 4h 10m",
        "3600000,1h 0m",
        "42000,42s",
        "800,0.8s",
        "0,0s",
        "330000,5m 30s",
        "1500,1.5s",
        "40,0.04s"
    })
    void durationsAreWrittenInWords(long millis, String words) {
        assertEquals(words, Durations.words(Duration.ofMillis(millis)));
    }
}
