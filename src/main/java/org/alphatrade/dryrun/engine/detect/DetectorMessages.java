package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import org.alphatrade.dryrun.base.time.Durations;

/** What detectors say in the same words. */
final class DetectorMessages {
    /** Why what only a run shows was not checked. */
    static final String NO_RUN = "there is no journal of a run";

    private DetectorMessages() {}

    /** Returns a duration as a person reads it. */
    static String of(Duration duration) {
        return Durations.words(duration);
    }
}
