package org.alphatrade.dryrun.source;

import java.util.Arrays;
import org.alphatrade.dryrun.spi.Phase;

/** Turns lines into a {@link RecordBatch}: live ones are shaped into records, existing ones recognised. */
public final class BatchBuilder {
    private final String file;
    private final int capacity;
    private final NumericLevels numericLevels;
    private final RecordIndex index = new RecordIndex();
    private byte[] bytes;
    private int length;
    private long sequence;
    private long ignored;

    /** Makes a builder of batches of about {@code capacity} bytes; numbers as levels mean what the record says. */
    public BatchBuilder(String file, int capacity) {
        this(file, capacity, NumericLevels.NONE);
    }

    /** Makes a builder; {@code numericLevels} is what numbers mean when the operator says so. */
    public BatchBuilder(String file, int capacity, NumericLevels numericLevels) {
        this.file = file;
        this.capacity = capacity;
        this.numericLevels = numericLevels;
        this.bytes = new byte[capacity + 4_096];
    }

    /**
     * Shapes a line that the runtime wrote into a record and appends it.
     *
     * @param from where the line begins
     * @param to where it ends, its LF not included
     * @param rawOffset where it begins in the raw log
     * @param rawLength how many bytes it has in the raw log, its LF included
     * @param truncated whether this is only the beginning of a longer line
     * @return how many bytes were appended
     */
    public int addLine(
            byte[] buf,
            int from,
            int to,
            Stream stream,
            long ingestedNanos,
            long rawOffset,
            long rawLength,
            Phase phase,
            boolean truncated) {
        return 0;
    }

    /** Appends a line of an existing log if it is a record, else counts it as ignored; tells which. */
    public boolean addRecord(byte[] buf, int from, int to, long line, long offset) {
        ignored++;
        return false;
    }

    /** Counts a line that is no record. */
    public void ignore() {
        ignored++;
    }

    /** Says that the next {@link #addLine} begins a new file, or goes on behind what is there. */
    public void startAt(String newFile, long line, long offset) {}

    /** Returns how many records it holds. */
    public int size() {
        return index.size;
    }

    /** Returns how many bytes it holds. */
    public int byteLength() {
        return length;
    }

    /** Returns the bytes appended so far, {@link #byteLength()} of them; valid until the next call. */
    public byte[] bytes() {
        return bytes;
    }

    /** Tells whether it holds nothing: no record and no ignored line. */
    public boolean isEmpty() {
        return index.size == 0 && ignored == 0;
    }

    /** Tells whether it is time to build. */
    public boolean isFull() {
        return length >= capacity;
    }

    /** Returns what was added since the last time and starts anew; numbers and offsets go on. */
    public RecordBatch build() {
        RecordBatch batch = new RecordBatch(file, Arrays.copyOf(bytes, length), index.trimmed(), sequence, ignored);
        sequence += index.size;
        reset();
        return batch;
    }

    /** Forgets what was added since the last build. */
    public void reset() {
        index.size = 0;
        length = 0;
        ignored = 0;
    }
}
