package org.alphatrade.dryrun.base.time;

import java.time.Duration;

/**
 * Counts how long something has been seen going on, in looks. A look that comes late counts as if it had come in time,
 * so that a machine that is suspended or starved is not blamed on the plugin.
 */
public final class SuspendTolerantTimer {
    /** How long to wait between looks, in milliseconds. */
    public static final long LOOK_MILLIS = 100;

    private static final long LONGEST = Duration.ofMillis(2 * LOOK_MILLIS).toNanos();

    private long last = System.nanoTime();
    private long seen;

    /** Looks again and returns how long it has been going on. */
    public Duration look() {
        long now = System.nanoTime();
        seen += Math.min(LONGEST, now - last);
        last = now;
        return Duration.ofNanos(seen);
    }

    /** Begins anew. */
    public void restart() {
        last = System.nanoTime();
        seen = 0;
    }
}
