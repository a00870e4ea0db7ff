package org.alphatrade.dryrun.evidence.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a performance file says, whatever its format. Ratios are fractions; what is missing or no number is empty.
 *
 * @param generatedAt when it was written, or the end of its period when it does not say
 * @param start where its period begins
 * @param end where its period ends
 * @param observations how many returns the Sharpe ratio rests on, when the file says so
 * @param metadata what else is worth telling
 * @param problem why it cannot be judged; empty when it can
 */
record PerformanceFigures(
        Optional<Instant> generatedAt,
        Optional<Instant> start,
        Optional<Instant> end,
        OptionalLong trades,
        OptionalDouble roi,
        OptionalDouble winRate,
        OptionalDouble sharpe,
        OptionalLong observations,
        Map<String, Object> metadata,
        String problem) {
    PerformanceFigures {
        metadata = new LinkedHashMap<>(metadata);
    }

    static PerformanceFigures unknown(String problem) {
        return new PerformanceFigures(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                Map.of(),
                problem);
    }

    /** Returns these, which cannot be judged. */
    PerformanceFigures but(String why) {
        return new PerformanceFigures(
                generatedAt, start, end, trades, roi, winRate, sharpe, observations, metadata, why);
    }

    /** Returns how long the period is; empty when either end is not known, or it ends before it begins. */
    Optional<Duration> period() {
        return end.flatMap(last -> start.map(first -> Duration.between(first, last)))
                .filter(length -> !length.isNegative());
    }

    /** Returns these if they can be judged; without figures, or without their time, there is nothing to judge. */
    PerformanceFigures whole() {
        return problem.isEmpty() ? but(lack()).shared() : this;
    }

    /** A win rate above 1 is a percentage, as many write it; that it was read so is told. */
    private PerformanceFigures shared() {
        double rate = winRate.orElse(0);
        if (!problem.isEmpty() || rate <= 1) {
            return this;
        }
        Map<String, Object> told = new LinkedHashMap<>(metadata);
        told.put("win_rate_read_as", "percentage");
        return new PerformanceFigures(
                generatedAt,
                start,
                end,
                trades,
                roi,
                OptionalDouble.of(rate / 100),
                sharpe,
                observations,
                told,
                problem);
    }

    private String lack() {
        if (!any()) {
            return "it holds none of the figures";
        }
        if (winRate.orElse(0) < 0 || winRate.orElse(0) > 100) {
            return "its win rate is " + winRate.getAsDouble() + ", neither a share nor a percentage";
        }
        if (trades.orElse(0) < 0) {
            return "it counts " + trades.getAsLong() + " trades";
        }
        if (start.isEmpty() || end.isEmpty()) {
            return "it does not say what period its figures are of";
        }
        return period().isEmpty() ? "its period ends at " + end.get() + ", before it begins at " + start.get() : "";
    }

    /** Returns what the Sharpe ratio rests on: its observations, or the trades where nothing else is told. */
    OptionalLong sample() {
        return observations.isPresent() ? observations : trades;
    }

    boolean any() {
        return roi.isPresent() || winRate.isPresent() || sharpe.isPresent() || trades.isPresent();
    }
}
