package org.alphatrade.dryrun.evidence.signoff;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal must meet to be signed off. That the logs pass is always asked.
 *
 * @param minimumDuration how long it must have lasted; empty to ask nothing
 * @param minimumUptimeRatio a fraction; empty to ask nothing
 * @param requireDiary whether there must be a decision diary without issues
 * @param requirePerformance whether there must be performance telemetry without issues
 * @param allowWarnings whether a warning leaves a warning; else it is a failure
 * @param minimumSharpeRatio empty to ask nothing
 * @param minimumSharpeObservations a Sharpe ratio from fewer observations is unknown; empty to ask nothing
 * @param minimumSharpeDays a Sharpe ratio of a shorter period is unknown; empty to ask nothing
 */
public record Criteria(
        Optional<Duration> minimumDuration,
        OptionalDouble minimumUptimeRatio,
        boolean requireDiary,
        boolean requirePerformance,
        boolean allowWarnings,
        OptionalDouble minimumSharpeRatio,
        OptionalInt minimumSharpeObservations,
        OptionalDouble minimumSharpeDays) {
    /** What is asked when nobody says otherwise: 72 hours, 98 % uptime, diary and performance. */
    public static final Criteria STANDARD = new Criteria(
            Optional.of(Duration.ofHours(72)), OptionalDouble.of(0.98), true, true, false, OptionalDouble.empty());

    /** Makes criteria that take a Sharpe ratio of any sample. */
    public Criteria(
            Optional<Duration> minimumDuration,
            OptionalDouble minimumUptimeRatio,
            boolean requireDiary,
            boolean requirePerformance,
            boolean allowWarnings,
            OptionalDouble minimumSharpeRatio) {
        this(
                minimumDuration,
                minimumUptimeRatio,
                requireDiary,
                requirePerformance,
                allowWarnings,
                minimumSharpeRatio,
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public Criteria {
        Objects.requireNonNull(minimumDuration, "minimumDuration");
        minimumDuration.filter(Duration::isNegative).ifPresent(Criteria::refuse);
        minimumUptimeRatio.ifPresent(ratio -> {
            if (!(ratio >= 0 && ratio <= 1)) {
                refuse(ratio);
            }
        });
        minimumSharpeRatio.ifPresent(ratio -> {
            if (!Double.isFinite(ratio)) {
                refuse(ratio);
            }
        });
    }

    private static void refuse(Object value) {
        throw new IllegalArgumentException("no sign-off criterion can be " + value);
    }

    /** Returns these criteria for a rehearsal of another length. */
    public Criteria lasting(Duration minimum) {
        return new Criteria(
                Optional.of(minimum),
                minimumUptimeRatio,
                requireDiary,
                requirePerformance,
                allowWarnings,
                minimumSharpeRatio,
                minimumSharpeObservations,
                minimumSharpeDays);
    }

    /** Returns them as they are recorded; what is not asked is absent. */
    public RunSettings settings() {
        return RunSettings.NONE
                .with(RunSetting.REQUIRED_DURATION, minimumDuration)
                .with(RunSetting.MINIMUM_UPTIME_RATIO, minimumUptimeRatio)
                .with(RunSetting.MINIMUM_SHARPE_RATIO, minimumSharpeRatio)
                .with(RunSetting.ALLOW_WARNINGS, allowWarnings)
                .with(RunSetting.REQUIRE_DIARY, requireDiary)
                .with(RunSetting.REQUIRE_PERFORMANCE, requirePerformance)
                .with(RunSetting.MINIMUM_SHARPE_OBSERVATIONS, minimumSharpeObservations)
                .with(RunSetting.MINIMUM_SHARPE_DAYS, minimumSharpeDays);
    }

    /** Returns the criteria by the names they have in files; what is not asked is null. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "minimum_duration_seconds",
                minimumDuration.map(Criteria::seconds).orElse(null));
        map.put("minimum_uptime_ratio", orNull(minimumUptimeRatio));
        map.put("require_diary", requireDiary);
        map.put("require_performance", requirePerformance);
        map.put("allow_warnings", allowWarnings);
        map.put("minimum_sharpe_ratio", orNull(minimumSharpeRatio));
        minimumSharpeObservations.ifPresent(least -> map.put("minimum_sharpe_observations", least));
        minimumSharpeDays.ifPresent(least -> map.put("minimum_sharpe_days", least));
        return map;
    }

    /** Tells whether a Sharpe ratio is asked for, or something of its sample. */
    boolean asksForSharpe() {
        return minimumSharpeRatio.isPresent() || minimumSharpeObservations.isPresent() || minimumSharpeDays.isPresent();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static Number seconds(Duration duration) {
        return duration.getNano() == 0 ? (Number) duration.toSeconds() : duration.toNanos() / 1e9;
    }
}
