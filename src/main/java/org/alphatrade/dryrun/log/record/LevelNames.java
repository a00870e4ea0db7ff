package org.alphatrade.dryrun.log.record;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Level;

/** The words for levels. */
public final class LevelNames {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern GRADED = Pattern.compile("(?:severity_number_)?([a-z]{4,9}?)(?:[+-]\\d{1,3}|[1-5])?");
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
        Level known = known(word);
        return known == Level.OTHER ? known(plain(word)) : known;
    }

    /** Returns {@code warn} for {@code warn+2}, {@code error} for {@code error3} and {@code severity_number_error3}. */
    private static String plain(String word) {
        Matcher graded = GRADED.matcher(word);
        return graded.matches() ? graded.group(1) : "";
    }

    private static Level known(String word) {
        return switch (word) {
            case "trace", "finest", "finer", "silly", "verbose", "trc", "trac", "trce", "vrb", "t", "v" -> Level.TRACE;
            case "debug", "dbg", "dbug", "debu", "fine", "config", "http", "d" -> Level.DEBUG;
            case "info",
                    "information",
                    "informational",
                    "inf",
                    "notice",
                    "noti",
                    "note",
                    "log",
                    "audit",
                    "default",
                    "success",
                    "ok",
                    "i" -> Level.INFO;
            case "warn", "warning", "wrn", "w" -> Level.WARN;
            case "error", "err", "erro", "eror", "exception", "severe", "failure", "fail", "e" -> Level.ERROR;
            case "critical",
                    "crit",
                    "fatal",
                    "fata",
                    "ftl",
                    "alert",
                    "aler",
                    "emerg",
                    "emer",
                    "emergency",
                    "panic",
                    "pani",
                    "dpanic",
                    "fault",
                    "disaster",
                    "f",
                    "c" -> Level.FATAL;
            default -> Level.OTHER;
        };
    }
}
