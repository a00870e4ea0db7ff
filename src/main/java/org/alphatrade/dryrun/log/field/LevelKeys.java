package org.alphatrade.dryrun.log.field;

/** Tells which keys name the level of a record, in text as in JSON. */
public final class LevelKeys {
    private static final int LONGEST = 32;

    private LevelKeys() {}

    /** Tells whether a key is one of a level: {@code level}, {@code logLevel}, {@code log_level}, {@code sev}. */
    public static boolean names(String key) {
        // Level, lvl, severity and sev have that letter in common.
        boolean may = key.length() <= LONGEST && (key.indexOf('v') >= 0 || key.indexOf('V') >= 0);
        return may && LevelKey.of(key) == LevelKey.LEVEL;
    }
}
