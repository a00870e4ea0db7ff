package org.alphatrade.dryrun.source;

import java.util.Arrays;
import java.util.function.Function;
import org.alphatrade.dryrun.json.JsonText;

/** Remembers what the insides of JSON strings mean, so that the few words a log repeats are made once. */
final class SpanCache<T> {
    private static final int SLOTS = 4_096;
    private static final int MOST = 2_048;
    private static final int LONGEST = 128;

    private final byte[][] keys = new byte[SLOTS][];
    private final Object[] values = new Object[SLOTS];
    private final Function<String, T> meaning;
    private int size;

    SpanCache(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    @SuppressWarnings("unchecked")
    T get(byte[] b, int from, int to) {
        if (to - from > LONGEST) {
            return meaning.apply(JsonText.decode(b, from, to));
        }
        int slot = hash(b, from, to);
        while (keys[slot] != null) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, b, from, to)) {
                return (T) values[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        T value = meaning.apply(JsonText.decode(b, from, to));
        if (size < MOST) {
            keys[slot] = Arrays.copyOfRange(b, from, to);
            values[slot] = value;
            size++;
        }
        return value;
    }

    private static int hash(byte[] b, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + b[i];
        }
        return (hash ^ hash >>> 12 ^ hash >>> 20) & SLOTS - 1;
    }
}
