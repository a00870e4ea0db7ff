package org.alphatrade.dryrun.log.field;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.alphatrade.dryrun.base.json.ByteToken;
import org.alphatrade.dryrun.base.time.Timestamps;

/**
 * Parses timestamps that follow each other closely: those of one minute share their first bytes, which are then not
 * parsed again. Gives what {@link Timestamps#parse(byte[], int, int)} gives.
 */
public final class CachedTimestampParser {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** {@code 2026-01-02T03:04:} */
    private static final int PREFIX = 17;
    /** The prefix, two digits and the Z. */
    private static final int SHORTEST = PREFIX + 3;

    private static final int LONGEST = SHORTEST + 10;
    private static final long SECOND = 1_000_000_000L;
    private static final long ZEROS = 0x3030303030303030L;

    private ByteToken minute = ByteToken.of("");
    private long minuteNanos = Timestamps.NONE;

    public long parse(byte[] b, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || b[to - 1] != 'Z') {
            return Timestamps.parse(b, from, to);
        }
        if (minuteNanos == Timestamps.NONE || !minute.isAt(b, from, to)) {
            return anew(b, from, to);
        }
        long rest = rest(b, from + PREFIX, to - 1);
        return rest < 0 ? Timestamps.parse(b, from, to) : minuteNanos + rest;
    }

    private long anew(byte[] b, int from, int to) {
        long time = Timestamps.parse(b, from, to);
        long rest = rest(b, from + PREFIX, to - 1);
        // The hour 24 has one moment only, which says nothing of the seconds that follow.
        boolean plain = time != Timestamps.NONE && rest >= 0 && b[from + 10] == 'T' && b[from + 16] == ':';
        plain &= b[from + 11] != '2' || b[from + 12] != '4';
        minuteNanos = plain && Math.abs(time) < Long.MAX_VALUE / 2 ? time - rest : Timestamps.NONE;
        minute = new ByteToken(b, from, from + PREFIX);
        return time;
    }

    /** Returns the nanoseconds of {@code SS} or {@code SS.fraction}, -1 when it is anything else. */
    private static long rest(byte[] b, int from, int to) {
        int tens = b[from] - '0';
        int ones = b[from + 1] - '0';
        if (tens < 0 || tens > 5 || ones < 0 || ones > 9) {
            return -1;
        }
        long nanos = (tens * 10 + ones) * SECOND;
        if (from + 2 == to) {
            return nanos;
        }
        if (b[from + 2] != '.' || from + 3 == to) {
            return -1;
        }
        long fraction = fraction(b, from + 3, to);
        return fraction < 0 ? -1 : nanos + fraction;
    }

    /** Returns the nanoseconds of up to nine digits behind the point, -1 when one is none. */
    private static long fraction(byte[] b, int from, int to) {
        int digits = to - from;
        if (digits > 8 || from + 8 > b.length) {
            return bytewise(b, from, to);
        }
        long kept = -1L >>> (8 - digits << 3);
        long x = (long) LONGS.get(b, from) & kept | ZEROS & ~kept;
        if (((x + 0x4646464646464646L | x - ZEROS) & 0x8080808080808080L) != 0) {
            return -1;
        }
        long pairs = (x - ZEROS) * 10 + (x - ZEROS >>> 8);
        long high = (pairs & 0x000000FF000000FFL) * 0x000F424000000064L;
        long low = (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L;
        return (high + low >>> 32) * 10;
    }

    private static long bytewise(byte[] b, int from, int to) {
        long nanos = 0;
        long unit = SECOND / 10;
        for (int i = from; i < to; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            nanos += digit * unit;
            unit /= 10;
        }
        return nanos;
    }
}
