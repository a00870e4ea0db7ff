package org.alphatrade.dryrun.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A silence in the logs longer than the warning threshold.
 *
 * @since 0.1
 */
public record Gap(Severity severity, Instant start, Instant end) {
    public Gap {
        Objects.requireNonNull(severity, "severity");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a gap cannot end before it starts");
        }
    }

    /** Returns how long it lasted. */
    public Duration duration() {
        return Duration.between(start, end);
    }
}
