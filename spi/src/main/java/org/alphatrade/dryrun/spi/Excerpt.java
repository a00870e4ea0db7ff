package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * A few words of evidence, and where they stand.
 *
 * @param at when it was logged
 * @param ref where it stands
 * @param text the beginning of the record, at most {@value #MAX_CHARS} characters; the host cuts what is longer
 * @since 0.1
 */
public record Excerpt(Instant at, RecordRef ref, String text) {
    /** How much of a record is quoted at the most. */
    public static final int MAX_CHARS = 2_000;

    public Excerpt {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(ref, "ref");
        text = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
    }
}
