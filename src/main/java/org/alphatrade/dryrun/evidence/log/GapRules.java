package org.alphatrade.dryrun.evidence.log;

import java.time.Duration;
import org.alphatrade.dryrun.spi.Severity;

/**
 * When a silence in the logs is too long.
 *
 * @param warn longer than this is a warning
 * @param fail this long or longer is a failure; not below {@code warn}
 */
public record GapRules(Duration warn, Duration fail) {
    private static final Duration LONGEST = Duration.ofDays(100 * 365);

    public GapRules {
        if (warn.isNegative() || fail.compareTo(warn) < 0) {
            throw new IllegalArgumentException("gap thresholds " + warn + " and " + fail + " are not in order");
        }
        warn = warn.compareTo(LONGEST) > 0 ? LONGEST : warn;
        fail = fail.compareTo(LONGEST) > 0 ? LONGEST : fail;
    }

    /** Returns the longest silence that does not matter. */
    long longestPassNanos() {
        return Math.max(0, Math.min(warn.toNanos(), fail.toNanos() - 1));
    }

    /** Tells how bad a silence of {@code nanos} is. */
    Severity judge(long nanos) {
        if (nanos >= fail.toNanos() && nanos > 0) {
            return Severity.FAIL;
        }
        return nanos > warn.toNanos() ? Severity.WARN : Severity.PASS;
    }
}
