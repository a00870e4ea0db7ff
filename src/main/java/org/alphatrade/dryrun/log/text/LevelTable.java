package org.alphatrade.dryrun.log.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alphatrade.dryrun.log.record.LevelNames;

/** The words that mean something to {@link TextLevelParser}, found by their first eight letters without a text made of them. */
final class LevelTable {
    /** A level in capitals. */
    static final int CAPITALS = 1;
    /** A level that needs no mark where it stands first. */
    static final int BARE = 2;
    /** A level in brackets or before a mark. */
    static final int RANKED = 4;
    /** Says something that only {@link TextLevelParser} understands. */
    static final int ODD = 8;

    private static final int SLOTS = 512;
    private static final int MOST_LETTERS = 8;
    private static final long[] WORDS = new long[SLOTS];
    private static final byte[] MEANINGS = new byte[SLOTS];

    static {
        Map<Long, Integer> meanings = new HashMap<>();
        know(meanings, TextLevelParser.CAPITALS, CAPITALS);
        know(meanings, TextLevelParser.BARE, BARE);
        know(meanings, LevelNames.words().stream().filter(LevelTable::isOurs).toList(), RANKED);
        know(
                meanings,
                LevelNames.words().stream()
                        .filter(LevelNames::isLocal)
                        .filter(LevelTable::isOurs)
                        .toList(),
                ODD);
        know(meanings, TextLevelParser.NO_LEVELS, ODD);
        know(meanings, TextLevelParser.NEGATIONS, ODD);
        know(meanings, TextLevelParser.PROSE, ODD);
        know(meanings, TextLevelParser.OF_ONE_LIBRARY, ODD);
        know(meanings, List.of("PHP"), ODD);
        meanings.forEach(LevelTable::put);
    }

    private LevelTable() {}

    private static boolean isOurs(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static void know(Map<Long, Integer> meanings, Collection<String> words, int meaning) {
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            long packed = 0;
            for (int i = 0; i < Math.min(MOST_LETTERS, lower.length()); i++) {
                packed = packed << 8 | lower.charAt(i);
            }
            int odd = lower.length() < 3 || lower.length() > MOST_LETTERS ? ODD : 0;
            meanings.merge(packed, meaning | odd, (one, two) -> one | two);
        }
    }

    private static void put(long word, int meaning) {
        int slot = slot(word);
        while (WORDS[slot] != 0) {
            slot = (slot + 1) % SLOTS;
        }
        WORDS[slot] = word;
        MEANINGS[slot] = (byte) meaning;
    }

    /** Returns what a word means whose first eight letters, in lower case, are packed into a number; 0 for nothing. */
    static int meaning(long packed, int length) {
        for (int slot = slot(packed); WORDS[slot] != 0; slot = (slot + 1) % SLOTS) {
            if (WORDS[slot] == packed) {
                return length > MOST_LETTERS ? MEANINGS[slot] | ODD : MEANINGS[slot];
            }
        }
        return 0;
    }

    private static int slot(long packed) {
        return (int) (packed * 0x9E3779B97F4A7C15L >>> 55);
    }
}
