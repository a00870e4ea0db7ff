package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the performance telemetry shows. Ratios are fractions (0.015 is 1.5 %); a figure that is missing or not a number
 * is empty, zero is a value.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface PerformanceSummary {
    /** Returns how it counts: {@link Status#UNKNOWN} when it cannot be read or is a placeholder, and {@code problem} says why. */
    Status status();

    /** Returns the file. */
    String path();

    /** Returns when the file says that it was made; empty when it does not. */
    Optional<Instant> generatedAt();

    /** Returns when the period begins that it covers; empty when it does not say. */
    Optional<Instant> periodStart();

    /** Returns how many trades there were. */
    OptionalLong totalTrades();

    /** Returns the return on investment. */
    OptionalDouble roi();

    /** Returns the part of the trades that won. */
    OptionalDouble winRate();

    /** Returns the Sharpe ratio. */
    OptionalDouble sharpeRatio();

    /** Returns the time from the period's start to the file's making; empty when either is unknown. */
    Optional<Duration> windowDuration();

    /** Returns the file's own metadata. */
    Map<String, Object> metadata();

    /** Returns the whole file as read, for objectives: maps, lists, strings, numbers, booleans. */
    Map<String, Object> tree();

    /** Returns why it cannot be judged; empty when it can. */
    String problem();

    /**
     * Returns what speaks against the figures though they can be judged, a short text each: a loss, a negative ratio.
     *
     * @since 0.3
     */
    default List<String> warnings() {
        return List.of();
    }

    /** Returns what makes a summary. */
    static Builder builder(Status status, String path) {
        return new Builder(status, path);
    }

    /** Makes a summary; what is not told is empty. */
    final class Builder {
        private final Status status;
        private final String path;
        private Optional<Instant> generatedAt = Optional.empty();
        private Optional<Instant> periodStart = Optional.empty();
        private OptionalLong totalTrades = OptionalLong.empty();
        private OptionalDouble roi = OptionalDouble.empty();
        private OptionalDouble winRate = OptionalDouble.empty();
        private OptionalDouble sharpeRatio = OptionalDouble.empty();
        private Optional<Duration> windowDuration = Optional.empty();
        private Map<String, Object> metadata = Map.of();
        private Map<String, Object> tree = Map.of();
        private String problem = "";
        private List<String> warnings = List.of();

        private Builder(Status status, String path) {
            this.status = status;
            this.path = path;
        }

        /** Sets when the file says that it was made; empty when it does not. */
        public Builder generatedAt(Optional<Instant> newGeneratedAt) {
            generatedAt = newGeneratedAt;
            return this;
        }

        /** Sets when the period begins that it covers; empty when it does not say. */
        public Builder periodStart(Optional<Instant> newPeriodStart) {
            periodStart = newPeriodStart;
            return this;
        }

        /** Sets how many trades there were. */
        public Builder totalTrades(OptionalLong newTotalTrades) {
            totalTrades = newTotalTrades;
            return this;
        }

        /** Sets the return on investment. */
        public Builder roi(OptionalDouble newRoi) {
            roi = newRoi;
            return this;
        }

        /** Sets the part of the trades that won. */
        public Builder winRate(OptionalDouble newWinRate) {
            winRate = newWinRate;
            return this;
        }

        /** Sets the Sharpe ratio. */
        public Builder sharpeRatio(OptionalDouble newSharpeRatio) {
            sharpeRatio = newSharpeRatio;
            return this;
        }

        /** Sets the time from the period's start to the file's making; empty when either is unknown. */
        public Builder windowDuration(Optional<Duration> newWindowDuration) {
            windowDuration = newWindowDuration;
            return this;
        }

        /** Sets the file's own metadata. */
        public Builder metadata(Map<String, Object> newMetadata) {
            metadata = newMetadata;
            return this;
        }

        /** Sets the whole file as read, for objectives: maps, lists, strings, numbers, booleans. */
        public Builder tree(Map<String, Object> newTree) {
            tree = newTree;
            return this;
        }

        /** Sets why it cannot be judged; empty when it can. With one it is {@link Status#UNKNOWN} at best. */
        public Builder problem(String newProblem) {
            problem = newProblem;
            return this;
        }

        /**
         * Sets what speaks against the figures though they can be judged.
         *
         * @since 0.3
         */
        public Builder warnings(List<String> newWarnings) {
            warnings = newWarnings;
            return this;
        }

        /** Returns a summary as it was told. */
        public PerformanceSummary build() {
            return new PerformanceSummaryValue(
                    status,
                    path,
                    generatedAt,
                    periodStart,
                    totalTrades,
                    roi,
                    winRate,
                    sharpeRatio,
                    windowDuration,
                    metadata,
                    tree,
                    problem,
                    warnings);
        }
    }
}

record PerformanceSummaryValue(
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
        String problem,
        List<String> warnings)
        implements PerformanceSummary {
    PerformanceSummaryValue {
        Objects.requireNonNull(status, "status");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        Objects.requireNonNull(problem, "problem");
        status = problem.isEmpty() ? status : status.worst(Status.UNKNOWN);
        warnings = List.copyOf(warnings);
    }
}
