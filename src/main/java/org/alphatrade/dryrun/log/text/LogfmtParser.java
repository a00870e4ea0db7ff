package org.alphatrade.dryrun.log.text;

import java.util.List;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.LevelKeys;
import org.alphatrade.dryrun.log.field.TimeText;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/** A line of {@code key=value} pairs: when, how bad, what. */
final class LogfmtParser {
    private static final List<String> TIMES = List.of("ts", "time", "timestamp", "@timestamp", "t", "datetime", "date");
    private static final List<String> ZONES = List.of("tz", "timezone");
    /** As long as a day without its clock; and a clock without its day is one of these. */
    private static final int DAY = 10;

    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?");
    private static final List<String> LEVELS = List.of("level", "lvl", "severity", "log.level", "loglevel");
    private static final List<String> MESSAGES = List.of("msg", "message", "event");

    private long nanos = Timestamps.NONE;
    private String level = "";
    private String other = "";
    private String day = "";
    private String clock = "";
    private int messageFrom = -1;
    private int messageTo;

    private LogfmtParser() {}

    /** Reads a line; null when it is none of these, or says no time. */
    static @Nullable LogfmtParser of(String line) {
        LogfmtParser read = read(line);
        return read.nanos == Timestamps.NONE ? null : read;
    }

    /** Returns the level that a line of pairs names, whether it says a time or not; empty when there is none. */
    static String levelOf(String line) {
        return read(line).level;
    }

    private static LogfmtParser read(String line) {
        LogfmtParser read = new LogfmtParser();
        int at = 0;
        boolean complete = false;
        while (at >= 0 && at < line.length()) {
            at = read.pair(line, at);
            while (at > 0 && at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            if (!complete && at > 0 && read.isComplete()) {
                complete = true;
                at = namesLevel(line, at) ? at : -1;
            }
        }
        read.level = read.level.isEmpty() ? known(read.other) : read.level;
        return read;
    }

    private static String known(String word) {
        return LevelNames.rank(LevelNames.normal(word)) == Level.OTHER ? "" : word;
    }

    /** Tells whether what comes next can say nothing more. */
    private boolean isComplete() {
        // Behind a day and a clock a zone may stand.
        return nanos != Timestamps.NONE && !level.isEmpty() && messageFrom >= 0 && !isWhole();
    }

    /** Tells whether a level may stand behind a place: more of what is known already says nothing new. */
    private static boolean namesLevel(String line, int from) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (line.indexOf(LEVELS.get(i), from) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads a pair and returns where it ends; -1 when the line begins with something else. */
    private int pair(String line, int from) {
        int equals = from;
        while (equals < line.length() && isKey(line.charAt(equals))) {
            equals++;
        }
        boolean key = equals > from && equals < line.length() && line.charAt(equals) == '=';
        if (!key) {
            int next = line.indexOf(' ', from);
            return from == 0 || next < 0 ? -1 : next;
        }
        boolean quoted = equals + 1 < line.length() && line.charAt(equals + 1) == '"';
        int start = equals + (quoted ? 2 : 1);
        int end = quoted ? closing(line, start) : blank(line, start);
        take(line, from, equals, start, end);
        return quoted ? Math.min(line.length(), end + 1) : end;
    }

    private static boolean isKey(char c) {
        return c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || "_.@-".indexOf(c) >= 0;
    }

    private static int closing(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, line.length());
    }

    private static int blank(String line, int from) {
        int end = line.indexOf(' ', from);
        return end < 0 ? line.length() : end;
    }

    private void take(String line, int key, int keyEnd, int from, int to) {
        if (nanos == Timestamps.NONE && isOne(TIMES, line, key, keyEnd)) {
            nanos = time(line.substring(from, to));
        } else if (isOne(LEVELS, line, key, keyEnd)) {
            level = worse(level, line.substring(from, to));
        } else if (messageFrom < 0 && isOne(MESSAGES, line, key, keyEnd)) {
            messageFrom = from;
            messageTo = to;
        } else {
            takeRare(line, key, keyEnd, from, to);
        }
    }

    private void takeRare(String line, int key, int keyEnd, int from, int to) {
        if (isWhole() && isOne(ZONES, line, key, keyEnd)) {
            zoned(line.substring(from, to));
        } else if (isLikeLevel(line, key, keyEnd)) {
            other = worse(other, line.substring(from, to));
        }
    }

    /** {@code logLevel}, {@code sev}; what they say counts where no key says the level. */
    private static boolean isLikeLevel(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((line.charAt(i) | 0x20) == 'v') {
                return LevelKeys.names(line.substring(from, to));
            }
        }
        return false;
    }

    /** Two levels may contradict each other: then the worse counts. */
    private static String worse(String one, String two) {
        return one.isEmpty() || LevelWord.of(two).isWorseThan(LevelWord.of(one)) ? two : one;
    }

    /** Reads a time; a day and a clock in keys of their own are one ({@code date=2026-01-02 time=03:04:05}). */
    private long time(String text) {
        boolean dated = text.length() == DAY && text.charAt(4) == '-';
        boolean timed = !dated && CLOCK.matcher(text).matches();
        day = dated ? text : day;
        clock = timed ? text.charAt(1) == ':' ? "0" + text : text : clock;
        return isWhole()
                ? Timestamps.parse(day + " " + clock)
                : dated || timed ? Timestamps.NONE : TimeText.parse(text);
    }

    private boolean isWhole() {
        return !day.isEmpty() && !clock.isEmpty();
    }

    private void zoned(String zone) {
        long there = Timestamps.parse(day + "T" + clock + zone);
        nanos = there == Timestamps.NONE ? ZoneNames.utc(nanos, zone) : there;
    }

    private static boolean isOne(List<String> keys, String line, int from, int to) {
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (key.length() == to - from && line.startsWith(key, from)) {
                return true;
            }
        }
        return false;
    }

    long nanos() {
        return nanos;
    }

    /** Returns the level as it is written; empty when there is none. */
    String level() {
        return level;
    }

    /** Returns where the message begins; -1 when there is none. */
    int messageFrom() {
        return messageFrom;
    }

    int messageTo() {
        return messageTo;
    }
}
