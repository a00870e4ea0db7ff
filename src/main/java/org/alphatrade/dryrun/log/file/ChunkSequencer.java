package org.alphatrade.dryrun.log.file;

import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.record.LineCounts;
import org.alphatrade.dryrun.log.record.RecordBatch;

/**
 * Gives the chunks of one file, which were parsed each for itself, their places in it: numbers of lines, and the times
 * of lines that take them from the record before. Takes them in their order.
 */
public final class ChunkSequencer {
    private final ChunkParser parser;
    private final boolean filesApart;
    private long lines;
    private long records;
    private LineCounts counts = LineCounts.NONE;
    private long longLines;
    private long previous = Timestamps.NONE;

    /** @param filesApart whether a trace ends where its file does */
    public ChunkSequencer(LogReader.Options options, boolean filesApart) {
        this.filesApart = filesApart;
        this.parser = new ChunkParser(options, null);
    }

    /** Starts with the first chunk of another file. */
    public void startFile() {
        lines = 0;
        records = 0;
        counts = LineCounts.NONE;
        longLines = 0;
        previous = Timestamps.NONE;
    }

    /** Returns the records of the chunk's first lines, as far as they depend on the chunk before; often none. */
    public RecordBatch first(ParsedChunk parsed) {
        RecordBatch batch = placed(parser.unplaced(parsed, previous));
        previous = parser.previous();
        return batch;
    }

    /** Returns the chunk's other records. */
    public RecordBatch rest(ParsedChunk parsed) {
        RecordBatch batch = placed(parsed.batch());
        lines += parsed.lines();
        longLines += parsed.longLines();
        previous = parsed.lastTime() == Timestamps.NONE ? previous : parsed.lastTime();
        return batch;
    }

    private RecordBatch placed(RecordBatch batch) {
        RecordBatch placed = batch.placed(lines, records, filesApart);
        records += batch.size();
        counts = counts.plus(placed.counts());
        return placed;
    }

    /** Says how the reading of the file went. */
    public ReadResult outcome(ChunkSource reader) {
        return reader.outcome(records, lines, counts, longLines);
    }
}
