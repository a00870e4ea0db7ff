package org.alphatrade.dryrun.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the performance telemetry shows. Ratios are fractions (0.015 is 1.5 %); a figure that is missing or not a number
 * is empty, zero is a value.
 *
 * @param status {@link Status#UNKNOWN} when it cannot be read or is a placeholder, and {@code problem} says why
 * @param path the file
 * @param windowDuration from period start to generation; empty when either is unknown
 * @param metadata the file's own metadata
 * @param tree the whole file as read, for objectives: maps, lists, strings, numbers, booleans
 * @param problem why it cannot be judged; empty when it can
 * @since 0.1
 */
public record PerformanceSummary(
        Status status,
        String path,
        Optional<Instant> generatedAt,
        Optional<Instant> periodStart,
        OptionalLong totalTrades,
        OptionalDouble roi,
        OptionalDouble winRate,
        OptionalDouble sharpeRatio,
        Optional<Duration> windowDuration,
        Map<String, Object> metadata,
        Map<String, Object> tree,
        String problem) {
    public PerformanceSummary {
        Objects.requireNonNull(status, "status");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        Objects.requireNonNull(problem, "problem");
    }
}
