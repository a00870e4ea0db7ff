package org.alphatrade.dryrun.engine.live;

import java.time.Duration;
import java.util.Optional;

/** Something that is due again and again, by the run's steady time. */
final class Schedule {
    private final Optional<Duration> interval;
    private Duration next;

    /** Makes a schedule that is first due at {@code first}; an empty interval is never due. */
    Schedule(Optional<Duration> interval, Duration first) {
        this.interval = interval;
        this.next = first;
    }

    boolean isDue(Duration elapsed) {
        if (interval.isEmpty() || elapsed.compareTo(next) < 0) {
            return false;
        }
        next = elapsed.plus(interval.get());
        return true;
    }
}
