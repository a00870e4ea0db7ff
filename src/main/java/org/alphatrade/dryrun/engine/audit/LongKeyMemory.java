package org.alphatrade.dryrun.engine.audit;

import java.util.Arrays;

/** As {@link KeyMemory} for keys that it does not take; of those that share a place it remembers the last. */
final class LongKeyMemory {
    private static final int SLOTS = 512;
    private static final byte[] NONE = {};

    private final byte[][] keys = new byte[SLOTS][];
    private final boolean[] telling = new boolean[SLOTS];

    LongKeyMemory() {
        forget();
    }

    void forget() {
        Arrays.fill(keys, NONE);
    }

    int slot(byte[] b, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + b[i];
        }
        return (hash * 0x9E3779B9) >>> 32 - 9;
    }

    boolean holds(int slot, byte[] b, int start, int end) {
        byte[] key = keys[slot];
        return Arrays.equals(key, 0, key.length, b, start, end);
    }

    boolean isTelling(int slot) {
        return telling[slot];
    }

    /** Remembers whether a key is worth a closer look, and returns it. */
    boolean put(int slot, byte[] b, int start, int end, boolean isTelling) {
        keys[slot] = Arrays.copyOfRange(b, start, end);
        telling[slot] = isTelling;
        return isTelling;
    }
}
