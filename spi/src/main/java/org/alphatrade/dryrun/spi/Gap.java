package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A silence in the logs longer than the warning threshold.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Gap {
    /** Returns how it counts. */
    Severity severity();

    /** Returns when the record before it was logged. */
    Instant start();

    /** Returns when the record after it was logged. */
    Instant end();

    /** Returns a gap. */
    static Gap of(Severity severity, Instant start, Instant end) {
        return new GapValue(severity, start, end);
    }

    /** Returns how long it lasted. */
    default Duration duration() {
        return Duration.between(start(), end());
    }
}

record GapValue(Severity severity, Instant start, Instant end) implements Gap {
    GapValue {
        Objects.requireNonNull(severity, "severity");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a gap cannot end before it starts");
        }
    }
}
