package org.alphatrade.dryrun.log.field;

/** Tells which keys name the level of a record, in text as in JSON. */
public final class LevelKeys {
    private static final int LONGEST = 32;
    private static final int SMALL = 0x20;
    private static final int LEV = 'l' << 16 | 'e' << 8 | 'v';
    private static final int LVL = 'l' << 16 | 'v' << 8 | 'l';
    private static final int SEV = 's' << 16 | 'e' << 8 | 'v';

    private LevelKeys() {}

    /** Tells whether a key is one of a level: {@code level}, {@code logLevel}, {@code log_level}, {@code sev}. */
    public static boolean names(String key) {
        // Level, lvl, severity and sev have that letter in common.
        boolean may = key.length() <= LONGEST && (key.indexOf('v') >= 0 || key.indexOf('V') >= 0);
        return may && LevelKey.of(key) == LevelKey.LEVEL;
    }

    /** Tells of the bytes of a key whether it may be such: it holds {@code lev}, {@code lvl} or {@code sev}. Says yes too often. */
    public static boolean mayName(byte[] b, int from, int to) {
        int seen = 0;
        for (int i = from; i < to && !isNamed(seen); i++) {
            seen = seen(seen, b[i]);
        }
        return isNamed(seen);
    }

    /** Tells whether such a key may stand in a text. Says yes too often. */
    public static boolean mayBeIn(String text) {
        int seen = 0;
        for (int i = 0; i < text.length() && !isNamed(seen); i++) {
            seen = seen(seen, text.charAt(i));
        }
        return isNamed(seen);
    }

    private static boolean isNamed(int seen) {
        return seen == LEV || seen == LVL || seen == SEV;
    }

    /** Returns the last three letters and digits: only they count, as in {@code log_le-vel}. */
    private static int seen(int before, int next) {
        int c = next | SMALL;
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? (before << 8 | c) & 0xff_ff_ff : before;
    }
}
