package org.alphatrade.dryrun.plugin.groovy.value;

/** When the last few of something happened, as many as are needed to tell whether there were too many or too few. */
public final class RateWindow {
    /** More than this are not counted in one window. */
    public static final int MAX_COUNT = 10_000;

    private final int capacity;
    private long[] times = new long[4];
    private int size;
    private int next;
    private boolean high;

    /** Makes one that knows the last {@code capacity} times. */
    public RateWindow(int capacity) {
        this.capacity = capacity;
    }

    public void add(long time) {
        if (size == times.length && size < capacity) {
            grow();
        }
        times[next] = time;
        next = (next + 1) % Math.min(times.length, capacity);
        size = Math.min(size + 1, capacity);
    }

    private void grow() {
        long[] more = new long[Math.min(capacity, times.length * 2)];
        for (int i = 0; i < size; i++) {
            more[i] = times[(next + i) % times.length];
        }
        times = more;
        next = size;
    }

    /** Returns the oldest time it knows, when it knows as many as it can. */
    public long oldest() {
        return times[size < Math.min(times.length, capacity) ? 0 : next];
    }

    public long newest() {
        int length = Math.min(times.length, capacity);
        return times[(next + length - 1) % length];
    }

    public boolean full() {
        return size == capacity;
    }

    /** Tells whether the state changed to true with this call. */
    public boolean rises(boolean now) {
        boolean rose = now && !high;
        high = now;
        return rose;
    }

    /** Forgets that it was true. */
    public void falls() {
        high = false;
    }

    public boolean high() {
        return high;
    }

    /** Returns how many of the times it knows are after {@code time}. */
    public long after(long time) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += times[i] > time ? 1 : 0;
        }
        return count;
    }
}
