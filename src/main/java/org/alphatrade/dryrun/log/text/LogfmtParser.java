package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.LevelKeys;
import org.alphatrade.dryrun.log.field.TimeText;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.spi.Level;

/**
 * Reads lines of {@code key=value} pairs from their bytes: when, how bad, what. What it says of a line holds until the
 * next one.
 */
final class LogfmtParser {
    /** As long as a day without its clock; and a clock without its day is one of these. */
    private static final int DAY = 10;

    private static final int LONGEST_TIME = 64;

    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    private byte[] b = {};
    private int start;
    private int to;
    private long nanos = Timestamps.NONE;
    private int levelFrom;
    private int levelTo;
    /** Where a word stands that a key names which is only like that of a level. */
    private int otherFrom;

    private int otherTo;
    private String day = "";
    private String clock = "";
    private int messageFrom = -1;
    private int messageTo;

    /** Reads a line and tells whether it is one of these and says a time. */
    boolean read(byte[] line, int from, int end) {
        b = line;
        start = from;
        to = end;
        nanos = Timestamps.NONE;
        levelFrom = 0;
        levelTo = 0;
        otherFrom = 0;
        otherTo = 0;
        day = "";
        clock = "";
        messageFrom = -1;
        pairs();
        if (levelFrom == levelTo && otherFrom < otherTo && isLevel(word(otherFrom, otherTo))) {
            levelFrom = otherFrom;
            levelTo = otherTo;
        }
        return nanos != Timestamps.NONE;
    }

    /** Returns the level that a line of pairs names, whether it says a time or not; empty when there is none. */
    static String levelOf(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        LogfmtParser read = new LogfmtParser();
        read.read(bytes, 0, bytes.length);
        return read.level();
    }

    private void pairs() {
        int at = start;
        boolean complete = false;
        while (at >= 0 && at < to) {
            at = pair(at);
            while (at >= 0 && at < to && b[at] == ' ') {
                at++;
            }
            if (!complete && at >= 0 && isComplete()) {
                complete = true;
                at = PairKeys.mayNameLevel(b, at, to) ? at : -1;
            }
        }
    }

    private static boolean isLevel(String word) {
        return LevelNames.rank(LevelNames.normal(word)) != Level.OTHER;
    }

    /** Tells whether what comes next can say nothing more. */
    private boolean isComplete() {
        // Behind a day and a clock a zone may stand.
        return nanos != Timestamps.NONE && levelFrom < levelTo && messageFrom >= 0 && !isWhole();
    }

    /** Reads a pair and returns where it ends; -1 when the line begins with something else. */
    private int pair(int from) {
        int equals = PairKeys.end(b, from, to);
        boolean key = equals > from && equals < to && b[equals] == '=';
        if (!key) {
            int next = PlainBytes.next(b, from, to, ' ');
            return from == start || next == to ? -1 : next;
        }
        boolean quoted = equals + 1 < to && b[equals + 1] == '"';
        int value = equals + (quoted ? 2 : 1);
        int end = quoted ? closing(value) : PlainBytes.next(b, value, to, ' ');
        take(from, equals, value, end);
        return quoted ? Math.min(to, end + 1) : end;
    }

    private int closing(int from) {
        int at = from;
        while (at < to && b[at] != '"') {
            at += b[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }

    private void take(int key, int keyEnd, int from, int end) {
        if (nanos == Timestamps.NONE && PairKeys.isTime(b, key, keyEnd)) {
            nanos = time(from, end);
        } else if (PairKeys.isLevel(b, key, keyEnd)) {
            if (isWorse(levelFrom, levelTo, from, end)) {
                levelFrom = from;
                levelTo = end;
            }
        } else if (messageFrom < 0 && PairKeys.isMessage(b, key, keyEnd)) {
            messageFrom = from;
            messageTo = end;
        } else {
            takeRare(key, keyEnd, from, end);
        }
    }

    private void takeRare(int key, int keyEnd, int from, int end) {
        if (isWhole() && PairKeys.isZone(b, key, keyEnd)) {
            zoned(word(from, end));
        } else if (LevelKeys.mayName(b, key, keyEnd)
                && LevelKeys.names(word(key, keyEnd))
                && isWorse(otherFrom, otherTo, from, end)) {
            // What such a key says counts where no key says the level: {@code logLevel}, {@code sev}.
            otherFrom = from;
            otherTo = end;
        }
    }

    /** Two levels may contradict each other: then the worse counts. */
    private boolean isWorse(int oneFrom, int oneTo, int from, int end) {
        return oneFrom == oneTo || LevelWord.of(word(from, end)).isWorseThan(LevelWord.of(word(oneFrom, oneTo)));
    }

    private String word(int from, int end) {
        return new String(b, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** Reads a time; a day and a clock in keys of their own are one ({@code date=2026-01-02 time=03:04:05}). */
    private long time(int from, int end) {
        boolean dated = end - from == DAY && b[from + 4] == '-';
        boolean timed = !dated
                && mayBeClock(from, end)
                && CLOCK.matcher(word(from, end)).matches();
        if (dated) {
            day = word(from, end);
        } else if (timed) {
            clock = b[from + 1] == ':' ? "0" + word(from, end) : word(from, end);
        }
        if (isWhole()) {
            return Timestamps.parse(day + " " + clock);
        }
        return dated || timed ? Timestamps.NONE : stamp(from, end);
    }

    private boolean mayBeClock(int from, int end) {
        return end - from > 6 && (b[from + 1] == ':' || b[from + 2] == ':');
    }

    private long stamp(int from, int end) {
        boolean plain = end - from <= LONGEST_TIME;
        for (int i = from; i < end; i++) {
            plain &= b[i] >= ' ';
        }
        long usual = plain ? Timestamps.parse(b, from, end) : Timestamps.NONE;
        return usual == Timestamps.NONE ? TimeText.parse(word(from, end)) : usual;
    }

    private boolean isWhole() {
        return !day.isEmpty() && !clock.isEmpty();
    }

    private void zoned(String zone) {
        long there = Timestamps.parse(day + "T" + clock + zone);
        nanos = there == Timestamps.NONE ? ZoneNames.utc(nanos, zone) : there;
    }

    long nanos() {
        return nanos;
    }

    /** Returns the level as it is written; empty when there is none. */
    String level() {
        return word(levelFrom, levelTo);
    }

    int levelFrom() {
        return levelFrom;
    }

    /** Returns where the level ends; where it begins when there is none. */
    int levelTo() {
        return levelTo;
    }

    /** Returns how many bytes stand before the message; -1 when there is none. */
    int messageFrom() {
        return messageFrom < 0 ? -1 : messageFrom - start;
    }

    /** Returns how many bytes the message has. */
    int messageLength() {
        return messageTo - messageFrom;
    }
}
