package org.alphatrade.dryrun.detect;

import java.time.Duration;
import org.alphatrade.dryrun.time.Durations;

/** Durations as a person reads them. */
final class Words {
    private Words() {}

    static String of(Duration duration) {
        return Durations.words(duration);
    }
}
