package org.alphatrade.dryrun.evidence.log;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Severity;

/**
 * When a silence in the logs is too long.
 *
 * @param warn longer than this is a warning
 * @param fail this long or longer is a failure; not below {@code warn}
 */
public record GapRules(Duration warn, Duration fail) {
    /** What holds when nobody says otherwise. */
    public static final GapRules STANDARD = new GapRules(Duration.ofMinutes(60), Duration.ofMinutes(360));

    private static final Duration LONGEST = Duration.ofDays(100 * 365);

    public GapRules {
        if (warn.isNegative() || fail.compareTo(warn) < 0) {
            throw new IllegalArgumentException("gap thresholds " + warn + " and " + fail + " are not in order");
        }
    }

    /** Returns why two thresholds that were given cannot go together. */
    public static Failure outOfOrder(String warn, String fail) {
        return Failure.usage("--fail-gap \"" + fail + "\" is below --warn-gap \"" + warn + "\"");
    }

    /** Returns what reports say of them. */
    public Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("warn_gap_seconds", warn.toMillis() / 1e3);
        metadata.put("fail_gap_seconds", fail.toMillis() / 1e3);
        return metadata;
    }

    /** Returns them as they are recorded. */
    public RunSettings settings() {
        return RunSettings.NONE.with(RunSetting.WARN_GAP, warn).with(RunSetting.FAIL_GAP, fail);
    }

    /** Returns the longest silence that does not matter. */
    long longestPassNanos() {
        return Math.max(0, Math.min(warnNanos(), failNanos() - 1));
    }

    /** Tells how bad a silence of {@code nanos} is. */
    Severity judge(long nanos) {
        if (nanos >= failNanos() && nanos > 0) {
            return Severity.FAIL;
        }
        return nanos > warnNanos() ? Severity.WARN : Severity.PASS;
    }

    long warnNanos() {
        return nanos(warn);
    }

    private long failNanos() {
        return nanos(fail);
    }

    /** A threshold may be longer than any count of nanoseconds; no log is. */
    private static long nanos(Duration threshold) {
        return (threshold.compareTo(LONGEST) > 0 ? LONGEST : threshold).toNanos();
    }
}
