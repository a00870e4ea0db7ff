package org.alphatrade.dryrun.log.record;

import java.io.ByteArrayOutputStream;

/** A text that is written as a list of its bytes: {@code [112,97,110,105,99]}. */
public final class ByteList {
    private ByteList() {}

    /** Returns the bytes without the last line's end; none when the list holds anything else. */
    public static byte[] of(String list) {
        if (!list.startsWith("[") || !list.endsWith("]")) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(list.length() / 3);
        int at = 1;
        while (at < list.length()) {
            int end = list.indexOf(',', at);
            int number = number(list, at, end < 0 ? list.length() - 1 : end);
            if (number < 0) {
                return new byte[0];
            }
            bytes.write(number);
            at = end < 0 ? list.length() : end + 1;
        }
        int length = bytes.size();
        byte[] all = bytes.toByteArray();
        while (length > 0 && (all[length - 1] == '\n' || all[length - 1] == '\r')) {
            length--;
        }
        return java.util.Arrays.copyOf(all, length);
    }

    /** Returns the byte that is written there; -1 when there is none. */
    private static int number(String list, int from, int to) {
        int value = -1;
        for (int i = from; i < to; i++) {
            char c = list.charAt(i);
            if (c >= '0' && c <= '9' && value < 256) {
                value = Math.max(value, 0) * 10 + c - '0';
            } else if (c != ' ' && c != '\t') {
                return -1;
            }
        }
        return value < 256 ? value : -1;
    }
}
