package org.alphatrade.dryrun.log.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;

/** Reads a log file, packed or not, into batches of records, in one thread. */
public final class LogReader {
    /**
     * How to read.
     *
     * @param numericLevels what numbers as levels mean when the record itself does not say
     * @param textLogs whether plain lines that begin with a timestamp are records
     * @param levelsByStream whether lines of a run that are read anew are as bad as their stream, whatever they say
     * @param joining whether records of text that belong together are one
     */
    public record Options(NumericLevels numericLevels, boolean textLogs, boolean levelsByStream, boolean joining) {
        /** Only JSON, numbers by what the record says. */
        public static final Options DEFAULT = new Options(NumericLevels.NONE, false);

        public Options(NumericLevels numericLevels, boolean textLogs) {
            this(numericLevels, textLogs, false, textLogs);
        }

        public Options {
            Objects.requireNonNull(numericLevels, "numericLevels");
        }
    }

    private LogReader() {}

    /** Reads a whole file; what cannot be read is in the outcome, never thrown. */
    public static ReadResult read(Path file, Consumer<RecordBatch> sink, Options options) {
        ChunkReader reader = new ChunkReader(file, options.textLogs(), new LogShapes(List.of(file)), bytes -> {});
        ChunkParser parser = new ChunkParser(options, null);
        ChunkSequencer joiner = new ChunkSequencer(options, true);
        try (reader) {
            LineChunk chunk = new LineChunk();
            while (reader.next(chunk)) {
                ParsedChunk parsed = parser.parse(chunk);
                deliver(joiner.first(parsed), sink);
                deliver(joiner.rest(parsed), sink);
                chunk = new LineChunk();
            }
        }
        return joiner.outcome(reader);
    }

    private static void deliver(RecordBatch batch, Consumer<RecordBatch> sink) {
        if (batch.size() > 0 || !batch.counts().isNone()) {
            sink.accept(batch);
        }
    }
}
