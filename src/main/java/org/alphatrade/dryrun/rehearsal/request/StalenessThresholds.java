package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Optional;

/**
 * How old an evidence file may get while the run lasts.
 *
 * @param warn older is a warn
 * @param fail older is a fail
 */
public record StalenessThresholds(Optional<Duration> warn, Optional<Duration> fail) {
    public StalenessThresholds {
        if (warn.isPresent() && fail.isPresent() && fail.get().compareTo(warn.get()) < 0) {
            throw new IllegalArgumentException("staleness thresholds out of order: " + warn.get() + ", " + fail.get());
        }
    }
}
