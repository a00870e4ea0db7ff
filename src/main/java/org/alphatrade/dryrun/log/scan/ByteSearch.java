package org.alphatrade.dryrun.log.scan;

import java.util.Arrays;

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

    /** Tells whether {@code b} holds these bytes. */
    public static boolean contains(byte[] b, int from, int to, byte[] wanted) {
        if (wanted.length == 0) {
            return true;
        }
        int last = to - wanted.length;
        for (int i = from; i <= last; i++) {
            if (b[i] == wanted[0] && Arrays.equals(b, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Returns where {@code lower} stands last, ASCII letters in either case; -1 when it does not. */
    public static int lastIndexOf(byte[] b, int from, int to, byte[] lower) {
        for (int i = to - lower.length; i >= from; i--) {
            if ((b[i] | 0x20) == (lower[0] | 0x20) && matches(b, i, lower)) {
                return i;
            }
        }
        return -1;
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
