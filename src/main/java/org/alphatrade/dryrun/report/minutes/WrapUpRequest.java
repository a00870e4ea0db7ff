package org.alphatrade.dryrun.report.minutes;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is wrapped up.
 *
 * @param required how long the run had to last; empty when that is not asked
 * @param tolerance how much shorter still counts
 * @param treatWarnAsFailure makes a warn of the whole a fail
 */
public record WrapUpRequest(Optional<Duration> required, Duration tolerance, boolean treatWarnAsFailure) {
    public WrapUpRequest {
        Objects.requireNonNull(required, "required");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("a tolerance cannot be negative");
        }
    }
}
