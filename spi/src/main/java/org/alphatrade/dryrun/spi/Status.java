package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Collection;
import java.util.Locale;

/**
 * The outcome of a check. Unlike a {@link Severity} it can be {@link #UNKNOWN}: no data, too few samples, a check that
 * crashed. Unknown is never a pass; in a verdict it counts as a fail and is shown as what it is.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public enum Status {
    PASS,
    WARN,
    /** It could not be judged. */
    UNKNOWN,
    FAIL;

    /** Returns the word used in every file and report, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the worse of this and {@code other}. */
    public Status worst(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns what this means for a verdict: itself, but {@link #FAIL} for {@link #UNKNOWN}. */
    public Status verdict() {
        return this == UNKNOWN ? FAIL : this;
    }

    /** Returns the status that says the same as {@code severity}. */
    public static Status of(Severity severity) {
        return switch (severity) {
            case PASS -> PASS;
            case WARN -> WARN;
            case FAIL -> FAIL;
        };
    }

    /** Folds many into the worst; nothing at all is {@link #UNKNOWN}, for no evidence is no pass. */
    public static Status worst(Collection<Status> statuses) {
        return statuses.stream().reduce(Status::worst).orElse(UNKNOWN);
    }
}
