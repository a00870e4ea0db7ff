package org.alphatrade.dryrun.base.time;

import java.time.Instant;

/** The two clocks of a run: one says when, one never steps. */
public interface RunClock {
    /** Returns the wall clock's time. */
    Instant now();

    /** Returns nanoseconds since some fixed moment, by a clock that never steps. */
    long nanos();

    /** Returns the clocks of this machine. */
    static RunClock system() {
        return SystemClock.INSTANCE;
    }

    /** The machine's own clocks. */
    enum SystemClock implements RunClock {
        INSTANCE;

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
