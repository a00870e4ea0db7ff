package org.alphatrade.dryrun.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The time that is judged: of a live run from the runtime's start to its end, of bare files from the first to the last
 * record.
 *
 * @param start by the wall clock
 * @param end by the wall clock
 * @param duration of a live run by a clock that never steps, so it need not equal end minus start
 * @param live whether a run's journal says so
 * @since 0.1
 */
public record Window(Instant start, Instant end, Duration duration, boolean live) {
    public Window {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a window cannot last " + duration);
        }
    }
}
