package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Locale;

/**
 * How bad one thing is: an {@link Incident}, a {@link Gap}, a diary issue. Ordered, the worst last.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public enum Severity {
    /** Nothing to worry about; what a {@link Classifier} makes of an expected incident. */
    PASS,
    /** Somebody should look at it. */
    WARN,
    /** The rehearsal fails because of it. */
    FAIL;

    /** Returns the word used in every file and report: {@code pass}, {@code warn} or {@code fail}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the worse of this and {@code other}. */
    public Severity worst(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
