package org.alphatrade.dryrun.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Level;

/** The words for levels. */
public final class LevelNames {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int LONGEST = 64;

    private LevelNames() {}

    /** Returns the word as it is counted: lower case, without colours and blanks, not too long. */
    public static String normal(String word) {
        String plain = word.indexOf('\u001b') < 0 ? word : COLOURS.matcher(word).replaceAll("");
        String lower = plain.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Returns the rank of a word in lower case; {@link Level#OTHER} when it is not known. */
    public static Level rank(String word) {
        return switch (word) {
            case "trace", "finest", "finer", "silly", "verbose", "trc", "t", "v" -> Level.TRACE;
            case "debug", "dbg", "fine", "config", "d" -> Level.DEBUG;
            case "info", "information", "informational", "inf", "notice", "log", "success", "ok", "i" -> Level.INFO;
            case "warn", "warning", "wrn", "w" -> Level.WARN;
            case "error", "err", "exception", "severe", "failure", "e" -> Level.ERROR;
            case "critical", "crit", "fatal", "ftl", "alert", "emerg", "emergency", "panic", "dpanic", "f", "c" ->
                Level.FATAL;
            default -> Level.OTHER;
        };
    }
}
