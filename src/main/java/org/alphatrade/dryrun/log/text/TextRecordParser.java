package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.json.JsonRecordParser;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.LineWrapper;
import org.alphatrade.dryrun.log.record.OpenReport;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/** Recognises records in plain text: a line with a time at its beginning, and the lines without one that follow it. */
public final class TextRecordParser {
    /** What a line of text is. */
    public enum Kind {
        RECORD,
        /** No time is on it: what it is depends on the record before it. */
        UNTIMED,
        /** A record of the time of the one before it, which names its level. */
        LEVELLED,
        /** A record of the time of the one before it, which says nothing of itself. */
        UNRECOGNISED,
        /** A record that says when it was logged, and not how bad it is, though it should. */
        UNLEVELLED,
        /** A part of the record before it. */
        CONTINUED,
        /** No text. */
        UNREADABLE,
        IGNORED
    }

    private static final Pattern SECOND_LINE = Pattern.compile("([A-Z]{4,8}): .*");
    private static final Pattern CLOSING = Pattern.compile("[\\])}]+[;,]?\\s*|[\\[({]+\\s*");
    private static final int LONGEST_LINE = 4 * 1024;
    private static final int LONGEST_RECORD = 128 * 1024;

    private final TextLevels levels;
    private boolean levelFollows;
    private DateOrder dates = DateOrder.UNTOLD;
    private final LooseTimeParser looseTimes = new LooseTimeParser();
    private @Nullable LooseTime loose;

    public TextRecordParser(TextLevels levels) {
        this.levels = levels;
    }

    /** Says how the next lines write day and month. */
    public void dates(DateOrder order) {
        dates = order;
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
        QuickText quick = levels.quick;
        if (quick.read(buf, from, to, near, previous == Timestamps.NONE)) {
            LevelWord level = quick.level();
            record(out, index, buf, from, to, line, offset, quick.nanos(), level == null ? LevelWord.INFO : level);
            if (quick.message() < Math.min(to - from, TextLevels.HEAD)) {
                message(index, index.size - 1, quick.message(), to - from - quick.message());
            }
            return Kind.RECORD;
        }
        return readAnyhow(out, index, buf, from, to, line, offset, previous, near);
    }

    /** The way that any line can be read; {@link QuickText} finds the same in the lines that it settles. */
    Kind readAnyhow(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            long line,
            long offset,
            long previous,
            long near) {
        if (levels.isOfPairs(buf, from, to)) {
            pairs(out, index, buf, from, to, line, offset);
            return Kind.RECORD;
        }
        String text = new String(buf, from, Math.min(to - from, TextLevels.HEAD), StandardCharsets.ISO_8859_1);
        String head = TextLevels.plain(text);
        boolean coloured = head.length() != text.length();
        TimeLayouts.Known known = new TimeLayouts.Known(near, previous == Timestamps.NONE, dates);
        TextTimestampParser time = TextTimestampParser.of(head, known);
        int content = LineWrapper.contentFrom(buf, from, to);
        if (content > from) {
            long at = time == null ? levels.timeInside(buf, content, to, known) : time.nanos();
            LevelWord inside = at == Timestamps.NONE ? null : levels.inside(buf, content, to);
            if (inside != null || time == null && at != Timestamps.NONE) {
                record(out, index, buf, from, to, line, offset, at, inside == null ? LevelWord.INFO : inside);
                int begin = content - from + (coloured ? 0 : levels.messageInside(buf, content, to, known));
                message(index, index.size - 1, begin, to - from - begin);
                return Kind.RECORD;
            }
        }
        if (time == null) {
            return Kind.UNTIMED;
        }
        SyslogTag tag = SyslogTag.of(head, time.end());
        TextLevelParser level = TextLevelParser.in(head, time.end());
        String found = tag == null ? level.word() : tag.level();
        LevelWord told = tag == null ? null : levels.told(buf, from, to, head, tag);
        LevelWord begun = told == null ? levels.timed(buf, from, to, head, time, found) : told;
        int behindNames = told == null ? levels.named() : -1;
        LevelWord named = LevelWord.worse(begun, levels.writtenOver(buf, from, to));
        record(out, index, buf, from, to, line, offset, time.nanos(), named == null ? LevelWord.INFO : named);
        int message = tag == null ? level.end() : time.end() + 1;
        if (behindNames >= 0) {
            message = behindNames - from + levels.messageInside(buf, behindNames, to, known);
        }
        if (!coloured && message < head.length()) {
            message(index, index.size - 1, message, to - from - message);
        }
        levelFollows = TextLevels.isFirstOfTwo(head);
        return Kind.RECORD;
    }

    /** Takes the line of pairs that was just read. */
    private void pairs(JsonBytes out, RecordIndex index, byte[] buf, int from, int to, long line, long offset) {
        int message = levels.pairs.messageFrom();
        int length = levels.pairs.messageLength();
        long nanos = levels.pairs.nanos();
        LevelWord own = levels.ofPairs(buf);
        LevelWord over = levels.writtenOver(buf, from, to);
        LevelWord worst = over != null && over.isWorseThan(own) ? over : own;
        record(out, index, buf, from, to, line, offset, nanos, worst);
        if (message >= 0) {
            message(index, index.size - 1, message, length);
        }
    }

    /** Returns when a line was logged that says so anywhere; {@link Timestamps#NONE} when it does not. */
    public long looseTime(byte[] buf, int from, int to, long near) {
        String head = new String(buf, from, Math.min(to - from, LooseTimeParser.HEAD), StandardCharsets.ISO_8859_1);
        loose = looseTimes.in(head, new TimeLayouts.Known(near, true, dates));
        return loose == null ? Timestamps.NONE : loose.nanos();
    }

    /** Reads a line in which {@link #looseTime} has just found a time; without a level it is not understood. */
    public Kind readLoose(JsonBytes out, RecordIndex index, byte[] buf, int from, int to, long line, long offset) {
        LooseTime time = Objects.requireNonNull(loose, "a time was found");
        String head = new String(buf, from, Math.min(to - from, LooseTimeParser.HEAD), StandardCharsets.ISO_8859_1);
        LevelWord known = levels.ofUntimed(buf, from, to, TextLevels.head(buf, from, to));
        String own = LooseLevel.of(head, time);
        LevelWord worst = LevelWord.worse(known, own.isEmpty() ? null : levels.ofPairs(own));
        LevelWord level = worst == null ? LevelWord.INFO : worst;
        record(out, index, buf, from, to, line, offset, time.nanos(), level);
        if (time.end() < Math.min(to - from, TextLevels.HEAD)) {
            message(index, index.size - 1, time.end(), to - from - time.end());
        }
        if (worst == null) {
            index.flags[index.size - 1] |= RecordIndex.UNRECOGNISED;
        }
        return worst == null ? Kind.UNLEVELLED : Kind.RECORD;
    }

    /**
     * Reads a line without a time: it belongs to the record before it, or is one of its own, of the same time.
     *
     * @param previous when the record before was logged
     */
    public Kind readUntimed(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            long line,
            long offset,
            long previous,
            OpenReport report) {
        String head = TextLevels.head(buf, from, to);
        LevelWord level = levels.ofUntimed(buf, from, to, head);
        boolean raised = level != null && level.rank.compareTo(Level.WARN) >= 0;
        boolean follows = goesOn(out.bytes, index) && !isOfSource(out.bytes, index, buf, from, to);
        boolean part = isPart(out, index, buf, from, to, raised, report, follows)
                && (level == null || isException(head, level));
        boolean second = follows
                && levelFollows
                && level != null
                && SECOND_LINE.matcher(head).lookingAt();
        boolean goesOn = part && !report.isAnother();
        if (follows && (second || goesOn || !part && !raised && (isIndented(buf, from) || closes(head)))) {
            continued(out, index, buf, from, to, head);
            return Kind.CONTINUED;
        }
        record(out, index, buf, from, to, line, offset, previous, level == null ? LevelWord.INFO : level);
        if (level == null && !part) {
            index.flags[index.size - 1] |= RecordIndex.UNRECOGNISED;
            return Kind.UNRECOGNISED;
        }
        return Kind.LEVELLED;
    }

    private static boolean isPart(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            boolean raised,
            OpenReport report,
            boolean follows) {
        if (!report.isBegun()) {
            int i = index.size - 1;
            boolean error = follows && index.level[i] >= Level.ERROR.ordinal();
            report.begin(follows ? utf8(out.bytes, index.lineStart[i], index.lineEnd[i]) : "", error);
        }
        return report.takes(utf8(buf, from, to), raised);
    }

    private static String utf8(byte[] b, int from, int to) {
        return new String(b, from, Math.min(to - from, LONGEST_LINE), StandardCharsets.UTF_8);
    }

    /** {@code Error: boom} and {@code Exception: boom} name what was thrown, not a level. */
    private static boolean isException(String head, LevelWord level) {
        boolean named = level.word.equals("error") || level.word.equals("exception");
        boolean titled = head.stripLeading().startsWith(level.word.equals("error") ? "Error" : "Exception");
        return named && titled && !LeadingLevel.isBoxed(head);
    }

    private static boolean isIndented(byte[] b, int from) {
        return b[from] == ' ' || b[from] == '\t';
    }

    /** Tells whether a line only closes what the lines before it opened, or opens what those behind it close. */
    private static boolean closes(String head) {
        return head.length() < 16 && CLOSING.matcher(head).matches();
    }

    /** Tells whether somebody wrote whose line it is; what it goes on with is known where the lines of all sources are. */
    private static boolean isOfSource(byte[] before, RecordIndex index, byte[] b, int from, int to) {
        int i = index.size - 1;
        return LineWrapper.contentFrom(b, from, to) > from
                || LineWrapper.isOfContainer(b, from, to)
                        && LineWrapper.isOfContainer(before, index.lineStart[i], index.lineEnd[i]);
    }

    /** Tells whether a line may be a part of the record before it; nothing goes on with half a line. */
    private static boolean goesOn(byte[] b, RecordIndex index) {
        int i = index.size - 1;
        return i >= 0
                && (index.flags[i] & RecordIndex.PLAIN) != 0
                && index.lineEnd[i] - index.lineStart[i] < LONGEST_RECORD
                && !LineWrapper.isPiece(b, index.lineStart[i], index.lineEnd[i]);
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
        if (head.startsWith("}")) {
            levels.printedObject().read(out.bytes, index, i);
        }
    }
}
