package org.alphatrade.dryrun.source;

import java.util.Arrays;
import org.alphatrade.dryrun.time.Timestamps;

/**
 * Parses timestamps that follow each other closely: those of one minute share their first bytes, which are then not
 * parsed again. Gives what {@link Timestamps#parse(byte[], int, int)} gives.
 */
final class MinuteClock {
    /** {@code 2026-01-02T03:04:} */
    private static final int PREFIX = 17;
    /** The prefix, two digits and the Z. */
    private static final int SHORTEST = PREFIX + 3;

    private static final int LONGEST = SHORTEST + 10;
    private static final long SECOND = 1_000_000_000L;

    private final byte[] minute = new byte[PREFIX];
    private long minuteNanos = Timestamps.NONE;

    long parse(byte[] b, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || b[to - 1] != 'Z') {
            return Timestamps.parse(b, from, to);
        }
        if (minuteNanos == Timestamps.NONE || !Arrays.equals(minute, 0, PREFIX, b, from, from + PREFIX)) {
            return anew(b, from, to);
        }
        long rest = rest(b, from + PREFIX, to - 1);
        return rest < 0 ? Timestamps.parse(b, from, to) : minuteNanos + rest;
    }

    private long anew(byte[] b, int from, int to) {
        long time = Timestamps.parse(b, from, to);
        long rest = rest(b, from + PREFIX, to - 1);
        boolean plain = time != Timestamps.NONE && rest >= 0 && b[from + 10] == 'T' && b[from + 16] == ':';
        minuteNanos = plain && Math.abs(time) < Long.MAX_VALUE / 2 ? time - rest : Timestamps.NONE;
        System.arraycopy(b, from, minute, 0, PREFIX);
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
        long unit = SECOND / 10;
        for (int i = from + 3; i < to; i++) {
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
