package org.alphatrade.dryrun.base.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are looked for at a known place, eight at a time. Immutable. */
public final class ByteToken {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] bytes;
    private final long[] words;
    private final long lastMask;

    public ByteToken(byte[] b, int from, int to) {
        bytes = Arrays.copyOfRange(b, from, to);
        words = new long[bytes.length + 7 >> 3];
        byte[] padded = Arrays.copyOf(bytes, words.length << 3);
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) LONGS.get(padded, i << 3);
        }
        lastMask = mask((bytes.length - 1 & 7) + 1);
    }

    public static ByteToken of(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        return new ByteToken(bytes, 0, bytes.length);
    }

    /** Returns a mask of so many low bytes, 1 to 8. */
    private static long mask(int count) {
        return -1L >>> (8 - count << 3);
    }

    public int length() {
        return bytes.length;
    }

    /** Tells whether these bytes are the ones from {@code at}, all of them before {@code limit}. */
    public boolean isAt(byte[] b, int at, int limit) {
        int last = words.length - 1;
        if (last < 0 || at + (words.length << 3) > b.length) {
            return bytewise(b, at, limit);
        }
        long different = ((long) LONGS.get(b, at + (last << 3)) ^ words[last]) & lastMask;
        for (int i = 0; i < last; i++) {
            different |= (long) LONGS.get(b, at + (i << 3)) ^ words[i];
        }
        return different == 0 && at + bytes.length <= limit;
    }

    /** Tells whether these bytes are all those between {@code from} and {@code to}. */
    public boolean is(byte[] b, int from, int to) {
        return to - from == bytes.length && isAt(b, from, to);
    }

    /** Tells whether bytes are the same in two places of an array. */
    static boolean same(byte[] b, int one, int two, int length) {
        int last = length - Long.BYTES;
        if (last < 0) {
            return Arrays.equals(b, one, one + length, b, two, two + length);
        }
        long different = (long) LONGS.get(b, one + last) ^ (long) LONGS.get(b, two + last);
        for (int i = 0; i < last; i += Long.BYTES) {
            different |= (long) LONGS.get(b, one + i) ^ (long) LONGS.get(b, two + i);
        }
        return different == 0;
    }

    /** Returns a hash of bytes, the same for the same bytes wherever they stand. */
    public static int hash(byte[] b, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ (long) LONGS.get(b, i)) * SPREAD;
        }
        if (i < to) {
            long rest = i + 8 <= b.length ? (long) LONGS.get(b, i) & mask(to - i) : lastWord(b, i, to);
            hash = (hash ^ rest) * SPREAD;
        }
        return (int) (hash >>> 32 ^ hash >>> 52);
    }

    private static long lastWord(byte[] b, int from, int to) {
        long word = 0;
        for (int i = to - 1; i >= from; i--) {
            word = word << 8 | b[i] & 0xff;
        }
        return word;
    }

    /** Near the end of an array eight bytes may be too many. */
    private boolean bytewise(byte[] b, int at, int limit) {
        int end = at + bytes.length;
        return end <= limit && Arrays.equals(b, at, end, bytes, 0, bytes.length);
    }
}
