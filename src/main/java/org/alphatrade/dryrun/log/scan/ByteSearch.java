package org.alphatrade.dryrun.log.scan;

/** Looks for bytes in bytes. */
public final class ByteSearch {
    private ByteSearch() {}

    /** Tells whether {@code b} holds {@code lower}, ASCII letters in either case. */
    public static boolean containsIgnoringCase(byte[] b, int from, int to, byte[] lower) {
        if (lower.length == 0) {
            return true;
        }
        byte first = lower[0];
        byte other = first >= 'a' && first <= 'z' ? (byte) (first - 32) : first;
        int last = to - lower.length;
        for (int i = from; i <= last; i++) {
            if ((b[i] == first || b[i] == other) && matches(b, i, lower)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether {@code b} holds a byte. */
    public static boolean contains(byte[] b, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (b[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] b, int at, byte[] lower) {
        for (int j = 1; j < lower.length; j++) {
            byte c = b[at + j];
            byte folded = c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
            if (folded != lower[j]) {
                return false;
            }
        }
        return true;
    }
}
