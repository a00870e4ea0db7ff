package org.alphatrade.dryrun.plugin.guard;

import java.time.Duration;

/** Counts calls and estimates the time they take: the first few are measured, then one in {@value #EVERY}. */
final class Stopwatch {
    static final int EVERY = 64;
    private static final int MEASURED = 32;

    private long calls;
    private long firstNanos;
    private long sampled;
    private long sampledNanos;

    /** Returns a start to hand to {@link #stop}, or 0 when this call is not measured. */
    long start() {
        long call = calls++;
        return call < MEASURED || call % EVERY == 0 ? System.nanoTime() | 1 : 0;
    }

    void stop(long start) {
        if (start == 0) {
            return;
        }
        long nanos = Math.max(0, System.nanoTime() - start);
        if (calls <= MEASURED) {
            firstNanos += nanos;
        } else {
            sampled++;
            sampledNanos += nanos;
        }
    }

    long calls() {
        return calls;
    }

    Duration time() {
        long rest = Math.max(0, calls - MEASURED);
        long estimate = sampled == 0 ? 0 : (long) ((double) sampledNanos / sampled * rest);
        return Duration.ofNanos(firstNanos + estimate);
    }
}
