package org.alphatrade.dryrun.engine.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.Predicate;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.log.scan.ByteSearch;

/**
 * Finds out whether an object has a key, at any depth, that is worth a closer look. It does not read the object: a quote
 * before a colon, with or without blanks between them, ends a key, for in a text of JSON it would be escaped; the quote that
 * begins a text may be taken for one, which costs a closer look at most. Looks at eight bytes at a time.
 */
final class KeyScan {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    /** What is below it is a quote, a blank or the like; no more is asked of a byte that stands before a colon at first. */
    private static final long ABOVE_QUOTES = ('"' + 1) * ONES;

    private static final long COLONS = ':' * ONES;
    private static final int LONGEST_KEY = 200;

    private final Predicate<String> telling;
    private final KeyMemory memory = new KeyMemory();
    private final LongKeyMemory longs = new LongKeyMemory();

    KeyScan(Predicate<String> telling) {
        this.telling = telling;
    }

    /** Is told that other keys are telling from now on. */
    void forget() {
        memory.forget();
        longs.forget();
    }

    boolean hasTellingKey(byte[] b, int from, int to) {
        int i = from;
        for (; i + 9 <= to; i += 8) {
            long end = (long) LONGS.get(b, i);
            long colon = (long) LONGS.get(b, i + 1) ^ COLONS;
            long hits = colon - ONES & ~colon & end - ABOVE_QUOTES & ~end & HIGHS;
            for (; hits != 0; hits &= hits - 1) {
                if (isTellingBefore(b, from, i + 1 + (Long.numberOfTrailingZeros(hits) >> 3))) {
                    return true;
                }
            }
        }
        for (; i + 1 < to; i++) {
            if (isTellingBefore(b, from, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Tells of what may be a colon whether a key stands before it, with or without blanks between them, that is telling. */
    private boolean isTellingBefore(byte[] b, int from, int colon) {
        int quote = colon - 1;
        while (quote > from && isBlank(b[quote])) {
            quote--;
        }
        return b[quote] == '"'
                && b[colon] == ':'
                && quote > from
                && !(b[quote - 1] == '\\' && isEscaped(b, from, quote))
                && isTelling(b, from, quote);
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isEscaped(byte[] b, int from, int quote) {
        int first = quote;
        while (first > from && b[first - 1] == '\\') {
            first--;
        }
        return (quote - first) % 2 == 1;
    }

    /** May look at bytes before the object, for its first key is as frequent as the others. */
    private boolean isTelling(byte[] b, int from, int end) {
        if (end < 8) {
            return isTellingText(b, from, end);
        }
        long last = (long) LONGS.get(b, end - 8);
        int quote = lastQuote(last);
        if (quote >= 0) {
            return isTelling(b, from, end, quote == 7 ? 0 : last >>> 8 * (quote + 1), 0, 7 - quote);
        }
        if (end < KeyMemory.LONGEST) {
            return isTellingText(b, from, end);
        }
        long before = (long) LONGS.get(b, end - 16);
        quote = lastQuote(before);
        return quote < 0
                ? isTellingText(b, from, end)
                : isTelling(b, from, end, last, quote == 7 ? 0 : before >>> 8 * (quote + 1), 15 - quote);
    }

    /** Returns which of eight bytes is the last quote; -1 when none is one. */
    private static int lastQuote(long word) {
        long x = word ^ QUOTES;
        long zeros = ~((x & ~HIGHS) + ~HIGHS | x | ~HIGHS);
        return zeros == 0 ? -1 : 7 - (Long.numberOfLeadingZeros(zeros) >> 3);
    }

    private boolean isTelling(byte[] b, int from, int end, long last, long before, int length) {
        int opening = end - length - 1;
        if (opening <= from) {
            return isTellingText(b, from, end);
        }
        if (b[opening - 1] == '\\') {
            return true;
        }
        byte verdict = memory.verdict(last, before, length);
        return verdict == KeyMemory.UNKNOWN
                ? memory.put(last, before, length, isTellingText(b, from, end))
                : verdict == KeyMemory.TELLING;
    }

    private boolean isTellingText(byte[] b, int from, int end) {
        int start = end;
        while (start > from && b[start - 1] != '"') {
            start--;
        }
        boolean odd = end - start > LONGEST_KEY
                || start - 2 >= from && b[start - 2] == '\\'
                || ByteSearch.contains(b, start, end, '\\');
        return odd || (end - start >= KeyMemory.LONGEST ? isTellingLong(b, start, end) : isWorth(b, start, end));
    }

    private boolean isTellingLong(byte[] b, int start, int end) {
        int slot = longs.slot(b, start, end);
        return longs.holds(slot, b, start, end)
                ? longs.isTelling(slot)
                : longs.put(slot, b, start, end, isWorth(b, start, end));
    }

    private boolean isWorth(byte[] b, int start, int end) {
        return telling.test(JsonText.decode(b, start, end));
    }
}
