package org.alphatrade.dryrun.base.time;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param to the first moment that is no longer part of it
 */
public record Span(Instant from, Instant to) {
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends at " + to + " and begins at " + from);
        }
    }
}
