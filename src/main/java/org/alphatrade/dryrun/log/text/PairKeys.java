package org.alphatrade.dryrun.log.text;

import java.util.Arrays;
import java.util.List;

/** The keys of lines of pairs that mean something, found in their bytes. */
final class PairKeys {
    private static final byte[][] TIMES = keys("ts", "time", "timestamp", "@timestamp", "t", "datetime", "date");
    private static final byte[][] ZONES = keys("tz", "timezone");
    private static final byte[][] LEVELS = keys("level", "lvl", "severity", "log.level", "loglevel");
    private static final byte[][] MESSAGES = keys("msg", "message", "event");
    /** What each of {@link #LEVELS} holds one of. */
    private static final byte[][] OF_LEVELS = keys("level", "lvl", "severity");

    private static final int BEFORE_V = 2;
    private static final boolean[] IN_KEYS = new boolean[256];

    static {
        for (int c = 0; c < IN_KEYS.length; c++) {
            IN_KEYS[c] = Character.isLetterOrDigit((char) c) || "_.@-".indexOf(c) >= 0;
        }
    }

    private PairKeys() {}

    private static byte[][] keys(String... keys) {
        return PlainBytes.all(List.of(keys));
    }

    /** Returns the place of the first byte that no key has. */
    static int end(byte[] b, int from, int to) {
        int at = from;
        while (at < to && IN_KEYS[b[at] & 0xff]) {
            at++;
        }
        return at;
    }

    static boolean isTime(byte[] b, int from, int to) {
        return PlainBytes.isOne(TIMES, b, from, to);
    }

    static boolean isZone(byte[] b, int from, int to) {
        return PlainBytes.isOne(ZONES, b, from, to);
    }

    static boolean isLevel(byte[] b, int from, int to) {
        return PlainBytes.isOne(LEVELS, b, from, to);
    }

    static boolean isMessage(byte[] b, int from, int to) {
        return PlainBytes.isOne(MESSAGES, b, from, to);
    }

    /** Tells whether a level may stand behind a place: more of what is known already says nothing new. */
    static boolean mayNameLevel(byte[] b, int from, int to) {
        for (int v = PlainBytes.next(b, from, to, 'v'); v < to; v = PlainBytes.next(b, v + 1, to, 'v')) {
            for (byte[] key : OF_LEVELS) {
                int begin = v - (key[1] == 'v' ? 1 : BEFORE_V);
                if (begin >= from
                        && begin + key.length <= to
                        && Arrays.equals(key, 0, key.length, b, begin, begin + key.length)) {
                    return true;
                }
            }
        }
        return false;
    }
}
