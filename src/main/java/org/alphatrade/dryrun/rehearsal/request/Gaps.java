package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Returns what reports say of it. */
    public Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("warn_gap_seconds", warn.toMillis() / 1e3);
        metadata.put("fail_gap_seconds", fail.toMillis() / 1e3);
        return metadata;
    }

    void settings(Settings settings) {
        settings.put("warn-gap", warn).put("fail-gap", fail);
    }
}
