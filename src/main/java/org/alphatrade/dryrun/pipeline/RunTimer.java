package org.alphatrade.dryrun.pipeline;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.time.RunClock;
import org.alphatrade.dryrun.time.Timestamps;

/** The time of one run: when it started by the wall clock, and how long ago by a clock that never steps. */
public final class RunTimer {
    private final RunClock clock;
    private final Instant start;
    private final long startNanos;
    private final long startEpochNanos;

    public RunTimer(RunClock clock) {
        this.clock = clock;
        this.start = clock.now();
        this.startNanos = clock.nanos();
        this.startEpochNanos = Timestamps.nanos(start);
    }

    /** Returns when the run started. */
    public Instant start() {
        return start;
    }

    public Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - startNanos);
    }

    /** Returns the start plus what elapsed, in nanoseconds since the epoch: a time that never steps. */
    public long steadyNanos() {
        return startEpochNanos + clock.nanos() - startNanos;
    }

    /** Returns the start plus what elapsed. */
    public Instant steady() {
        return Timestamps.instant(steadyNanos());
    }

    /** Returns what the wall clock says now, steps and all. */
    public Instant wall() {
        return clock.now();
    }
}
