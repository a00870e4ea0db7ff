package org.alphatrade.dryrun.spi;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What an {@link Objective} found, with what a board needs to believe it.
 *
 * @param status the outcome
 * @param reason one sentence
 * @param observed the figure or fact seen; empty when there is none
 * @param threshold what it was held against; empty when there is none
 * @param unit of both; empty for a bare number
 * @param sampleSize from how many observations; empty when that has no meaning
 * @param sources where the figure comes from, such as {@code performance.json#/fills}
 * @since 0.1
 */
public record Assessment(
        Status status,
        String reason,
        String observed,
        String threshold,
        String unit,
        OptionalLong sampleSize,
        List<String> sources) {
    public Assessment {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sampleSize, "sampleSize");
        sources = List.copyOf(sources);
    }

    /** Returns an assessment with a reason alone. */
    public static Assessment of(Status status, String reason) {
        return new Assessment(status, reason, "", "", "", OptionalLong.empty(), List.of());
    }

    /** Returns the assessment of something that could not be judged. */
    public static Assessment unknown(String reason) {
        return of(Status.UNKNOWN, reason);
    }
}
