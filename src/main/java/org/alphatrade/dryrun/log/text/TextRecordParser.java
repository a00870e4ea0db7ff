package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.json.JsonRecordParser;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/** Recognises records in plain text: a line with a time at its beginning, and the lines without one that follow it. */
public final class TextRecordParser {
    /** What a line of text is. */
    public enum Kind {
        RECORD,
        /** A part of the record before it. */
        CONTINUED,
        IGNORED
    }

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern PRIORITY = Pattern.compile("<(\\d{1,3})>");
    /** {@code Jan 02, 2026 3:04:05 AM a.b.Class method}, and the level on the next line. */
    private static final Pattern TWO_LINES =
            Pattern.compile("[A-Z][a-z]{2} \\d{1,2}, \\d{4} [\\d:.]+[ \\u202f][AP]M \\S+ \\S+\\s*");

    private static final Pattern SECOND_LINE = Pattern.compile("([A-Z]{4,8}): .*");
    private static final int HEAD = 512;
    private static final int LONGEST_RECORD = 128 * 1024;
    private static final int LONGEST_PAIRS = 8 * 1024;

    private final NumericLevels numbers;
    private final Map<String, LevelWord> levels = new HashMap<>();
    private boolean levelFollows;

    public TextRecordParser(NumericLevels numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads a line whose bytes are {@code from} to {@code to} of {@code buf}.
     *
     * @param previous when the record before was logged; {@link Timestamps#NONE} when there was none
     * @param near what a time without a date or a year is nearest to; {@link Timestamps#NONE} when nothing is known
     */
    public Kind read(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            long line,
            long offset,
            long previous,
            long near) {
        String text = new String(buf, from, Math.min(to - from, HEAD), StandardCharsets.ISO_8859_1);
        boolean coloured = text.indexOf('\u001b') >= 0;
        String head = coloured ? COLOURS.matcher(text).replaceAll("") : text;
        LogfmtParser pairs = mayBePairs(head) ? LogfmtParser.of(whole(buf, from, to)) : null;
        if (pairs != null) {
            int message = pairs.messageFrom();
            record(out, index, buf, from, to, line, offset, pairs.nanos(), pairLevel(pairs.level()));
            if (message >= 0) {
                message(index, index.size - 1, message, pairs.messageTo() - message);
            }
            return Kind.RECORD;
        }
        TextTimestampParser time =
                TextTimestampParser.of(head, new TimeLayouts.Known(near, previous == Timestamps.NONE));
        if (time == null) {
            if (previous == Timestamps.NONE) {
                return Kind.IGNORED;
            }
            if (goesOn(index)) {
                continued(out, index, buf, from, to, head);
                return Kind.CONTINUED;
            }
            // What goes on with JSON, or without end, must not get lost.
            record(out, index, buf, from, to, line, offset, previous, LevelWord.INFO);
            return Kind.RECORD;
        }
        SyslogTag tag = SyslogTag.of(head, time.end());
        TextLevelParser level = TextLevelParser.in(head, time.end());
        String found = tag == null ? level.word() : tag.level();
        record(out, index, buf, from, to, line, offset, time.nanos(), level(head, time, found));
        int message = tag == null ? level.end() : time.end() + 1;
        if (!coloured && message < head.length()) {
            message(index, index.size - 1, message, to - from - message);
        }
        levelFollows = TWO_LINES.matcher(head).matches();
        return Kind.RECORD;
    }

    private static boolean goesOn(RecordIndex index) {
        int i = index.size - 1;
        return i >= 0
                && (index.flags[i] & RecordIndex.PLAIN) != 0
                && index.lineEnd[i] - index.lineStart[i] < LONGEST_RECORD;
    }

    private static String whole(byte[] buf, int from, int to) {
        return new String(buf, from, Math.min(to - from, LONGEST_PAIRS), StandardCharsets.ISO_8859_1);
    }

    private static boolean mayBePairs(String head) {
        int equals = head.indexOf('=');
        return equals > 0 && equals < 32 && head.charAt(0) > ' ' && head.lastIndexOf(' ', equals) < 0;
    }

    private LevelWord pairLevel(String text) {
        if (text.isEmpty()) {
            return LevelWord.INFO;
        }
        LevelWord word = word(text);
        String named = word.number() < 0 ? "" : numbers.word(word.number());
        return named.isEmpty() ? word : word(named);
    }

    private LevelWord level(String head, TextTimestampParser time, String found) {
        LevelWord before = time.begin() == 0 ? null : before(head, time);
        if (before != null) {
            return before;
        }
        if (!found.isEmpty()) {
            return word(found);
        }
        char first = head.charAt(0);
        Matcher priority = PRIORITY.matcher(head);
        if (first == '<' && priority.lookingAt()) {
            return word(NumericLevels.SYSLOG.word(Integer.parseInt(priority.group(1)) & 7));
        }
        if (head.length() > 5 && Character.isDigit(head.charAt(1)) && Character.isLetter(first)) {
            return letter(first);
        }
        int android = head.length() > 20 && Character.isDigit(first) ? head.indexOf(' ', 18) : -1;
        return android > 0 ? androidLevel(head) : leading(head);
    }

    /** {@code 01-02 03:04:05.678  1234  1234 E Tag: message}. */
    private LevelWord androidLevel(String head) {
        Matcher letter = ANDROID.matcher(head);
        return letter.lookingAt() ? letter(letter.group(1).charAt(0)) : LevelWord.INFO;
    }

    private static final Pattern ANDROID =
            Pattern.compile("\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\s+\\d+\\s+\\d+ ([VDIWEF]) ");

    /** {@code WARNING 2026-01-02 03:04:05,678 message}. */
    private LevelWord leading(String head) {
        int end = 0;
        while (end < head.length() && Character.isLetter(head.charAt(end))) {
            end++;
        }
        boolean known = end > 2 && LevelNames.rank(LevelNames.normal(head.substring(0, end))) != Level.OTHER;
        return known ? word(head.substring(0, end)) : LevelWord.INFO;
    }

    /** What the fields before the time say; null when they say nothing. */
    private @Nullable LevelWord before(String head, TextTimestampParser time) {
        String fields = head.substring(0, time.begin());
        boolean mark = REDIS.matcher(fields).matches() && time.end() + 1 < head.length();
        if (mark) {
            int place = ".-*#".indexOf(head.charAt(time.end() + 1));
            return place < 0 ? null : word(REDIS_LEVELS.get(place));
        }
        Matcher letter = LETTER.matcher(fields);
        if (letter.lookingAt()) {
            return letter(letter.group(1).charAt(0));
        }
        String closed = fields.endsWith(",") ? fields.substring(0, fields.length() - 1) + "]" : fields;
        String found = TextLevelParser.in(closed, 0).word();
        return found.isEmpty() ? null : word(found);
    }

    /** {@code I, [time} and {@code [I time}. */
    private static final Pattern LETTER = Pattern.compile("\\[?([A-Z])(?:, | )");

    private static final Pattern REDIS = Pattern.compile("\\[?\\d+:[A-Z]\\]? ");
    private static final List<String> REDIS_LEVELS = List.of("debug", "debug", "notice", "warning");

    private LevelWord letter(char letter) {
        return word(
                switch (letter) {
                    case 'V' -> "trace";
                    case 'D' -> "debug";
                    case 'W' -> "warning";
                    case 'E' -> "error";
                    case 'F' -> "fatal";
                    default -> "info";
                });
    }

    private LevelWord word(String text) {
        if (levels.size() > 1_000) {
            return LevelWord.of(text);
        }
        return levels.computeIfAbsent(text, LevelWord::of);
    }

    private void record(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            long line,
            long offset,
            long time,
            LevelWord level) {
        int i = index.next();
        JsonRecordParser.append(out, index, i, buf, from, to);
        index.line[i] = line;
        index.offset[i] = offset;
        index.time[i] = time;
        index.ingested[i] = time;
        level(index, i, level);
        index.event[i] = "";
        index.flags[i] = Phase.RUNNING.ordinal() | RecordIndex.PLAIN;
        index.bodyFrom[i] = index.lineStart[i];
        index.bodyTo[i] = index.lineEnd[i];
        message(index, i, 0, to - from);
        index.size++;
        levelFollows = false;
    }

    private static void level(RecordIndex index, int i, LevelWord level) {
        index.level[i] = (byte) level.rank.ordinal();
        index.levelName[i] = level.word;
    }

    private static void message(RecordIndex index, int i, int from, int length) {
        index.messageFrom[i] = index.lineStart[i] + from;
        index.messageTo[i] = index.lineStart[i] + from + length;
    }

    /** Lets the record before end with this line. */
    private void continued(JsonBytes out, RecordIndex index, byte[] buf, int from, int to, String head) {
        int i = index.size - 1;
        if (out.bytes == buf) {
            index.lineEnd[i] = to;
        } else {
            out.verbatim(buf, from, to);
            out.ensure(1);
            out.bytes[out.length++] = '\n';
            index.lineEnd[i] = out.length - 1;
        }
        index.bodyTo[i] = index.lineEnd[i];
        Matcher second = levelFollows ? SECOND_LINE.matcher(head) : null;
        if (second != null
                && second.lookingAt()
                && LevelNames.rank(LevelNames.normal(second.group(1))) != Level.OTHER) {
            level(index, i, word(second.group(1)));
            index.messageFrom[i] = index.lineEnd[i] - (to - from) + second.end(1) + 2;
            index.messageTo[i] = index.lineEnd[i];
        }
        levelFollows = false;
    }
}
