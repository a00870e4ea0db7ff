package org.alphatrade.dryrun.plugin.guard;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides whether a call of a plugin ended or was taken from it. The thread that calls begins and ends it; another one
 * that waits may find it overdue, and then take it: only one of them wins.
 */
final class CallGate {
    private static final long IDLE = 0;
    private static final long RUNNING = 1;
    private static final long OVERDUE = 2;
    private static final long INTERRUPTED = 3;
    private static final long TAKEN = 4;
    private static final long STATE = 7;

    private final AtomicLong word = new AtomicLong();

    /** How a call ended. */
    enum End {
        IN_TIME,
        LATE,
        TAKEN
    }

    /** Begins a call and returns its number. */
    long begin() {
        long call = (word.getPlain() & ~STATE) + STATE + 1 | RUNNING;
        word.setRelease(call);
        return call;
    }

    /** Ends a call. */
    End end(long call) {
        if (word.compareAndSet(call, call & ~STATE | IDLE)) {
            return End.IN_TIME;
        }
        while ((word.get() & STATE) == OVERDUE) {
            Thread.onSpinWait();
        }
        boolean late = word.compareAndSet(at(call, INTERRUPTED), at(call, IDLE));
        return late ? End.LATE : End.TAKEN;
    }

    /** Returns the number of the call under way, or 0. */
    long underWay() {
        long now = word.get();
        return (now & STATE) == IDLE || (now & STATE) == TAKEN ? 0 : at(now, RUNNING);
    }

    /** Tells a call that it is overdue: it is interrupted, and its end is late from now on. False when it just ended. */
    boolean interrupt(long call, Thread thread) {
        if (!word.compareAndSet(call, at(call, OVERDUE))) {
            return false;
        }
        thread.interrupt();
        word.set(at(call, INTERRUPTED));
        return true;
    }

    /** Takes a call that did not answer; false when it just ended. */
    boolean take(long call) {
        return word.compareAndSet(at(call, INTERRUPTED), at(call, TAKEN));
    }

    private static long at(long call, long state) {
        return call & ~STATE | state;
    }
}
