package org.alphatrade.dryrun.log.field;

import org.alphatrade.dryrun.base.time.Timestamps;

/**
 * Writes timestamps that follow each other closely: the same one again, or another of the same second, is mostly copied.
 * Writes what {@link Timestamps#write} writes.
 */
public final class TimestampText {
    private static final int LONGEST = 32;
    /** {@code 2026-01-02T03:04:05} */
    private static final int SECOND_TEXT = 19;

    private static final long SECOND = 1_000_000_000L;

    private final byte[] text = new byte[LONGEST];
    private long nanos = Long.MIN_VALUE;
    private long second = Long.MIN_VALUE;
    private int length;

    /** Writes at most {@value #LONGEST} bytes and returns the place behind them. */
    int write(long time, byte[] out, int at) {
        if (time != nanos) {
            prepare(time);
        }
        System.arraycopy(text, 0, out, at, length);
        return at + length;
    }

    private void prepare(long time) {
        long of = Math.floorDiv(time, SECOND);
        if (of != second || length < SECOND_TEXT) {
            length = Timestamps.write(time, text, 0);
        } else {
            length = fraction((int) (time - of * SECOND));
        }
        nanos = time;
        second = of;
    }

    private int fraction(int rest) {
        if (rest == 0) {
            text[SECOND_TEXT] = 'Z';
            return SECOND_TEXT + 1;
        }
        int digits = rest % 1_000_000 == 0 ? 3 : rest % 1_000 == 0 ? 6 : 9;
        int value = digits == 3 ? rest / 1_000_000 : digits == 6 ? rest / 1_000 : rest;
        text[SECOND_TEXT] = '.';
        for (int i = SECOND_TEXT + digits; i > SECOND_TEXT; i--) {
            text[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        text[SECOND_TEXT + digits + 1] = 'Z';
        return SECOND_TEXT + digits + 2;
    }
}
