package org.alphatrade.dryrun.evidence.signoff;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.PerformanceSummary;

/** What a Sharpe ratio rests on, held against what is asked of it. */
final class SharpeSample {
    private static final double DAY_SECONDS = 86_400;

    private SharpeSample() {}

    /** Returns why a ratio rests on too little; empty when it does not, or nothing is asked. */
    static Optional<String> thin(PerformanceSummary performance, Criteria criteria) {
        if (criteria.minimumSharpeObservations().isPresent()) {
            long least = criteria.minimumSharpeObservations().getAsInt();
            OptionalLong size = size(performance);
            if (size.isEmpty()) {
                return Optional.of(
                        "the file does not say how many observations it rests on, and " + least + " are asked for");
            }
            if (size.getAsLong() < least) {
                return Optional.of("it rests on " + size.getAsLong() + " " + unit(performance) + ", fewer than the "
                        + least + " asked for");
            }
        }
        return criteria.minimumSharpeDays().isPresent()
                ? tooShort(performance, criteria.minimumSharpeDays().getAsDouble())
                : Optional.empty();
    }

    private static Optional<String> tooShort(PerformanceSummary performance, double days) {
        String asked = BigDecimal.valueOf(days).stripTrailingZeros().toPlainString() + " days";
        if (performance.windowDuration().isEmpty()) {
            return Optional.of("the file does not say what period it is of, and " + asked + " are asked for");
        }
        Duration period = performance.windowDuration().get();
        return period.toMillis() / 1e3 < days * DAY_SECONDS
                ? Optional.of(
                        "its period of " + Durations.words(period) + " is shorter than the " + asked + " asked for")
                : Optional.empty();
    }

    private static OptionalLong size(PerformanceSummary performance) {
        return performance.metadata().get("sharpe_sample_size") instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    private static Object unit(PerformanceSummary performance) {
        return performance.metadata().getOrDefault("sharpe_sample_unit", "observations");
    }

    static Map<String, Object> figures(PerformanceSummary performance) {
        Map<String, Object> figures = new LinkedHashMap<>();
        performance.sharpeRatio().ifPresent(ratio -> figures.put("actual_sharpe_ratio", ratio));
        size(performance).ifPresent(size -> {
            figures.put("sharpe_sample_size", size);
            figures.put("sharpe_sample_unit", unit(performance));
        });
        performance.windowDuration().ifPresent(period -> figures.put("period_seconds", Criteria.seconds(period)));
        return figures;
    }
}
