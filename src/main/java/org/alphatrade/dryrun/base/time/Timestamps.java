package org.alphatrade.dryrun.base.time;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Timestamps in the forms that logs use, as nanoseconds since the epoch, UTC: the years 1677 to 2262. */
public final class Timestamps {
    /** No timestamp, or one that cannot be read. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** Reads the bytes of a text, or of a number; no allocation except for numbers with an exponent. */
    public static long parse(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        if (start == end || end - start > 64) {
            return NONE;
        }
        return EpochText.isNumber(bytes, start, end)
                ? EpochText.parse(bytes, start, end)
                : IsoText.parse(bytes, start, end);
    }

    /** Reads a text. */
    public static long parse(CharSequence text) {
        if (text.length() > 128) {
            return NONE;
        }
        byte[] bytes = text.toString().strip().getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads a value of a JSON tree: a text or a number. */
    public static long of(@Nullable Object jsonValue) {
        if (jsonValue instanceof CharSequence text) {
            return parse(text);
        }
        if (jsonValue instanceof Double || jsonValue instanceof Float) {
            double value = ((Number) jsonValue).doubleValue();
            return Double.isFinite(value) ? EpochText.of(BigDecimal.valueOf(value)) : NONE;
        }
        if (jsonValue instanceof BigDecimal decimal) {
            return EpochText.of(decimal);
        }
        if (jsonValue instanceof BigInteger integer) {
            return integer.bitLength() < 64 ? EpochText.of(integer.longValue(), 0) : NONE;
        }
        return jsonValue instanceof Number number ? EpochText.of(number.longValue(), 0) : NONE;
    }

    /** Returns the instant of nanoseconds since the epoch. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /** Returns nanoseconds since the epoch, or {@link #NONE} outside the years 1677 to 2262. */
    public static long nanos(Instant instant) {
        return join(instant.getEpochSecond(), instant.getNano());
    }

    /** Returns {@code 2026-01-02T03:04:05.123456Z}, the fraction in threes of digits and without one when it is zero. */
    public static String iso(Instant instant) {
        return instant.toString();
    }

    /** Returns {@code 20260102T030405Z}, for names of files. */
    public static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    /** Writes what {@link #iso} returns and answers the position behind it; 30 bytes are enough. */
    public static int write(long nanos, byte[] out, int at) {
        return IsoText.write(nanos, out, at);
    }

    static long join(long seconds, long nanos) {
        long high = Math.multiplyHigh(seconds, SECOND);
        long low = seconds * SECOND;
        if (high != low >> 63) {
            return NONE;
        }
        long sum = low + nanos;
        return low > 0 && sum < 0 ? NONE : sum;
    }
}
