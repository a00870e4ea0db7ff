package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;

/**
 * What evidence is signed off by.
 *
 * @param requiredDuration the least span the evidence covers
 * @param minimumUptimeRatio the least uptime, between 0 and 1
 * @param minimumSharpeRatio the least Sharpe ratio, when one is asked for
 * @param allowWarnings whether warnings in the log are a warn rather than a fail
 * @param requireDiary whether a decision diary must be there and pass
 * @param requirePerformance whether a performance file must be there and pass
 * @param minimumSharpeObservations how many observations a Sharpe ratio must rest on, when that is asked for
 * @param minimumSharpeDays how many days its period must have, when that is asked for
 */
public record SignOffTerms(
        Duration requiredDuration,
        double minimumUptimeRatio,
        OptionalDouble minimumSharpeRatio,
        boolean allowWarnings,
        boolean requireDiary,
        boolean requirePerformance,
        OptionalInt minimumSharpeObservations,
        OptionalDouble minimumSharpeDays) {
    /** What is asked when nobody says otherwise: 72 hours, 98 % uptime, diary and performance. */
    public static final SignOffTerms USUAL =
            new SignOffTerms(Duration.ofHours(72), 0.98, OptionalDouble.empty(), false, true, true);

    /** Makes terms that take a Sharpe ratio of any sample. */
    public SignOffTerms(
            Duration requiredDuration,
            double minimumUptimeRatio,
            OptionalDouble minimumSharpeRatio,
            boolean allowWarnings,
            boolean requireDiary,
            boolean requirePerformance) {
        this(
                requiredDuration,
                minimumUptimeRatio,
                minimumSharpeRatio,
                allowWarnings,
                requireDiary,
                requirePerformance,
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public SignOffTerms {
        Objects.requireNonNull(requiredDuration, "requiredDuration");
        Objects.requireNonNull(minimumSharpeRatio, "minimumSharpeRatio");
        if (!(minimumUptimeRatio >= 0 && minimumUptimeRatio <= 1)) {
            throw new IllegalArgumentException("an uptime ratio lies between 0 and 1: " + minimumUptimeRatio);
        }
    }

    /** Returns them as they are recorded. */
    public RunSettings settings() {
        return RunSettings.NONE
                .with(RunSetting.REQUIRED_DURATION, requiredDuration)
                .with(RunSetting.MINIMUM_UPTIME_RATIO, minimumUptimeRatio)
                .with(RunSetting.MINIMUM_SHARPE_RATIO, minimumSharpeRatio)
                .with(RunSetting.ALLOW_WARNINGS, allowWarnings)
                .with(RunSetting.REQUIRE_DIARY, requireDiary)
                .with(RunSetting.REQUIRE_PERFORMANCE, requirePerformance)
                .with(RunSetting.MINIMUM_SHARPE_OBSERVATIONS, minimumSharpeObservations)
                .with(RunSetting.MINIMUM_SHARPE_DAYS, minimumSharpeDays);
    }
}
