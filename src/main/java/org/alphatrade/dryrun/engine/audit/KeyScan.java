package org.alphatrade.dryrun.engine.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.Predicate;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.log.scan.ByteSearch;

/**
 * Finds out whether an object has a key, at any depth, that is worth a closer look. It does not read the object: a quote
 * before a colon ends a key, for in a text of JSON it would be escaped. Looks at eight bytes at a time.
 */
final class KeyScan {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long COLONS = ':' * ONES;
    private static final int LONGEST_KEY = 200;

    private final Predicate<String> telling;
    private final KeyMemory memory = new KeyMemory();

    KeyScan(Predicate<String> telling) {
        this.telling = telling;
    }

    /** Is told that other keys are telling from now on. */
    void forget() {
        memory.forget();
    }

    boolean hasTellingKey(byte[] b, int from, int to) {
        boolean any = false;
        int i = from;
        for (; i + 9 <= to; i += 8) {
            long pair = (long) LONGS.get(b, i) ^ QUOTES | (long) LONGS.get(b, i + 1) ^ COLONS;
            long hits = pair - ONES & ~pair & HIGHS;
            for (; hits != 0; hits &= hits - 1) {
                int quote = i + (Long.numberOfTrailingZeros(hits) >> 3);
                if (endsKey(b, from, quote)) {
                    any = true;
                    if (isTelling(b, from, quote)) {
                        return true;
                    }
                }
            }
        }
        for (; i + 1 < to; i++) {
            if (endsKey(b, from, i) && isTelling(b, from, i)) {
                return true;
            }
        }
        return !any && hasTellingKeyBeforeBlanks(b, from, to);
    }

    private static boolean endsKey(byte[] b, int from, int quote) {
        return b[quote] == '"' && b[quote + 1] == ':' && quote > from && b[quote - 1] != '\\';
    }

    /** Few write a blank before the colon; who does, does it everywhere. */
    private boolean hasTellingKeyBeforeBlanks(byte[] b, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (b[i] == ':' && b[i - 1] == ' ') {
                int quote = i - 1;
                while (quote > from && b[quote] == ' ') {
                    quote--;
                }
                if (b[quote] == '"' && quote > from && b[quote - 1] != '\\' && isTelling(b, from, quote)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTelling(byte[] b, int from, int end) {
        if (end - 8 < from) {
            return isTellingText(b, from, end);
        }
        long last = (long) LONGS.get(b, end - 8);
        int quote = lastQuote(last);
        if (quote >= 0) {
            return isTelling(b, from, end, quote == 7 ? 0 : last >>> 8 * (quote + 1), 0, 7 - quote);
        }
        if (end - KeyMemory.LONGEST < from) {
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
        int quoteBefore = end - length - 2;
        if (quoteBefore >= from && b[quoteBefore] == '\\') {
            return true;
        }
        return memory.isTelling(last, before, length, () -> isTellingText(b, from, end));
    }

    private boolean isTellingText(byte[] b, int from, int end) {
        int start = end;
        while (start > from && b[start - 1] != '"') {
            start--;
        }
        boolean odd = end - start > LONGEST_KEY
                || start - 2 >= from && b[start - 2] == '\\'
                || ByteSearch.contains(b, start, end, '\\');
        return odd || telling.test(JsonText.decode(b, start, end));
    }
}
