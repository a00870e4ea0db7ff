package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.alphatrade.dryrun.log.file.ChunkParser;
import org.alphatrade.dryrun.log.file.ChunkSequencer;
import org.alphatrade.dryrun.log.file.ChunkSource;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.ParsedChunk;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/** Goes through the records of one file, one after the other. */
final class LogCursor implements AutoCloseable {
    private final Path log;
    private final ChunkSource reader;
    private final ChunkParser parser;
    private final ChunkSequencer joiner;
    private final LineChunk chunk;
    private final Deque<RecordBatch> batches = new ArrayDeque<>(2);
    private RecordBatch batch = RecordBatch.EMPTY;
    private int at;

    LogCursor(Path log, ChunkSource reader, LogReader.Options reading, MultiLiteralScanner scan, int chunkBytes) {
        this.log = log;
        this.reader = reader;
        this.parser = new ChunkParser(reading, scan);
        this.joiner = new ChunkSequencer(reading, true);
        this.chunk = new LineChunk(chunkBytes);
    }

    Path log() {
        return log;
    }

    /** Moves to the next piece when this one is used up; false at the end. The batch before is no longer valid then. */
    boolean more() {
        while (at == batch.size()) {
            if (batches.isEmpty() && !read()) {
                return false;
            }
            batch = batches.remove();
            at = 0;
        }
        return true;
    }

    private boolean read() {
        if (!reader.next(chunk)) {
            return false;
        }
        ParsedChunk parsed = parser.parse(chunk);
        batches.add(joiner.first(parsed));
        batches.add(joiner.rest(parsed));
        return true;
    }

    /** Moves to the next record of this batch; false behind the last. */
    boolean advance() {
        at++;
        return at < batch.size();
    }

    RecordBatch batch() {
        return batch;
    }

    /** Returns the place in the batch. */
    int place() {
        return at;
    }

    /** Returns when the record was logged. */
    long time() {
        return batch.timeAt(at);
    }

    @Override
    public void close() {
        reader.close();
    }
}
