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
        for (String number : list.substring(1, list.length() - 1).split(",", -1)) {
            String digits = number.strip();
            if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > 255) {
                return new byte[0];
            }
            bytes.write(Integer.parseInt(digits));
        }
        int length = bytes.size();
        byte[] all = bytes.toByteArray();
        while (length > 0 && (all[length - 1] == '\n' || all[length - 1] == '\r')) {
            length--;
        }
        return java.util.Arrays.copyOf(all, length);
    }
}
