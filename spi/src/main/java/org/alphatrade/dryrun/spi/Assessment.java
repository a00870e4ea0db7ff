package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What an {@link Objective} found, with what a board needs to believe it.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Assessment {
    /** Returns the outcome. */
    Status status();

    /** Returns one sentence. */
    String reason();

    /** Returns the figure or fact seen; empty when there is none. */
    String observed();

    /** Returns what it was held against; empty when there is none. */
    String threshold();

    /** Returns the unit of both; empty for a bare number. */
    String unit();

    /** Returns from how many observations it comes; empty when that has no meaning. */
    OptionalLong sampleSize();

    /** Returns the places the figure comes from, such as {@code performance.json#/fills}. */
    List<String> sources();

    /** Returns what makes an assessment. */
    static Builder builder(Status status, String reason) {
        return new Builder(status, reason);
    }

    /** Returns an assessment with a reason alone. */
    static Assessment of(Status status, String reason) {
        return builder(status, reason).build();
    }

    /** Returns the assessment of something that could not be judged. */
    static Assessment unknown(String reason) {
        return of(Status.UNKNOWN, reason);
    }

    /** Makes an assessment; what is not told is empty. */
    final class Builder {
        private final Status status;
        private final String reason;
        private String observed = "";
        private String threshold = "";
        private String unit = "";
        private OptionalLong sampleSize = OptionalLong.empty();
        private List<String> sources = List.of();

        private Builder(Status status, String reason) {
            this.status = status;
            this.reason = reason;
        }

        /** Sets the figure or fact seen; empty when there is none. */
        public Builder observed(String newObserved) {
            observed = newObserved;
            return this;
        }

        /** Sets what it was held against; empty when there is none. */
        public Builder threshold(String newThreshold) {
            threshold = newThreshold;
            return this;
        }

        /** Sets the unit of both; empty for a bare number. */
        public Builder unit(String newUnit) {
            unit = newUnit;
            return this;
        }

        /** Sets from how many observations it comes; empty when that has no meaning. */
        public Builder sampleSize(OptionalLong newSampleSize) {
            sampleSize = newSampleSize;
            return this;
        }

        /** Sets from how many observations it comes. */
        public Builder sampleSize(long newSampleSize) {
            return sampleSize(OptionalLong.of(newSampleSize));
        }

        /** Sets the places the figure comes from, such as {@code performance.json#/fills}. */
        public Builder sources(List<String> newSources) {
            sources = newSources;
            return this;
        }

        /** Sets the places the figure comes from, such as {@code performance.json#/fills}. */
        public Builder sources(String... newSources) {
            return sources(List.of(newSources));
        }

        /** Returns an assessment as it was told. */
        public Assessment build() {
            return new AssessmentValue(status, reason, observed, threshold, unit, sampleSize, sources);
        }
    }
}

record AssessmentValue(
        Status status,
        String reason,
        String observed,
        String threshold,
        String unit,
        OptionalLong sampleSize,
        List<String> sources)
        implements Assessment {
    AssessmentValue {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sampleSize, "sampleSize");
        sources = List.copyOf(sources);
    }
}
