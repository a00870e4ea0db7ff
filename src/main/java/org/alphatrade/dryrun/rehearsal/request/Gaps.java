package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;

/**
 * How long a log may be silent.
 *
 * @param warn a longer gap is a warn
 * @param fail a gap this long is a fail
 */
public record Gaps(Duration warn, Duration fail) {
    /** What holds when nobody says otherwise. */
    public static final Gaps USUAL = new Gaps(Duration.ofMinutes(60), Duration.ofMinutes(360));

    public Gaps {
        if (warn.isNegative() || warn.isZero() || fail.compareTo(warn) < 0) {
            throw new IllegalArgumentException("gap thresholds out of order: " + warn + ", " + fail);
        }
    }

    /** Returns why two thresholds that were given cannot go together. */
    public static Failure outOfOrder(String warn, String fail) {
        return Failure.usage("--fail-gap \"" + fail + "\" is below --warn-gap \"" + warn + "\"");
    }

    /** Returns what reports say of it. */
    public Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("warn_gap_seconds", warn.toMillis() / 1e3);
        metadata.put("fail_gap_seconds", fail.toMillis() / 1e3);
        return metadata;
    }

    public RunSettings settings() {
        return RunSettings.NONE.with(RunSetting.WARN_GAP, warn).with(RunSetting.FAIL_GAP, fail);
    }
}
