package org.alphatrade.dryrun.engine.audit;

import java.util.Arrays;

/**
 * Remembers of short keys of JSON objects, as they are written, whether one is worth a closer look. A log has few keys, each
 * of them very often. Bounded; forgets all at once.
 */
final class KeyMemory {
    /** How long a key is that two words hold. */
    static final int LONGEST = 16;

    private static final int SLOTS = 2_048;
    private static final int MOST = SLOTS / 2;
    static final byte UNKNOWN = 0;
    private static final byte DULL = 1;
    static final byte TELLING = 2;

    private final long[] ends = new long[SLOTS];
    private final long[] beginnings = new long[SLOTS];
    private final byte[] lengths = new byte[SLOTS];
    private final byte[] verdicts = new byte[SLOTS];
    private int size;

    /**
     * Returns whether a key is worth it, as far as that is remembered.
     *
     * @param end its last eight bytes, or all of a shorter one
     * @param beginning what stands before those
     */
    byte verdict(long end, long beginning, int length) {
        return verdicts[slot(end, beginning, length)];
    }

    /** Remembers whether a key is worth it that was not remembered, and returns it. */
    boolean put(long end, long beginning, int length, boolean telling) {
        if (size == MOST) {
            forget();
        }
        int slot = slot(end, beginning, length);
        ends[slot] = end;
        beginnings[slot] = beginning;
        lengths[slot] = (byte) length;
        verdicts[slot] = telling ? TELLING : DULL;
        size++;
        return telling;
    }

    void forget() {
        Arrays.fill(verdicts, (byte) 0);
        size = 0;
    }

    private int slot(long end, long beginning, int length) {
        long mixed = (end ^ beginning * 31 + length) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 64 - 11);
        while (verdicts[slot] != 0 && (ends[slot] != end || beginnings[slot] != beginning || lengths[slot] != length)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
