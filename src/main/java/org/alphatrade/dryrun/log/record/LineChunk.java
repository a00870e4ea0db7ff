package org.alphatrade.dryrun.log.record;

import java.util.Arrays;

/**
 * Whole lines of a log as bytes, or the beginning of one that is too long: what a {@code ChunkReader} reads and a
 * {@code ChunkParser} parses, each in its own thread. Made once and filled again and again; a batch of its records is
 * valid until it is.
 */
public final class LineChunk {
    /** How many bytes it usually holds, unless one line is longer. */
    public static final int USUAL = 512 * 1024;

    private static final long[] NOWHERE = {};

    public final RecordIndex index = new RecordIndex();
    private final int size;
    public String file = "";
    public byte[] bytes;
    public int length;
    /** Where the first byte stands in the unpacked file. */
    public long offset;
    /** Where each line stands in the file, where that is not told by the bytes before it. */
    public long[] origin = NOWHERE;
    /** What is the same for all lines of the file. */
    public LogShape shape = LogShape.USUAL;
    /** It holds the beginning of a line whose rest is skipped. */
    public boolean beginning;

    public LineChunk() {
        this(USUAL);
    }

    /** Makes a chunk of about so many bytes. */
    public LineChunk(int size) {
        this.size = size;
        this.bytes = new byte[size];
    }

    public void begin(String name) {
        file = name;
        length = 0;
        beginning = false;
        shape = LogShape.USUAL;
        origin = NOWHERE;
        release();
    }

    /** Gives back the memory that a long line took. */
    public void release() {
        if (bytes.length > size) {
            bytes = new byte[size];
        }
    }

    /** Tells whether so many bytes are more than it usually holds. */
    public boolean isUnusual(int length) {
        return length > size;
    }

    public void grow(int capacity) {
        bytes = Arrays.copyOf(bytes, capacity);
    }

    /** Returns how much memory its bytes take. */
    public int capacity() {
        return bytes.length;
    }
}
