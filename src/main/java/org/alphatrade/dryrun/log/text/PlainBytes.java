package org.alphatrade.dryrun.log.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Simple questions to the bytes of a line of text. */
final class PlainBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BLANKS = 0x2020202020202020L;
    private static final long OPENINGS = 0x5b5b5b5b5b5b5b5bL;
    private static final long HASHES = 0x2323232323232323L;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    /** What times in letters begin with. */
    private static final byte[][] DAYS_AND_MONTHS = all(List.of(
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Mon", "Tue", "Wed",
            "Thu", "Fri", "Sat", "Sun"));

    private static final int SHORT = 3;

    private PlainBytes() {}

    /** Tells whether there is a colour, with its first sign or without, a carriage return, a NUL or a line feed that was written out in a line. */
    static boolean isMarked(byte[] b, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long x = (long) LONGS.get(b, i);
            long open = x ^ OPENINGS;
            long hash = x ^ HASHES;
            long marks = x - BLANKS & ~x | open - ONES & ~open | hash - ONES & ~hash;
            if ((marks & HIGHS) != 0 && isMarkedBytewise(b, i, i + 8, to)) {
                return true;
            }
        }
        return isMarkedBytewise(b, i, to, to);
    }

    private static boolean isMarkedBytewise(byte[] b, int from, int end, int to) {
        for (int i = from; i < end; i++) {
            if (b[i] == '\r' || b[i] == 0x1b || b[i] == 0 || isFeed(b, i, to) || PlatformNames.isColour(b, i, to)) {
                return true;
            }
        }
        return false;
    }

    /** {@code #012}, as syslog daemons write a line feed. */
    private static boolean isFeed(byte[] b, int i, int to) {
        return b[i] == '#' && i + 4 <= to && b[i + 1] == '0' && b[i + 2] == '1' && b[i + 3] == '2';
    }

    /** Returns the place of the first such byte; {@code to} when there is none. */
    static int next(byte[] b, int from, int to, char wanted) {
        int at = from;
        while (at < to && b[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Returns where the text begins behind {@code  host program[12]: }; -1 when none of these stands there. */
    static int behindTag(byte[] b, int from, int to) {
        int host = from + 1;
        while (host < to && b[host] > ' ') {
            host++;
        }
        int program = host + 1;
        int at = program;
        if (host >= to || b[host] != ' ') {
            return -1;
        }
        while (at < to && isOfTag(b[at])) {
            at++;
        }
        if (at > program && at < to && b[at] == '[') {
            int id = at + 1;
            at = id;
            while (at < to && QuickTime.isDigit(b[at])) {
                at++;
            }
            at = at > id && at < to && b[at] == ']' ? at + 1 : to;
        }
        return at > program && program > from + 2 && at + 2 < to && b[at] == ':' && b[at + 1] == ' ' ? at + 2 : -1;
    }

    private static boolean isOfTag(byte c) {
        return isLetter(c) || QuickTime.isDigit(c) || "_./()@-".indexOf(c) >= 0;
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Tells whether something begins as prose does, and is no month: letters with at most a mark between or behind them. */
    static boolean isWord(byte[] b, int from, int to) {
        if (from == to || !isLetter(b[from])) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!isLetter(b[i]) && "/,.-".indexOf(b[i]) < 0) {
                return false;
            }
        }
        return b[from] >= 'a' || to - from > SHORT || to - from == SHORT && isShortWord(b, from, to);
    }

    /** {@code Bot}, but neither {@code May} nor {@code ERR}. */
    private static boolean isShortWord(byte[] b, int from, int to) {
        return b[from + 1] >= 'a' && b[from + 2] >= 'a' && !isOne(DAYS_AND_MONTHS, b, from, to);
    }

    /** Returns the bytes of words of ASCII. */
    static byte[][] all(Collection<String> words) {
        return words.stream()
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Tells whether what stands somewhere is one of several words. */
    static boolean isOne(byte[][] words, byte[] b, int from, int to) {
        for (byte[] word : words) {
            if (word.length == to - from && Arrays.equals(word, 0, word.length, b, from, to)) {
                return true;
            }
        }
        return false;
    }
}
