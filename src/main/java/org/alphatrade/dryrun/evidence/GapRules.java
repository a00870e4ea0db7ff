package org.alphatrade.dryrun.evidence;

import java.time.Duration;
import org.alphatrade.dryrun.spi.Severity;

/**
 * When a silence in the logs is too long.
 *
 * @param warn longer than this is a warning
 * @param fail this long or longer is a failure; not below {@code warn}
 */
public record GapRules(Duration warn, Duration fail) {
    public GapRules {
        if (warn.isNegative() || fail.compareTo(warn) < 0) {
            throw new IllegalArgumentException("gap thresholds " + warn + " and " + fail + " are not in order");
        }
    }

    /** Tells how bad a silence of {@code nanos} is. */
    Severity judge(long nanos) {
        if (nanos >= fail.toNanos() && nanos > 0) {
            return Severity.FAIL;
        }
        return nanos > warn.toNanos() ? Severity.WARN : Severity.PASS;
    }
}
