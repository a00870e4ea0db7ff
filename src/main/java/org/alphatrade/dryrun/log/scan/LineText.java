package org.alphatrade.dryrun.log.scan;

/** Tells whether the bytes of a line are text at all. */
public final class LineText {
    private static final int MOST = 64 * 1024;

    private LineText() {}

    /** Tells whether there is nothing but blanks. */
    public static boolean isBlank(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != ' ' && b[i] != '\t' && b[i] != '\r' && b[i] != '\f') {
                return false;
            }
        }
        return true;
    }

    /** Tells whether it is text: no NUL, and at most a quarter of it neither UTF-8 nor printable. */
    public static boolean isText(byte[] b, int from, int to) {
        int end = Math.min(to, from + MOST);
        int odd = 0;
        int i = from;
        while (i < end) {
            if (b[i] == 0) {
                return false;
            }
            int length = length(b, i, end);
            odd += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return 4L * odd <= end - from;
    }

    /** Returns how many bytes the character has; 0 when there is none that anybody would write. */
    private static int length(byte[] b, int i, int end) {
        int first = b[i] & 0xff;
        if (first < 0x80) {
            return first >= ' ' || first == '\t' || first == '\r' || first == 0x1b ? 1 : 0;
        }
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        for (int k = 1; k < length; k++) {
            if (i + k >= end || (b[i + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
