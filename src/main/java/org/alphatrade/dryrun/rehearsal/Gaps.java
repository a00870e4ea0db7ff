package org.alphatrade.dryrun.rehearsal;

import java.time.Duration;

/**
 * How long a log may be silent.
 *
 * @param warn a longer gap is a warn
 * @param fail a gap this long is a fail
 */
public record Gaps(Duration warn, Duration fail) {
    public Gaps {
        if (warn.isNegative() || warn.isZero() || fail.compareTo(warn) < 0) {
            throw new IllegalArgumentException("gap thresholds out of order: " + warn + ", " + fail);
        }
    }

    void settings(Settings settings) {
        settings.put("warn-gap", warn).put("fail-gap", fail);
    }
}
