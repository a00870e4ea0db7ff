package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.json.JsonRecordParser;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;

/** Recognises records in plain text: a line with a time at its beginning, and the lines without one that follow it. */
public final class TextRecordParser {
    /** What a line of text is. */
    public enum Kind {
        RECORD,
        /** A part of the record before it. */
        CONTINUED,
        IGNORED
    }

    private static final Pattern SECOND_LINE = Pattern.compile("([A-Z]{4,8}): .*");
    private static final int LONGEST_RECORD = 128 * 1024;

    private final TextLevels levels;
    private boolean levelFollows;

    public TextRecordParser(TextLevels levels) {
        this.levels = levels;
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
        String text = new String(buf, from, Math.min(to - from, TextLevels.HEAD), StandardCharsets.ISO_8859_1);
        boolean coloured = text.indexOf('\u001b') >= 0;
        String head = TextLevels.plain(text);
        LogfmtParser pairs = TextLevels.mayBePairs(head) ? LogfmtParser.of(TextLevels.whole(buf, from, to)) : null;
        if (pairs != null) {
            int message = pairs.messageFrom();
            record(out, index, buf, from, to, line, offset, pairs.nanos(), levels.ofPairs(pairs.level()));
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
        LevelWord named = levels.timed(head, time, found);
        record(out, index, buf, from, to, line, offset, time.nanos(), named == null ? LevelWord.INFO : named);
        int message = tag == null ? level.end() : time.end() + 1;
        if (!coloured && message < head.length()) {
            message(index, index.size - 1, message, to - from - message);
        }
        levelFollows = TextLevels.isFirstOfTwo(head);
        return Kind.RECORD;
    }

    private static boolean goesOn(RecordIndex index) {
        int i = index.size - 1;
        return i >= 0
                && (index.flags[i] & RecordIndex.PLAIN) != 0
                && index.lineEnd[i] - index.lineStart[i] < LONGEST_RECORD;
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
            level(index, i, levels.word(second.group(1)));
            index.messageFrom[i] = index.lineEnd[i] - (to - from) + second.end(1) + 2;
            index.messageTo[i] = index.lineEnd[i];
        }
        levelFollows = false;
    }
}
