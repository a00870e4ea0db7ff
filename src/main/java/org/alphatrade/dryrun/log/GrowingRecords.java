package org.alphatrade.dryrun.log;

import java.util.Arrays;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.LineCounts;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.log.record.RecordOrigin;
import org.alphatrade.dryrun.spi.Level;

/** Lines that were read each as a record, read once more one behind the other: the last record may go on. */
final class GrowingRecords {
    private static final byte[] NOTHING = {};

    private final BatchBuilder lines;

    GrowingRecords(NumericLevels numbers) {
        this.lines = new BatchBuilder("", 0, numbers);
    }

    /** Appends a line of text; says no when it begins no record, see {@link #takePart}. */
    boolean add(byte[] text, int from, int to, long time) {
        return lines.addText(text, from, to, 0, 0, time, false);
    }

    /** Returns what the last line was that began no record. */
    BatchBuilder.Part takePart() {
        return lines.takePart();
    }

    int size() {
        return lines.size();
    }

    int byteLength() {
        return lines.byteLength();
    }

    void reset() {
        lines.reset();
    }

    /** Forgets all records but the last, which may go on. */
    void keepLast() {
        lines.keepLast();
    }

    private int last() {
        return lines.size() - 1;
    }

    /** Says of the last record where it was written, and how bad it is. */
    void describeLast(RecordOrigin origin, Level rank, String level) {
        RecordIndex index = lines.index();
        int i = last();
        origin.describe(index, i);
        index.level[i] = (byte) rank.ordinal();
        index.levelName[i] = level;
    }

    /** Says of the last record where it was written. */
    void describeLast(RecordOrigin origin) {
        origin.describe(lines.index(), last());
    }

    /** Returns the level of the last record, as it is counted. */
    String lastLevel() {
        return lines.index().levelName[last()];
    }

    /** Counts the last record by the level that it has now instead of that which it had. */
    void recount(RecordOrigin origin, String before, JoinTally tally) {
        RecordIndex index = lines.index();
        int i = last();
        String now = index.levelName[i];
        byte rank = index.level[i];
        index.levelName[i] = before;
        index.level[i] = (byte) LevelWord.of(before).rank.ordinal();
        tally.count(soFar(origin), i, -1);
        index.levelName[i] = now;
        index.level[i] = rank;
        tally.count(soFar(origin), i, 1);
    }

    /** Returns the records so far; the last one may still grow. Valid until the next {@link #keepLast} or {@link #reset}. */
    RecordBatch soFar(RecordOrigin origin) {
        return new RecordBatch(origin.file(), lines.bytes(), lines.index(), 0, LineCounts.NONE)
                .placed(0, 0, origin.apart());
    }

    /**
     * Appends a line of text behind what was wrapped around it, which is kept but not read; tells whether it is text, with
     * which others may go on.
     */
    boolean addBehind(byte[] buf, int from, int content, byte[] text, int to, long time) {
        lines.out().verbatim(buf, from, content);
        return add(text, 0, to, time) && (lines.index().flags[last()] & RecordIndex.PLAIN) != 0;
    }

    /** Appends lines to the last record without a look at them. */
    void extend(byte[] text, int from) {
        if (from < text.length) {
            RecordIndex index = lines.index();
            JsonBytes out = lines.out();
            int i = last();
            out.verbatim(text, from, text.length);
            index.lineEnd[i] = out.length;
            index.bodyTo[i] = out.length;
            out.ensure(1);
            out.bytes[out.length++] = '\n';
        }
    }

    /** Returns what the last record says, if that does not begin where its lines do; else nothing. */
    byte[] lastMessage() {
        RecordIndex index = lines.index();
        int i = last();
        boolean inside = index.messageFrom[i] > index.lineStart[i];
        return inside ? Arrays.copyOfRange(lines.bytes(), index.messageFrom[i], index.messageTo[i]) : NOTHING;
    }

    /** Says what the last record says, if its lines hold it. */
    void lastSays(byte[] message) {
        RecordIndex index = lines.index();
        byte[] b = lines.bytes();
        int i = last();
        for (int at = index.lineStart[i]; message.length > 0 && at + message.length <= index.lineEnd[i]; at++) {
            if (Arrays.equals(b, at, at + message.length, message, 0, message.length)) {
                index.messageFrom[i] = at;
                index.messageTo[i] = at + message.length;
                return;
            }
        }
    }

    /** Returns the first record with so many bytes before it. */
    RecordBatch whole(RecordOrigin origin, int before) {
        RecordIndex index = lines.index();
        index.lineStart[0] -= before;
        index.bodyFrom[0] -= before;
        return soFar(origin).alone(0);
    }
}
