package org.alphatrade.dryrun.base.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Seconds, milliseconds, microseconds or nanoseconds since the epoch; the magnitude says which. */
final class EpochText {
    private static final long SECONDS_BELOW = 100_000_000_000L;
    private static final long MILLIS_BELOW = SECONDS_BELOW * 1_000;
    private static final long MICROS_BELOW = MILLIS_BELOW * 1_000;

    private EpochText() {}

    static boolean isNumber(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = b[i];
            boolean sign = (c == '-' || c == '+') && (i == from || exponent(b[i - 1]));
            if (!(c >= '0' && c <= '9') && c != '.' && !(exponent(c) && i > from) && !sign) {
                return false;
            }
        }
        return true;
    }

    private static boolean exponent(byte c) {
        return c == 'e' || c == 'E';
    }

    static long parse(byte[] b, int from, int to) {
        long whole = 0;
        int i = from;
        for (; i < to && b[i] >= '0' && b[i] <= '9'; i++) {
            if (i - from >= 18) {
                return slow(b, from, to);
            }
            whole = whole * 10 + b[i] - '0';
        }
        if (i == from || i < to && b[i] != '.') {
            return slow(b, from, to);
        }
        return i == to ? of(whole, 0) : fraction(b, from, i + 1, to, whole);
    }

    private static long fraction(byte[] b, int from, int start, int to, long whole) {
        long billionths = 0;
        int digits = 0;
        for (int i = start; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return slow(b, from, to);
            }
            if (digits < 9) {
                billionths = billionths * 10 + b[i] - '0';
                digits++;
            }
        }
        for (; digits < 9; digits++) {
            billionths *= 10;
        }
        return of(whole, billionths);
    }

    private static long slow(byte[] b, int from, int to) {
        try {
            return of(new BigDecimal(new String(b, from, to - from, StandardCharsets.ISO_8859_1)));
        } catch (NumberFormatException notANumber) {
            return Timestamps.NONE;
        }
    }

    /** The exponent is looked at first: a short text can name a number of a billion digits. */
    static long of(BigDecimal value) {
        int magnitude = value.precision() - value.scale();
        if (value.signum() < 0 || magnitude > 19 || value.scale() > 10_000 || value.precision() > 10_000) {
            return Timestamps.NONE;
        }
        BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
        long rest = value.subtract(whole).movePointRight(9).longValue();
        return whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? Timestamps.NONE : of(whole.longValue(), rest);
    }

    /** Before the epoch there were no logs: a negative number is a mark for "unknown", not a time. */
    static long of(long whole, long billionths) {
        if (whole < 0) {
            return Timestamps.NONE;
        }
        if (whole < SECONDS_BELOW) {
            return Timestamps.join(whole, billionths);
        }
        if (whole < MILLIS_BELOW) {
            return Timestamps.join(whole / 1_000, whole % 1_000 * 1_000_000 + billionths / 1_000);
        }
        if (whole < MICROS_BELOW) {
            return Timestamps.join(whole / 1_000_000, whole % 1_000_000 * 1_000 + billionths / 1_000_000);
        }
        return whole;
    }
}
