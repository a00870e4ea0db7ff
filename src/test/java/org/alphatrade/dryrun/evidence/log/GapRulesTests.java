package org.alphatrade.dryrun.evidence.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GapRulesTests {
    @ParameterizedTest(name = "{2} ns where {0} ns warn and {1} ns fail")
    @CsvSource({
        "10, 20, 10, PASS",
        "10, 20, 11, WARN",
        "10, 20, 19, WARN",
        "10, 20, 20, FAIL",
        "10, 10, 9, PASS",
        "10, 10, 10, FAIL",
        "0, 20, 0, PASS",
        "0, 20, 1, WARN",
        "0, 0, 0, PASS",
        "0, 0, 1, FAIL"
    })
    void aSilenceWarnsAboveTheOneLimitAndFailsFromTheOther(long warn, long fail, long silence, Severity severity) {
        GapRules rules = new GapRules(Duration.ofNanos(warn), Duration.ofNanos(fail));
        assertEquals(severity, rules.judge(silence));
        LogFold fold = new LogFold(rules);
        fold.add(0, Level.INFO, "info", "");
        fold.add(silence, Level.INFO, "info", "");
        assertEquals(severity, fold.gaps(Optional.empty()).worst());
    }

    @Test
    void reportsTellBothLimitsInSeconds() {
        GapRules rules = new GapRules(Duration.ofMillis(1500), Duration.ofHours(1));
        assertEquals(Map.of("warn_gap_seconds", 1.5, "fail_gap_seconds", 3600.0), rules.metadata());
    }

    @Test
    void aLimitBeyondAnyLogIsNeverReached() {
        GapRules rules = new GapRules(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
        assertEquals(Severity.PASS, rules.judge(Duration.ofDays(3650).toNanos()));
    }

    @Test
    void theLogsSpanTheTimeFromTheirFirstRecordToTheirLast() {
        LogFold fold = new LogFold(GapRules.STANDARD);
        assertEquals(Optional.empty(), fold.window());
        fold.add(5_000_000_000L, Level.INFO, "info", "");
        fold.add(2_000_000_000L, Level.INFO, "info", "");
        assertEquals(Duration.ofSeconds(3), fold.window().orElseThrow().duration());
    }

    @Test
    void limitsOutOfOrderAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new GapRules(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new GapRules(Duration.ofSeconds(-1), Duration.ofSeconds(1)));
    }
}
