package org.alphatrade.dryrun.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.file.ChunkParser;
import org.alphatrade.dryrun.log.file.ChunkReader;
import org.alphatrade.dryrun.log.file.ChunkSequencer;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.ParsedChunk;
import org.alphatrade.dryrun.log.file.ReadResult;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.spi.LogRecord;

/** Everything that can be seen of records, to be compared. */
record Records(List<List<Object>> seen, ReadResult outcome) {
    /** Reads one line as a log of JSON does. */
    static List<List<Object>> ofLine(byte[] line) {
        BatchBuilder builder = new BatchBuilder("audit", 1 << 10);
        builder.addRecord(line, 0, line.length, 1, 0);
        List<List<Object>> seen = new ArrayList<>();
        add(seen, builder.build(), false);
        return seen;
    }

    /** Reads a file in pieces of about so many bytes. */
    static Records ofFile(Path file, int chunkBytes, LogReader.Options options) {
        ChunkReader reader = new ChunkReader(file, options.textLogs(), bytes -> {});
        ChunkParser parser = new ChunkParser(options, null);
        ChunkSequencer joiner = new ChunkSequencer(options, true);
        List<List<Object>> seen = new ArrayList<>();
        try (reader) {
            LineChunk chunk = new LineChunk(chunkBytes);
            while (reader.next(chunk)) {
                ParsedChunk parsed = parser.parse(chunk);
                add(seen, joiner.first(parsed), true);
                add(seen, joiner.rest(parsed), true);
                chunk = new LineChunk(chunkBytes);
            }
        }
        return new Records(seen, joiner.outcome(reader));
    }

    private static void add(List<List<Object>> seen, RecordBatch batch, boolean places) {
        for (int i = 0; i < batch.size(); i++) {
            LogRecord record = batch.view().at(i);
            seen.add(seen(record, places));
            List<Object> copy = seen(record.copy(), places);
            if (!copy.equals(seen.get(seen.size() - 1))) {
                throw new AssertionError("a copy differs: " + copy + " from " + seen.get(seen.size() - 1));
            }
        }
    }

    private static List<Object> seen(LogRecord record, boolean places) {
        List<Object> seen = new ArrayList<>(List.of(
                record.time(),
                record.ingestedAt(),
                record.level(),
                record.levelName(),
                record.event(),
                record.message(),
                record.stream(),
                record.phase(),
                record.structured(),
                record.text().strip()));
        seen.add(record.field("a.b"));
        seen.add(record.field("level"));
        if (places) {
            seen.add(record.ref());
        }
        return seen;
    }
}
