package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The time that is judged: of a live run from the runtime's start to its end, of bare files from the first to the last
 * record.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Window {
    /** Returns when it begins, by the wall clock. */
    Instant start();

    /** Returns when it ends, by the wall clock. */
    Instant end();

    /** Returns how long it is: of a live run by a clock that never steps, so it need not equal end minus start. */
    Duration duration();

    /** Tells whether a run's journal says so. */
    boolean live();

    /** Returns a window. */
    static Window of(Instant start, Instant end, Duration duration, boolean live) {
        return new WindowValue(start, end, duration, live);
    }
}

record WindowValue(Instant start, Instant end, Duration duration, boolean live) implements Window {
    WindowValue {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a window cannot last " + duration);
        }
    }
}
