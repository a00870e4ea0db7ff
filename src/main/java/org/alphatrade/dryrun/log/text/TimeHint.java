package org.alphatrade.dryrun.log.text;

/** Tells in one pass over a line's beginning whether a time may stand there at all: each layout has four digits or more. */
final class TimeHint {
    private static final int HEAD = 128;
    private static final int FEWEST = 4;

    private TimeHint() {}

    static boolean in(byte[] b, int from, int to) {
        int end = Math.min(to, from + HEAD);
        int digits = 0;
        for (int i = from; i < end && digits < FEWEST; i++) {
            digits += b[i] >= '0' && b[i] <= '9' ? 1 : 0;
        }
        return digits == FEWEST;
    }
}
