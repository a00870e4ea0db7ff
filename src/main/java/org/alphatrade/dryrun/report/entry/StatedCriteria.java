package org.alphatrade.dryrun.report.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.alphatrade.dryrun.report.tree.Stated;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-off asked for, as a summary states it. A yes or no that is neither counts as the stricter of both.
 *
 * @param given whether any criteria stand there
 */
public record StatedCriteria(
        boolean given,
        Stated<Duration> minimumDuration,
        Stated<BigDecimal> minimumUptime,
        boolean requireDiary,
        boolean requirePerformance,
        boolean allowWarnings,
        Stated<BigDecimal> minimumSharpe,
        Stated<BigDecimal> minimumSharpeObservations,
        Stated<BigDecimal> minimumSharpeDays) {

    public static StatedCriteria of(Map<String, Object> criteria) {
        return new StatedCriteria(
                !criteria.isEmpty(),
                Stated.readLength(criteria.get("minimum_duration_seconds")),
                Stated.readNumber(criteria.get("minimum_uptime_ratio")),
                required(criteria.get("require_diary")),
                required(criteria.get("require_performance")),
                Boolean.TRUE.equals(criteria.get("allow_warnings")),
                Stated.readNumber(criteria.get("minimum_sharpe_ratio")),
                Stated.readNumber(criteria.get("minimum_sharpe_observations")),
                Stated.readNumber(criteria.get("minimum_sharpe_days")));
    }

    private static boolean required(@Nullable Object stated) {
        return stated != null && !Boolean.FALSE.equals(stated);
    }
}
