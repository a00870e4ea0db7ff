package org.alphatrade.dryrun.engine.audit;

import java.util.Arrays;

/** Remembers of keys of JSON objects, as they are written, whether one is worth a closer look. Bounded; forgets all at once. */
final class KeyMemory {
    static final int UNKNOWN = 0;
    static final int DULL = 1;
    static final int TELLING = 2;

    private static final int SLOTS = 2_048;
    private static final int MOST = SLOTS / 2;

    private final byte[][] keys = new byte[SLOTS][];
    private final int[] hashes = new int[SLOTS];
    private final byte[] verdicts = new byte[SLOTS];
    private int size;

    int verdict(byte[] b, int from, int to, int hash) {
        int slot = slot(b, from, to, hash);
        return verdicts[slot];
    }

    void put(byte[] b, int from, int to, int hash, boolean telling) {
        if (size == MOST) {
            Arrays.fill(keys, null);
            Arrays.fill(verdicts, (byte) UNKNOWN);
            size = 0;
        }
        int slot = slot(b, from, to, hash);
        keys[slot] = Arrays.copyOfRange(b, from, to);
        hashes[slot] = hash;
        verdicts[slot] = (byte) (telling ? TELLING : DULL);
        size++;
    }

    private int slot(byte[] b, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (keys[slot] != null
                && (hashes[slot] != hash || !Arrays.equals(keys[slot], 0, keys[slot].length, b, from, to))) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
