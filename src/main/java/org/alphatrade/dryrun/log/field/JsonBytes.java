package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.log.scan.Utf8;

/** A growing array of bytes that JSON is written to. What comes out is valid UTF-8 whatever goes in. */
public final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ESCAPE = 6;
    private static final int STEP = 4_096;

    public byte[] bytes;
    public int length;

    public JsonBytes(int capacity) {
        bytes = new byte[capacity];
    }

    public void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length + (bytes.length >> 1)));
        }
    }

    public void literal(byte[] ascii) {
        ensure(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
    }

    public void verbatim(byte[] b, int from, int to) {
        ensure(to - from);
        System.arraycopy(b, from, bytes, length, to - from);
        length += to - from;
    }

    public void timestamp(TimestampText text, long nanos) {
        ensure(32);
        length = text.write(nanos, bytes, length);
    }

    public void number(long value) {
        ensure(20);
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Appends JSON that may hold bytes that are no UTF-8: each such run becomes U+FFFD. */
    public void repaired(byte[] b, int from, int to) {
        copy(b, from, to, false);
    }

    /** Appends text as the inside of a JSON string. */
    public void escaped(byte[] b, int from, int to) {
        copy(b, from, to, true);
    }

    private void copy(byte[] b, int from, int to, boolean escape) {
        int i = from;
        while (i < to) {
            int end = Math.min(to, i + STEP);
            ensure((STEP + 4) * LONGEST_ESCAPE);
            while (i < end) {
                byte c = b[i];
                if (c < 0) {
                    i = sequence(b, i, to);
                } else {
                    i++;
                    if (escape && (c < 0x20 || c == '"' || c == '\\' || c == 0x7f)) {
                        escape(c);
                    } else {
                        bytes[length++] = c;
                    }
                }
            }
        }
    }

    /** Appends one character of several bytes, or U+FFFD for what is none, and returns the position behind it. */
    private int sequence(byte[] b, int i, int to) {
        int count = Utf8.length(b, i, to);
        if (count > 0) {
            System.arraycopy(b, i, bytes, length, count);
            length += count;
            return i + count;
        }
        bytes[length++] = (byte) 0xef;
        bytes[length++] = (byte) 0xbf;
        bytes[length++] = (byte) 0xbd;
        return i - count;
    }

    private void escape(byte c) {
        bytes[length++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[length++] = c;
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            case '\t' -> bytes[length++] = 't';
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[c >> 4];
                bytes[length++] = HEX[c & 15];
            }
        }
    }
}
