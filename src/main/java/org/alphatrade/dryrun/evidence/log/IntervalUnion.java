package org.alphatrade.dryrun.evidence.log;

import java.util.Arrays;

/**
 * The times at which there were records, as stretches without a silence that matters. A record joins the stretch it is
 * near enough to, and near enough stretches become one, so what is left are exactly the silences that matter, whatever
 * the order of the records. Memory grows with the number of silences, not of records; beyond {@value #MOST} of them
 * nothing is kept any more and nothing is known.
 */
final class IntervalUnion {
    /** Takes the gap between two stretches; both ends in epoch nanoseconds. */
    interface Silences {
        void between(long end, long start);
    }

    /** Of how many silences all are known. */
    static final int MOST = 1_000_000;

    private static final int MIN_LOOSE = 4_096;
    private static final int MAX_LOOSE = 1 << 18;

    private final long longest;
    private final int most;
    /** Where stretches begin and end. Those that came since the last settling are in no order. */
    private long[] starts = new long[16];

    private long[] ends = new long[16];
    private int sorted;
    private int size;
    private boolean tooMany;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** @param longest so many nanoseconds without a record do not matter yet */
    IntervalUnion(long longest) {
        this(longest, MOST);
    }

    IntervalUnion(long longest, int most) {
        this.longest = longest;
        this.most = most;
    }

    void add(long time) {
        add(time, time);
    }

    private void add(long from, long to) {
        if (start > end) {
            start = from;
            end = to;
        } else if (near(end, from) && near(to, start)) {
            start = Math.min(start, from);
            end = Math.max(end, to);
        } else {
            push(start, end);
            start = from;
            end = to;
        }
    }

    /** Tells whether nothing that matters lies between an end and a start after it; an overlap is near. */
    private boolean near(long before, long after) {
        long distance = after - before;
        boolean overflow = after > before && distance < 0;
        return after <= before || !overflow && distance <= longest;
    }

    private void push(long from, long to) {
        if (tooMany) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = from;
        ends[size] = to;
        size++;
        if (size - sorted > Math.max(MIN_LOOSE, Math.min(MAX_LOOSE, sorted))) {
            settle();
        }
    }

    /**
     * Makes near stretches one. Beginnings and ends are sorted each for themselves: where the next beginning lies behind
     * as many ends as there were beginnings, no stretch is open.
     */
    private void settle() {
        Arrays.sort(starts, 0, size);
        Arrays.sort(ends, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (kept > 0 && near(ends[kept - 1], starts[at])) {
                ends[kept - 1] = ends[at];
            } else {
                starts[kept] = starts[at];
                ends[kept] = ends[at];
                kept++;
            }
        }
        size = kept;
        sorted = kept;
        if (size > 2L * most + 1) {
            giveUp();
        }
    }

    /** Beyond twice as many as may be: a part of the records has some that those of another part fill. */
    private void giveUp() {
        tooMany = true;
        size = 0;
        sorted = 0;
        starts = new long[0];
        ends = new long[0];
    }

    void addAll(IntervalUnion other) {
        if (other.tooMany) {
            giveUp();
        }
        for (int at = 0; at < other.size; at++) {
            add(other.starts[at], other.ends[at]);
        }
        if (other.start <= other.end) {
            add(other.start, other.end);
        }
    }

    /** Tells of every silence that matters, in time order; returns false and tells of none when there were too many. */
    boolean silences(Silences out) {
        close();
        if (tooMany || size > most + 1L) {
            return false;
        }
        for (int at = 1; at < size; at++) {
            out.between(ends[at - 1], starts[at]);
        }
        return true;
    }

    private void close() {
        if (start <= end) {
            push(start, end);
            start = Long.MAX_VALUE;
            end = Long.MIN_VALUE;
        }
        settle();
    }
}
