package org.alphatrade.dryrun.log.text;

import java.util.function.Function;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.ObjectsOfLine;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.LineWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Reads time and level of the most usual lines of text from their bytes, without a pattern or a text made of them. A line
 * that it does not settle is read by the parsers beside it, which would find the same in those that it does.
 */
final class QuickText {
    private static final int HEAD = TextLevels.HEAD;
    private static final int SHORTEST = 8;

    private final QuickTime time = new QuickTime();
    private final QuickLevel behind = new QuickLevel();
    private final WordCache words;
    private long nanos;
    private int message;
    private @Nullable LevelWord level;

    QuickText(Function<String, LevelWord> words) {
        this.words = new WordCache(words);
    }

    /** Returns when the line was logged that was read last. */
    long nanos() {
        return nanos;
    }

    /** Returns the level it names; null when it names none. */
    @Nullable LevelWord level() {
        return level;
    }

    /** Returns how many bytes stand before its message. */
    int message() {
        return message;
    }

    /**
     * Reads a line and tells whether that settled it.
     *
     * @param near what a time without a year is nearest to
     * @param last whether that is the end of the file's time
     */
    boolean read(byte[] b, int from, int to, long near, boolean last) {
        nanos = time.read(b, from, to, near, last);
        if (nanos == Timestamps.NONE || PlainBytes.isMarked(b, from, to)) {
            return false;
        }
        int end = time.end();
        int headTo = Math.min(to, from + HEAD);
        if (end >= headTo) {
            return false;
        }
        boolean syslog = b[from] > '9' && b[from] != '[';
        return syslog ? tagged(b, from, end, to) : !isWrapped(b, from, end, to) && levelled(b, from, end, headTo, to);
    }

    private boolean levelled(byte[] b, int from, int end, int headTo, int to) {
        if (!behind.find(b, end, headTo) || LaterLevel.mayBeIn(b, end, to, behind.found())) {
            return false;
        }
        int word = behind.wordFrom();
        if (behind.found() && b[word] == 'E' && b[word + 1] == 'r') {
            // What SQL Server calls an error has a severity.
            return false;
        }
        if (behind.found() && (b[word] == 'A' || SpokenLevel.mayBeIn(b, word, behind.wordTo(), to))) {
            // What Nagios calls an alert has a state; an error may be none.
            return false;
        }
        if (!behind.found() && PlatformNames.mayBe(b, end, headTo)) {
            return false;
        }
        if (behind.found()
                && b[word] == 'I'
                && behind.end() + 1 < to
                && b[behind.end()] == '['
                && b[behind.end() + 1] == '0') {
            // So begin lines of SAS, whose level stands behind it.
            return false;
        }
        level = behind.found() ? words.of(b, word, behind.wordTo()) : null;
        message = behind.end() - from;
        return true;
    }

    /** Tells whether a time may be that of a wrapper, or a program of syslog stand behind it. */
    private static boolean isWrapped(byte[] b, int from, int end, int to) {
        int at = end;
        if (b[from] != '[' && b[from + 10] == 'T') {
            while (at < to && b[at] != ' ') {
                if (b[at++] == '=') {
                    return true;
                }
            }
        }
        boolean stream = at + 3 < to && b[at + 1] == 's' && b[at + 2] == 't' && b[at + 3] == 'd';
        boolean fly = at + 5 < to && b[at + 1] == 'a' && b[at + 2] == 'p' && b[at + 4] == '[';
        return stream || fly || isObject(b, end, to) || b[end] == ' ' && isTag(b, end, to);
    }

    /** {@code 2026-01-02T03:04:05Z {"level":...}}, with whatever may stand in a time between them. */
    private static boolean isObject(byte[] b, int from, int to) {
        int at = from;
        while (at < to && (b[at] <= ':' && b[at] >= ' ' || b[at] == 'T' || b[at] == 'Z')) {
            at++;
        }
        return at < to && b[at] == '{';
    }

    /** {@code host program[12]: }. */
    private static boolean isTag(byte[] b, int from, int to) {
        int program = PlainBytes.next(b, from + 1, to, ' ') + 1;
        int end = PlainBytes.next(b, program, to, ' ');
        return end - program > 2 && end < to && b[end - 1] == ':' && b[end - 2] == ']';
    }

    /** {@code Jan  2 03:04:05 host program[12]: text}, where the text is prose that names no level. */
    private boolean tagged(byte[] b, int from, int end, int to) {
        int text = PlainBytes.behindTag(b, end, Math.min(to, from + HEAD));
        if (text < 0 || text + SHORTEST > to || to - from > HEAD) {
            return false;
        }
        level = null;
        message = end + 1 - from;
        return !LevelHint.in(b, end + 1, text - 1)
                && PlainBytes.isWord(b, text, PlainBytes.next(b, text, to, ' '))
                && b[to - 1] != ']'
                && !ObjectsOfLine.mayBeIn(b, text, to)
                && LineWrapper.contentFrom(b, text, to) == text
                && !LevelHint.in(b, text, to)
                && PlainBytes.next(b, Math.min(to, text + LevelHint.HEAD), to, '%') == to;
    }
}
