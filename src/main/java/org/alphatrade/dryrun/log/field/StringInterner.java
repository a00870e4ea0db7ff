package org.alphatrade.dryrun.log.field;

import java.util.function.Function;
import org.alphatrade.dryrun.base.json.ByteToken;
import org.alphatrade.dryrun.base.json.JsonText;

/** Remembers what the insides of JSON strings mean, so that the few words a log repeats are made once. */
final class StringInterner<T> {
    private static final int SLOTS = 4_096;
    private static final int MOST = 2_048;
    private static final int LONGEST = 128;

    private final ByteToken[] keys = new ByteToken[SLOTS];
    private final Object[] values = new Object[SLOTS];
    private final Function<String, T> meaning;
    private int size;

    StringInterner(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    @SuppressWarnings("unchecked")
    T get(byte[] b, int from, int to) {
        if (to - from > LONGEST) {
            return meaning.apply(JsonText.decode(b, from, to));
        }
        int slot = ByteToken.hash(b, from, to) & SLOTS - 1;
        while (keys[slot] != null) {
            if (keys[slot].is(b, from, to)) {
                return (T) values[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        T value = meaning.apply(JsonText.decode(b, from, to));
        if (size < MOST) {
            keys[slot] = new ByteToken(b, from, to);
            values[slot] = value;
            size++;
        }
        return value;
    }
}
