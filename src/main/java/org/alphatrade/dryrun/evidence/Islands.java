package org.alphatrade.dryrun.evidence;

import java.util.Arrays;

/**
 * The times at which there were records, as stretches without a silence that matters. A record joins the stretch it is
 * near enough to, and near enough stretches become one, so what is left are exactly the silences that matter, whatever
 * the order of the records. Memory grows with the number of silences, not of records; beyond {@value #MOST} of them they
 * go to disk.
 */
final class Islands {
    /** Takes the gap between two stretches; both ends in epoch nanoseconds. */
    interface Silences {
        void between(long end, long start);
    }

    /** How many stretches are held in memory. */
    static final int MOST = 1 << 20;

    private static final int MIN_LOOSE = 4_096;

    private final long longest;
    private final int most;
    private final SpilledStretches spilled = new SpilledStretches();
    private long[] bounds = new long[16];
    private int sorted;
    private int size;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** @param longest so many nanoseconds without a record do not matter yet */
    Islands(long longest) {
        this(longest, MOST);
    }

    Islands(long longest, int most) {
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
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
        if (size - sorted > Math.max(MIN_LOOSE, sorted)) {
            settle();
        }
        if (size >= most) {
            spill();
        }
    }

    private void spill() {
        settle();
        if (size >= most / 2) {
            spilled.spill(bounds, size);
            size = 0;
            sorted = 0;
        }
    }

    private void settle() {
        StretchSort.sort(bounds, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            long from = bounds[2 * at];
            long to = bounds[2 * at + 1];
            if (kept > 0 && near(bounds[2 * kept - 1], from)) {
                bounds[2 * kept - 1] = Math.max(bounds[2 * kept - 1], to);
            } else {
                bounds[2 * kept] = from;
                bounds[2 * kept + 1] = to;
                kept++;
            }
        }
        size = kept;
        sorted = kept;
    }

    void addAll(Islands other) {
        spilled.addAll(other.spilled);
        for (int at = 0; at < other.size; at++) {
            add(other.bounds[2 * at], other.bounds[2 * at + 1]);
        }
        if (other.start <= other.end) {
            add(other.start, other.end);
        }
    }

    /** Tells of every silence that matters, in time order. */
    void silences(Silences out) {
        close();
        if (spilled.isEmpty()) {
            for (int at = 1; at < size; at++) {
                out.between(bounds[2 * at - 1], bounds[2 * at]);
            }
            return;
        }
        spilled.spill(bounds, size);
        size = 0;
        sorted = 0;
        long[] last = {Long.MIN_VALUE};
        boolean[] any = {false};
        spilled.each((from, to) -> {
            if (any[0] && !near(last[0], from)) {
                out.between(last[0], from);
            }
            last[0] = any[0] ? Math.max(last[0], to) : to;
            any[0] = true;
        });
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
