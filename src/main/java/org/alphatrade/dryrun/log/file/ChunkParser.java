package org.alphatrade.dryrun.log.file;

import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.jspecify.annotations.Nullable;

/** Finds the records of chunks, each chunk for itself and in any order. For one thread: each worker has its own. */
public final class ChunkParser {
    private final NumericLevels numericLevels;
    private BatchBuilder builder;
    private final boolean textLogs;
    private final @Nullable MultiLiteralScanner scan;
    private long longLines;
    private long previous;
    private int unplaced;
    private long unplacedLines;
    private boolean placing;

    /** @param scan what is looked for in every record at the same time; null for nothing */
    public ChunkParser(LogReader.Options options, @Nullable MultiLiteralScanner scan) {
        this.numericLevels = options.numericLevels();
        this.textLogs = options.textLogs();
        this.builder = new BatchBuilder("", 0, numericLevels, textLogs);
        this.scan = scan;
    }

    /** Finds the records of a chunk; they are valid as long as the chunk is. */
    public ParsedChunk parse(LineChunk chunk) {
        longLines = 0;
        previous = Timestamps.NONE;
        unplaced = 0;
        unplacedLines = 0;
        builder.adopt(chunk, scan);
        long lines = chunk.beginning ? beginning(chunk) : lines(chunk, chunk.length);
        builder.locate(chunk.origin);
        long last = builder.size() == 0 ? Timestamps.NONE : builder.lastTime();
        RecordBatch batch = built(chunk);
        return new ParsedChunk(chunk, batch, lines, longLines, unplaced, unplacedLines, last);
    }

    /** A builder remembers the bytes that it read last, and would keep those of a very long line. */
    private RecordBatch built(LineChunk chunk) {
        RecordBatch batch = builder.build();
        if (chunk.isUnusual(chunk.bytes.length)) {
            builder = new BatchBuilder("", 0, numericLevels, textLogs);
        }
        return batch;
    }

    /** Finds records among the first lines of a chunk now that it is known when the record before them was logged. */
    RecordBatch unplaced(ParsedChunk parsed, long before) {
        LineChunk chunk = parsed.chunk();
        // The first lines of a file took the time of the first that says one.
        boolean known = before != Timestamps.NONE || parsed.batch().size() == 0;
        previous = known ? before : parsed.batch().timeAt(0);
        placing = true;
        builder.startAt(chunk.file, 1, 0);
        builder.adopt(chunk.bytes, chunk.shape);
        lines(chunk, parsed.unplaced());
        placing = false;
        return built(chunk);
    }

    /** Returns when the last record was logged. */
    long previous() {
        return previous;
    }

    private long beginning(LineChunk chunk) {
        longLines++;
        added(builder.addBeginning(chunk.bytes, 0, chunk.length, 1, chunk.offset), chunk.length, 1);
        return 1;
    }

    private long lines(LineChunk chunk, int to) {
        byte[] b = chunk.bytes;
        long lines = 0;
        int start = 0;
        // A chunk this short holds no line that is too long to be read whole.
        boolean quick = to <= ChunkReader.LONGEST_LINE;
        while (start < to) {
            int own = quick ? builder.addOwnRecord(b, start, to, lines + 1, chunk.offset + start) : -1;
            if (own >= 0) {
                lines++;
                start = Math.min(own + 1, to);
                previous = builder.lastTime();
                continue;
            }
            int end = Newlines.next(b, start, to);
            int next = Math.min(end + 1, to);
            lines++;
            if (textLogs) {
                added(anyLine(chunk, start, end, lines), next, lines);
            } else {
                line(chunk, start, end, lines);
            }
            start = next;
        }
        return lines;
    }

    private boolean line(LineChunk chunk, int from, int to, long line) {
        if (to - from <= ChunkReader.LONGEST_LINE) {
            return builder.addRecord(chunk.bytes, from, to, line, chunk.offset + from);
        }
        longLines++;
        return builder.addBeginning(chunk.bytes, from, from + ChunkReader.BEGINNING, line, chunk.offset + from);
    }

    private boolean anyLine(LineChunk chunk, int from, int to, long line) {
        return to - from > ChunkReader.LONGEST_LINE
                ? line(chunk, from, to, line)
                : builder.addText(chunk.bytes, from, to, line, chunk.offset + from, previous, placing);
    }

    /** Remembers when the last record was logged; before the first one of a chunk only the chunk before knows. */
    private void added(boolean record, int next, long line) {
        if (record) {
            previous = builder.lastTime();
        } else if (textLogs && previous == Timestamps.NONE && !placing) {
            unplaced = next;
            unplacedLines = line;
            builder.forgetIgnored();
        }
    }
}
