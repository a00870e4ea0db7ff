package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Objects;

/**
 * A few words of evidence, and where they stand.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Excerpt {
    /** How much of a record is quoted at the most. */
    int MAX_CHARS = 2_000;

    /** Returns when it was logged. */
    Instant at();

    /** Returns where it stands. */
    RecordRef ref();

    /** Returns the beginning of the record, at most {@value #MAX_CHARS} characters; the host cuts what is longer. */
    String text();

    /** Returns an excerpt. */
    static Excerpt of(Instant at, RecordRef ref, String text) {
        return new ExcerptValue(at, ref, text);
    }
}

record ExcerptValue(Instant at, RecordRef ref, String text) implements Excerpt {
    ExcerptValue {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(ref, "ref");
        text = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
    }
}
