package org.alphatrade.dryrun.rehearsal;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What evidence is signed off by.
 *
 * @param requiredDuration the least span the evidence covers
 * @param minimumUptimeRatio the least uptime, between 0 and 1
 * @param minimumSharpeRatio the least Sharpe ratio, when one is asked for
 * @param allowWarnings whether warnings in the log are a warn rather than a fail
 * @param requireDiary whether a decision diary must be there and pass
 * @param requirePerformance whether a performance file must be there and pass
 */
public record SignOffTerms(
        Duration requiredDuration,
        double minimumUptimeRatio,
        OptionalDouble minimumSharpeRatio,
        boolean allowWarnings,
        boolean requireDiary,
        boolean requirePerformance) {
    public SignOffTerms {
        Objects.requireNonNull(requiredDuration, "requiredDuration");
        Objects.requireNonNull(minimumSharpeRatio, "minimumSharpeRatio");
        if (!(minimumUptimeRatio >= 0 && minimumUptimeRatio <= 1)) {
            throw new IllegalArgumentException("an uptime ratio lies between 0 and 1: " + minimumUptimeRatio);
        }
    }

    void settings(Settings settings) {
        settings.put("minimum-uptime-ratio", minimumUptimeRatio)
                .putAny("minimum-sharpe-ratio", minimumSharpeRatio)
                .put("allow-warnings", allowWarnings)
                .put("require-diary", requireDiary)
                .put("require-performance", requirePerformance);
    }
}
