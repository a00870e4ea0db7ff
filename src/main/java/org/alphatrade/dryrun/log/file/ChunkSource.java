package org.alphatrade.dryrun.log.file;

import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.LineCounts;

/** Lines of one log, a chunk after the other. */
public interface ChunkSource extends AutoCloseable {
    /** Fills a chunk with what comes next; false when nothing does. */
    boolean next(LineChunk chunk);

    /** Says how it went, as far as it went: what stood in the lines is for others to tell. */
    ReadResult outcome(long records, long lines, LineCounts counts, long longLines);

    /** Closes the file, and looks whether it is still what it was when it was opened. */
    @Override
    void close();
}
