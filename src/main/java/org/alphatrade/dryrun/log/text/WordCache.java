package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.alphatrade.dryrun.log.record.LevelWord;

/** The levels that the words of lines mean, found by their bytes without a text made of them. */
final class WordCache {
    private static final int SLOTS = 64;
    private static final int LONGEST = 8;

    private final Function<String, LevelWord> meaning;
    private final long[] words = new long[SLOTS];
    private final LevelWord[] levels = new LevelWord[SLOTS];

    WordCache(Function<String, LevelWord> meaning) {
        this.meaning = meaning;
    }

    LevelWord of(byte[] b, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            if (b[i] <= ' ' || to - from > LONGEST) {
                return meaning.apply(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
            }
            packed = packed << 8 | b[i];
        }
        int slot = (int) (packed * 0x9E3779B97F4A7C15L >>> 58);
        if (words[slot] != packed || packed == 0) {
            words[slot] = packed;
            levels[slot] = meaning.apply(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
        }
        return levels[slot];
    }
}
