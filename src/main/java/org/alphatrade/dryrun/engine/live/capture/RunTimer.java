package org.alphatrade.dryrun.engine.live.capture;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.base.time.Timestamps;

/** The time of one run: when it started by the wall clock, and how long ago by a clock that never steps. */
public final class RunTimer {
    private record Zero(Instant wall, long epochNanos, long nanos) {}

    private final RunClock clock;
    private volatile Zero zero;

    public RunTimer(RunClock clock) {
        this.clock = clock;
        begin();
    }

    /** Says that the run starts now: called once more, when the runtime is started and nothing has been timed yet. */
    public void begin() {
        Instant now = clock.now();
        zero = new Zero(now, Timestamps.nanos(now), clock.nanos());
    }

    /** Returns when the run started. */
    public Instant start() {
        return zero.wall();
    }

    public Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - zero.nanos());
    }

    /** Returns the start plus what elapsed, in nanoseconds since the epoch: a time that never steps. */
    public long steadyNanos() {
        Zero now = zero;
        return now.epochNanos() + clock.nanos() - now.nanos();
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
