package org.alphatrade.dryrun.engine.audit;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Remembers of short keys of JSON objects, as they are written, whether one is worth a closer look. A log has few keys, each
 * of them very often. Bounded; forgets all at once.
 */
final class KeyMemory {
    /** How long a key is that two words hold. */
    static final int LONGEST = 16;

    private static final int SLOTS = 2_048;
    private static final int MOST = SLOTS / 2;
    private static final byte DULL = 1;
    private static final byte TELLING = 2;

    private final long[] ends = new long[SLOTS];
    private final long[] beginnings = new long[SLOTS];
    private final byte[] lengths = new byte[SLOTS];
    private final byte[] verdicts = new byte[SLOTS];
    private int size;

    /**
     * Tells whether a key is worth it.
     *
     * @param end its last eight bytes, or all of a shorter one
     * @param beginning what stands before those
     * @param asked answers for a key that is not remembered
     */
    boolean isTelling(long end, long beginning, int length, BooleanSupplier asked) {
        int slot = slot(end, beginning, length);
        if (verdicts[slot] == 0) {
            slot = put(end, beginning, length, asked.getAsBoolean() ? TELLING : DULL);
        }
        return verdicts[slot] == TELLING;
    }

    void forget() {
        Arrays.fill(verdicts, (byte) 0);
        size = 0;
    }

    private int put(long end, long beginning, int length, byte verdict) {
        if (size == MOST) {
            forget();
        }
        int slot = slot(end, beginning, length);
        ends[slot] = end;
        beginnings[slot] = beginning;
        lengths[slot] = (byte) length;
        verdicts[slot] = verdict;
        size++;
        return slot;
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
