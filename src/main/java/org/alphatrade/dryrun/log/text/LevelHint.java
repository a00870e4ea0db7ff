package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.alphatrade.dryrun.log.record.LevelNames;

/**
 * Tells in one pass over a line's beginning whether it may name a level at all: a word of the known ones, a letter by
 * itself, or a mark that stands for one. Says yes too often, never no too often.
 */
final class LevelHint {
    /** How much of a line it looks at. */
    static final int HEAD = 256;

    private static final int SLOTS = 256;
    /** The first eight letters of each word; a word of that beginning is only a hint. */
    private static final long[] WORDS = new long[SLOTS];

    static {
        LevelNames.words().stream()
                .filter(word -> word.length() > 1 && word.charAt(0) < 0x80)
                .forEach(LevelHint::know);
        Stream.of("deprecationwarning", "em", "al", "cr", "er", "wa", "cef", "leef")
                .forEach(LevelHint::know);
    }

    private static void know(String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        long packed = 0;
        for (int i = 0; i < Math.min(8, letters.length); i++) {
            packed = packed << 8 | letters[i];
        }
        int slot = slot(packed);
        while (WORDS[slot] != 0 && WORDS[slot] != packed) {
            slot = (slot + 1) % SLOTS;
        }
        WORDS[slot] = packed;
    }

    private LevelHint() {}

    static boolean in(byte[] b, int from, int to) {
        if (from == to) {
            return false;
        }
        if (b[from] == '<' || b[from] == '%' || isRedis(b, from, to) || isLong(b, from, to)) {
            return true;
        }
        int end = Math.min(to, from + HEAD);
        // Nagios: a state is no word of a level.
        if (b[from] == '[' && to - from > 20 && b[from + 11] == ']' && b[from + 13] >= 'C' && b[from + 13] <= 'S') {
            return true;
        }
        // MetaTrader's journal: the level is a number between tabs.
        if (to - from > 5 && b[from + 2] == '\t' && b[from + 4] == '\t') {
            return true;
        }
        long packed = 0;
        int length = 0;
        for (int i = from; i < end; i++) {
            int letter = b[i] | 0x20;
            if (letter >= 'a' && letter <= 'z') {
                packed = length < 8 ? packed << 8 | letter : packed;
                length++;
            } else {
                if (length > 0 && isLevel(packed, length)) {
                    return true;
                }
                // A colour hides where the word after it begins. Percent signs stand before numbers of levels, in
                // routers' names and in progress bars.
                if (b[i] == '[' && PlatformNames.isColour(b, i, end)
                        || b[i] == '%'
                        || isDress(b, i, to)
                        || b[i] == '\r'
                        || b[i] == 0x1b
                        || b[i] < 0 && LocalLevels.begin(b, i, to)) {
                    return true;
                }
                packed = 0;
                length = 0;
            }
        }
        return length > 0 && isLevel(packed, length) || hasReturn(b, end, to) || isWarning(b, from, end);
    }

    /** Tells of {@code DeprecationWarning}, whose last word is written with the one before it. */
    private static boolean isWarning(byte[] b, int from, int to) {
        for (int i = from + 1; i + 8 < to; i++) {
            if (b[i] == 'W' && b[i + 1] == 'a' && b[i + 2] == 'r' && (b[i + 7] == ':' || b[i + 4] == 'r')) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasReturn(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Tells of a line whose level may stand behind what is looked at: at its end, or as it begins with {@code key=}. */
    private static boolean isLong(byte[] b, int from, int to) {
        if (to - from <= HEAD) {
            return false;
        }
        if (b[to - 1] == ']' || b[to - 1] == ')' || endsAsTable(b, to)) {
            return true;
        }
        int i = from;
        while (i < from + 32 && b[i] != '=' && b[i] != ' ') {
            i++;
        }
        return b[i] == '=';
    }

    /** {@code <3>} and {@code [!]}. */
    private static boolean isDress(byte[] b, int i, int to) {
        return i + 2 < to && (b[i] == '<' && b[i + 2] == '>' || b[i] == '[' && b[i + 1] == '!');
    }

    /** Tells of a line that ends with a word behind a comma. */
    private static boolean endsAsTable(byte[] b, int to) {
        int i = to - 1;
        while (i > to - 12 && (b[i] == '"' || (b[i] | 0x20) >= 'a' && (b[i] | 0x20) <= 'z')) {
            i--;
        }
        return i < to - 2 && (b[i] == ',' || b[i] == ';');
    }

    /** {@code 1:M 02 Jan}, whose level is a mark. */
    private static boolean isRedis(byte[] b, int from, int to) {
        int i = b[from] == '[' ? from + 1 : from;
        int first = i;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        return i > first && i + 1 < to && b[i] == ':' && b[i + 1] >= 'A' && b[i + 1] <= 'Z';
    }

    private static boolean isLevel(long packed, int length) {
        if (length == 1) {
            return "vtdiwefc".indexOf((char) packed) >= 0;
        }
        for (int slot = slot(packed); WORDS[slot] != 0; slot = (slot + 1) % SLOTS) {
            if (WORDS[slot] == packed) {
                return true;
            }
        }
        return false;
    }

    private static int slot(long packed) {
        return (int) (packed * 0x9E3779B97F4A7C15L >>> 56);
    }
}
