package org.alphatrade.dryrun.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.CarriedLevels;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.json.CapturedLevel;
import org.alphatrade.dryrun.log.json.JsonRecordParser;
import org.alphatrade.dryrun.log.json.RecordEncoder;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.LineTally;
import org.alphatrade.dryrun.log.record.LogShape;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.PlainLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.LineBounds;
import org.alphatrade.dryrun.log.scan.LineText;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.log.text.TextLevels;
import org.alphatrade.dryrun.log.text.TextRecordParser;
import org.alphatrade.dryrun.log.trace.TraceContinuation;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/** Turns lines into a {@link RecordBatch}: live ones are shaped into records, existing ones recognised. */
public final class BatchBuilder {
    private static final int MARGIN = 32 * 1024;
    private static final byte[] NOTHING = {};

    private String file;
    private final int capacity;
    private final RecordIndex ownIndex = new RecordIndex();
    private RecordIndex index = ownIndex;
    private final RecordEncoder shaper;
    private final JsonRecordParser reader;
    private final TextRecordParser texts;
    private JsonBytes out;
    private long nextLine = 1;
    private long nextOffset;
    private long sequence;
    private final LineTally lines = new LineTally();
    private final TraceContinuation report = new TraceContinuation();
    private Part part = Part.NEITHER;
    private boolean adopted;
    private boolean chunked;
    private LogShape shape = LogShape.USUAL;
    private long fileTime = Timestamps.NONE;

    /** Makes a builder of batches of about {@code capacity} bytes; numbers as levels mean what the record says. */
    public BatchBuilder(String file, int capacity) {
        this(file, capacity, NumericLevels.NONE);
    }

    /** Makes a builder; {@code numericLevels} is what numbers mean when the operator says so. */
    public BatchBuilder(String file, int capacity, NumericLevels numericLevels) {
        this(file, capacity, numericLevels, true);
    }

    /** Makes a builder; {@code textLevels} tells whether live lines of text are as bad as they say, or as their stream is. */
    public BatchBuilder(String file, int capacity, NumericLevels numericLevels, boolean textLevels) {
        this.file = file;
        this.capacity = capacity;
        TextLevels levels = new TextLevels(numericLevels);
        FieldExtractor fields = new FieldExtractor(numericLevels, levels::carried);
        this.shaper = new RecordEncoder(fields, textLevels ? levels : PlainLevels.BY_STREAM);
        CarriedLevels plain = textLevels ? levels::carried : CarriedLevels.NONE;
        this.reader = new JsonRecordParser(fields, new CapturedLevel(numericLevels, plain, TextLevels::isTimed));
        this.texts = new TextRecordParser(levels);
        this.out = new JsonBytes(capacity + MARGIN);
    }

    /**
     * Shapes a line that the runtime wrote into a record and appends it.
     *
     * @param from where the line begins
     * @param to where it ends, its LF not included
     * @param rawOffset where it begins in the raw log
     * @param rawLength how many bytes it has in the raw log, its LF included
     * @return how many bytes were appended
     */
    public int addLine(
            byte[] buf,
            int from,
            int to,
            StdStream stream,
            long ingestedNanos,
            long rawOffset,
            long rawLength,
            Phase phase) {
        int start = out.length;
        int begin = LineBounds.afterBom(buf, from, to);
        int end = LineBounds.beforeCr(buf, begin, to);
        shaper.shape(out, index, buf, begin, end, stream, ingestedNanos, rawOffset, rawLength, isShutdown(phase));
        return placed(start);
    }

    /**
     * Shapes a line that is too long to be held, by its beginning.
     *
     * @param head its beginning
     * @param pieces where it stands in the raw log: offset and length of each piece in turn
     * @param rawLength how many bytes it has in all, its LF included
     * @return how many bytes were appended
     */
    public int addLongLine(
            byte[] head, StdStream stream, long ingestedNanos, long[] pieces, long rawLength, Phase phase) {
        int start = out.length;
        int begin = LineBounds.afterBom(head, 0, head.length);
        shaper.shapeBeginning(
                out, index, head, begin, head.length, stream, ingestedNanos, pieces, rawLength, isShutdown(phase));
        return placed(start);
    }

    private static boolean isShutdown(Phase phase) {
        return phase == Phase.SHUTDOWN || phase == Phase.COMPLETE;
    }

    private int placed(int start) {
        int i = index.size - 1;
        index.line[i] = nextLine++;
        index.offset[i] = nextOffset;
        nextOffset += out.length - start;
        return out.length - start;
    }

    /** Appends a line of an existing log if it is a record, else counts it as ignored; tells which. */
    public boolean addRecord(byte[] buf, int from, int to, long line, long offset) {
        boolean record = reader.read(out, index, buf, from, to, line, offset);
        if (record && index.scan != null) {
            index.look(out.bytes);
        }
        return counted(record, buf, from, to, line);
    }

    /**
     * Appends the line that begins at {@code from} if the harness wrote it, without a search for its end first; returns
     * where it ends, or -1 when nothing was appended.
     */
    public int addOwnRecord(byte[] buf, int from, int limit, long line, long offset) {
        int end = reader.readOwn(out, index, buf, from, limit, line, offset);
        if (end >= 0) {
            report.reset();
            seen();
        }
        return end;
    }

    /** Appends the beginning of a line that is too long, if that says when it was logged. */
    public boolean addBeginning(byte[] buf, int from, int to, long line, long offset) {
        boolean record = reader.readBeginning(out, index, buf, from, to, line, offset);
        if (record && index.scan != null) {
            index.look(out.bytes);
        }
        return counted(record, buf, from, to, line);
    }

    /**
     * Appends a line of a text log, in which JSON may stand as well: a time at its beginning makes it a record. Without
     * one it goes on with the record before it where it is a part of that, and else is a record of the same time. Tells
     * whether it is a record.
     *
     * @param previous when the record before was logged; {@link Timestamps#NONE} when that is not known
     * @param first whether there was none before, so that only the file can tell what a time leaves out
     */
    public boolean addText(byte[] buf, int from, int to, long line, long offset, long previous, boolean first) {
        int begin = LineBounds.afterBom(buf, from, to);
        int end = LineBounds.beforeCr(buf, begin, to);
        if (LineText.isBlank(buf, begin, end)) {
            lines.blank();
            part = Part.BLANK;
            return false;
        }
        part = Part.NEITHER;
        // What a file system leaves behind when the power fails.
        while (begin < end && buf[begin] == 0) {
            begin++;
        }
        long loose = shape.timesAnywhere() ? texts.looseTime(buf, begin, end, fileTime()) : Timestamps.NONE;
        long usual = loose == Timestamps.NONE ? previous : loose;
        if (beginsWithBrace(buf, begin, end) && reader.read(out, index, buf, begin, end, line, offset, usual)) {
            return countedObject(loose != Timestamps.NONE);
        }
        long near = previous == Timestamps.NONE && first ? fileTime() : previous;
        TextRecordParser.Kind kind = loose == Timestamps.NONE
                ? texts.read(out, index, buf, begin, end, line, offset, previous, near)
                : texts.readLoose(out, index, buf, begin, end, line, offset);
        if (kind == TextRecordParser.Kind.UNTIMED) {
            kind = begin > from && begin == end || !LineText.isText(buf, begin, end)
                    ? TextRecordParser.Kind.UNREADABLE
                    : untimed(buf, begin, end, line, offset, previous);
        }
        return counted(kind, end - begin, line);
    }

    private boolean countedObject(boolean timedAnyhow) {
        report.reset();
        if (reader.isUntimed()) {
            if (!timedAnyhow) {
                untimed();
            }
            if (reader.isUnlevelled()) {
                lines.unrecognised();
                index.flags[index.size - 1] |= RecordIndex.UNRECOGNISED;
            }
        }
        return seen();
    }

    private void untimed() {
        lines.untimed();
        index.flags[index.size - 1] |= RecordIndex.UNTIMED;
    }

    private TextRecordParser.Kind untimed(byte[] buf, int from, int to, long line, long offset, long previous) {
        return previous == Timestamps.NONE
                ? TextRecordParser.Kind.IGNORED
                : texts.readUntimed(out, index, buf, from, to, line, offset, previous, report);
    }

    private boolean counted(TextRecordParser.Kind kind, int length, long line) {
        switch (kind) {
            case RECORD -> report.reset();
            case LEVELLED -> {
                report.reset();
                untimed();
            }
            case UNLEVELLED -> {
                report.reset();
                lines.unrecognised();
            }
            case UNRECOGNISED -> {
                report.reset();
                untimed();
                lines.unrecognised();
            }
            case CONTINUED -> {
                lines.joined();
                part = Part.JOINED;
                if (index.scan != null) {
                    index.lookOn(out.bytes, length);
                }
                return false;
            }
            case UNREADABLE -> {
                lines.unreadable(line);
                return false;
            }
            case IGNORED, UNTIMED -> {
                lines.ignored(line);
                return false;
            }
        }
        return seen();
    }

    /** Returns where the records stand in {@link #out}, which may grow. */
    RecordIndex index() {
        return index;
    }

    JsonBytes out() {
        return out;
    }

    /** Forgets all records but the last, which may go on. */
    void keepLast() {
        index.keepLast();
        int from = index.size == 0 ? out.length : index.lineStart[0];
        byte[] kept = Arrays.copyOfRange(out.bytes, from, out.length + MARGIN);
        out.length -= from;
        out.bytes = kept;
        index.shift(-from);
        lines.clear();
    }

    /** Returns what the last line of text was that began no record. */
    Part takePart() {
        return part;
    }

    /** What a line of text is that begins no record. */
    enum Part {
        /** A part of the record before it. */
        JOINED,
        BLANK,
        /** Neither: it is no text. */
        NEITHER
    }

    /** Tells whether a line of a text log is a record whatever stands before it. */
    public boolean isRecord(byte[] buf, int from, int to) {
        adopt(buf);
        boolean record = addText(buf, from, to, 1, 0, Timestamps.NONE, true);
        reset();
        return record;
    }

    private boolean seen() {
        if (index.scan != null) {
            index.look(out.bytes);
        }
        return true;
    }

    private static boolean beginsWithBrace(byte[] b, int from, int to) {
        int i = from;
        while (i < to && (b[i] == ' ' || b[i] == '\t')) {
            i++;
        }
        return i < to && b[i] == '{';
    }

    private long fileTime() {
        if (fileTime == Timestamps.NONE) {
            try {
                fileTime = Timestamps.nanos(
                        Files.getLastModifiedTime(Path.of(file)).toInstant());
            } catch (IOException | InvalidPathException unknown) { // then a time without a date is of any day
                fileTime = 0;
            }
        }
        return fileTime;
    }

    /**
     * Says that the next records stand in {@code buffer}, which from now on belongs to the batch: they are not copied.
     * Until the next {@link #build}.
     */
    public void adopt(byte[] buffer) {
        if (!isEmpty()) {
            throw new IllegalStateException("a batch holds records of one buffer");
        }
        adopted = true;
        out.bytes = buffer;
        out.length = buffer.length;
    }

    /** Says that the next records stand in {@code buffer}, and what is the same for all of its file. */
    public void adopt(byte[] buffer, LogShape shape) {
        adoptShape(shape);
        adopt(buffer);
    }

    /** Says what is the same for all lines that come next. */
    public void adoptShape(LogShape newShape) {
        shape = newShape;
        texts.dates(shape.dates());
    }

    /** Says that the next records stand in a chunk, and looks for words in each of them when {@code words} is not null. */
    public void adopt(LineChunk chunk, @Nullable MultiLiteralScanner words) {
        startAt(chunk.file, 1, 0);
        adopt(chunk.bytes, chunk.shape);
        index = chunk.index;
        index.size = 0;
        index.lookFor(words);
        chunked = true;
    }

    /** Says where the lines of this batch stand in their file, by their number from 1; nothing when that is known. */
    public void locate(long[] origin) {
        for (int i = 0; origin.length > 0 && i < index.size; i++) {
            index.offset[i] = origin[(int) index.line[i] - 1];
        }
    }

    /** Takes back that there were lines which are no record. */
    public void forgetIgnored() {
        lines.clear();
    }

    private boolean counted(boolean record, byte[] buf, int from, int to, long line) {
        if (!record && LineText.isBlank(buf, LineBounds.afterBom(buf, from, to), to)) {
            lines.blank();
        } else if (!record) {
            lines.ignored(line);
        }
        return record;
    }

    /** Returns when the last record of this batch was logged. */
    public long lastTime() {
        return index.time[index.size - 1];
    }

    /** Says that the next {@link #addLine} begins a new file, or goes on behind what is there. */
    public void startAt(String newFile, long line, long offset) {
        if (!isEmpty()) {
            throw new IllegalStateException("a batch holds records of one file");
        }
        fileTime = newFile.equals(file) ? fileTime : Timestamps.NONE;
        file = newFile;
        nextLine = line;
        nextOffset = offset;
    }

    /** Returns how many records it holds. */
    public int size() {
        return index.size;
    }

    /** Returns how many bytes it holds. */
    public int byteLength() {
        return out.length;
    }

    /** Returns the bytes appended so far, {@link #byteLength()} of them; valid until the next call. */
    public byte[] bytes() {
        return out.bytes;
    }

    /** Tells whether it holds nothing: no record and no ignored line. */
    public boolean isEmpty() {
        return index.size == 0 && lines.isEmpty();
    }

    /** Tells whether it is time to build. */
    public boolean isFull() {
        return out.length >= capacity;
    }

    /** Returns what was added since the last time and starts anew; numbers and offsets go on. */
    public RecordBatch build() {
        byte[] bytes = adopted ? out.bytes : Arrays.copyOf(out.bytes, out.length);
        RecordBatch batch = new RecordBatch(file, bytes, chunked ? index : index.trimmed(), sequence, lines.take());
        sequence += index.size;
        if (chunked) {
            index = ownIndex;
            chunked = false;
        }
        reset();
        return batch;
    }

    /** Forgets what was added since the last build. */
    public void reset() {
        index.size = 0;
        out.length = 0;
        lines.clear();
        report.reset();
        if (adopted) {
            out.bytes = NOTHING;
        }
        adopted = false;
        if (out.bytes.length > 4 * (capacity + MARGIN)) {
            out = new JsonBytes(capacity + MARGIN);
        }
    }
}
