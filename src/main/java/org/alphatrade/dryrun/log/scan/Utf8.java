package org.alphatrade.dryrun.log.scan;

/** Tells characters of several bytes from bytes that are no UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Returns how many bytes the character at {@code i} has, or minus the number of bytes to be replaced by one. */
    public static int length(byte[] b, int i, int to) {
        int first = b[i] & 0xff;
        if (first < 0xc2 || first > 0xf4) {
            return -1;
        }
        int count = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (i + 1 >= to || !second(first, b[i + 1] & 0xff)) {
            return -1;
        }
        for (int j = 2; j < count; j++) {
            if (i + j >= to || (b[i + j] & 0xc0) != 0x80) {
                return -j;
            }
        }
        return count;
    }

    /** The second byte rules out overlong forms, surrogates and what is beyond Unicode. */
    private static boolean second(int first, int second) {
        return switch (first) {
            case 0xe0 -> second >= 0xa0 && second <= 0xbf;
            case 0xed -> second >= 0x80 && second <= 0x9f;
            case 0xf0 -> second >= 0x90 && second <= 0xbf;
            case 0xf4 -> second >= 0x80 && second <= 0x8f;
            default -> second >= 0x80 && second <= 0xbf;
        };
    }
}
