package org.alphatrade.dryrun.evidence;

import java.util.Arrays;

/**
 * The times at which there were records, as stretches without a silence that matters. A record joins the stretch it is
 * near enough to, and near enough stretches become one, so what is left are exactly the silences that matter, whatever
 * the order of the records. Memory grows with the number of silences, not of records.
 */
final class Islands {
    /** Takes the gap between two stretches; both ends in epoch nanoseconds. */
    interface Silences {
        void between(long end, long start);
    }

    private static final int MIN_LOOSE = 4_096;

    private final long longest;
    private long[] bounds = new long[16];
    private int sorted;
    private int size;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** @param longest so many nanoseconds without a record do not matter yet */
    Islands(long longest) {
        this.longest = longest;
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
    }

    private void settle() {
        long[][] stretches = new long[size][];
        for (int at = 0; at < size; at++) {
            stretches[at] = new long[] {bounds[2 * at], bounds[2 * at + 1]};
        }
        Arrays.sort(stretches, (one, two) -> Long.compare(one[0], two[0]));
        int kept = 0;
        for (long[] stretch : stretches) {
            if (kept > 0 && near(bounds[2 * kept - 1], stretch[0])) {
                bounds[2 * kept - 1] = Math.max(bounds[2 * kept - 1], stretch[1]);
            } else {
                bounds[2 * kept] = stretch[0];
                bounds[2 * kept + 1] = stretch[1];
                kept++;
            }
        }
        size = kept;
        sorted = kept;
    }

    void addAll(Islands other) {
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
        for (int at = 1; at < size; at++) {
            out.between(bounds[2 * at - 1], bounds[2 * at]);
        }
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
