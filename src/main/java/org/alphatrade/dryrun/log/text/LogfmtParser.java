package org.alphatrade.dryrun.log.text;

import java.util.List;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.jspecify.annotations.Nullable;

/** A line of {@code key=value} pairs: when, how bad, what. */
final class LogfmtParser {
    private static final List<String> TIMES = List.of("ts", "time", "timestamp", "@timestamp", "t", "datetime", "date");
    private static final List<String> LEVELS = List.of("level", "lvl", "severity", "log.level", "loglevel");
    private static final List<String> MESSAGES = List.of("msg", "message", "event");

    private long nanos = Timestamps.NONE;
    private String level = "";
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
        return read;
    }

    /** Tells whether what comes next can say nothing more. */
    private boolean isComplete() {
        return nanos != Timestamps.NONE && !level.isEmpty() && messageFrom >= 0;
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
            nanos = Timestamps.parse(line.substring(from, to));
        } else if (isOne(LEVELS, line, key, keyEnd)) {
            level = worse(level, line.substring(from, to));
        } else if (messageFrom < 0 && isOne(MESSAGES, line, key, keyEnd)) {
            messageFrom = from;
            messageTo = to;
        }
    }

    /** Two levels may contradict each other: then the worse counts. */
    private static String worse(String one, String two) {
        return one.isEmpty() || LevelWord.of(two).isWorseThan(LevelWord.of(one)) ? two : one;
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
