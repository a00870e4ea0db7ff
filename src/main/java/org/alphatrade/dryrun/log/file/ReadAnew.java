package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.LineCounts;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.ReadingVersion;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.ByteSearch;
import org.alphatrade.dryrun.log.scan.Newlines;

/**
 * The lines of a structured log as today's reading would have written them: from what the runtime wrote, which each
 * record carries with its stream and its arrival. For each line one line, in its place; what is no whole line of the
 * runtime stays as it is.
 */
public final class ReadAnew implements ChunkSource {
    private static final byte[] TRUNCATED = "\"truncated\":true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGINNING = "{\"timestamp\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OURS = "\"payload\":{\"stream\":\"std".getBytes(StandardCharsets.US_ASCII);
    /** Records of the Python harness have none, and are read anew as they are. */
    private static final byte[] PLACE = "\"raw_offset\":".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NOW =
            ("\",\"reading\":" + ReadingVersion.NOW + ",\"ingested_at\":").getBytes(StandardCharsets.US_ASCII);
    private static final int LONG = 16 * 1024;

    private final ChunkReader written;
    private final AnewCounts counts;
    private final LineChunk read = new LineChunk();
    private final BatchBuilder reader;
    private final BatchBuilder shaper;

    /**
     * @param textLevels whether a line of text is as bad as it says, or as its stream is
     * @param counts is told what differs
     */
    public ReadAnew(Path file, boolean textLevels, AnewCounts counts, LongConsumer packedBytes) {
        this.written = new ChunkReader(file, false, packedBytes);
        this.counts = counts;
        this.reader = new BatchBuilder(file.toString(), 0);
        this.shaper = new BatchBuilder(file.toString(), LineChunk.USUAL, NumericLevels.NONE, textLevels);
    }

    /** Tells whether a log begins with a record that an older reading wrote. */
    public static boolean isOfOlderReading(Path file) {
        try (InputStream in = Compression.open(file)) {
            byte[] head = in.readNBytes(LONG);
            int end = Newlines.next(head, 0, head.length);
            return ByteSearch.containsIgnoringCase(head, 0, Math.min(end, BEGINNING.length), BEGINNING)
                    && ByteSearch.containsIgnoringCase(head, 0, end, OURS)
                    && ByteSearch.containsIgnoringCase(head, 0, end, PLACE)
                    && !ByteSearch.containsIgnoringCase(head, 0, end, NOW);
        } catch (IOException e) { // then whoever reads it says so
            return false;
        }
    }

    @Override
    public boolean next(LineChunk chunk) {
        if (!written.next(read)) {
            return false;
        }
        chunk.begin(read.file);
        chunk.offset = read.offset;
        if (read.beginning) {
            chunk.beginning = true;
            append(chunk, read.bytes, 0, read.length);
        } else {
            fill(chunk, records());
        }
        return true;
    }

    private RecordBatch records() {
        reader.startAt(read.file, 1, read.offset);
        reader.adopt(read.bytes);
        long line = 0;
        for (int from = 0; from < read.length; line++) {
            int end = Newlines.next(read.bytes, from, read.length);
            reader.addRecord(read.bytes, from, end, line + 1, read.offset + from);
            from = end + 1;
        }
        return reader.build();
    }

    private void fill(LineChunk chunk, RecordBatch then) {
        boolean[] shaped = new boolean[then.size()];
        RecordView view = then.view();
        for (int i = 0; i < then.size(); i++) {
            shaped[i] = shape(then, view.at(i), i);
        }
        RecordBatch now = shaper.build();
        long[] origin = new long[lines(read)];
        int record = 0;
        int next = 0;
        int line = 0;
        for (int from = 0; from < read.length; line++) {
            int end = Math.min(read.length, Newlines.next(read.bytes, from, read.length) + 1);
            origin[line] = read.offset + from;
            boolean known = record < then.size() && then.lineAt(record) == line + 1;
            if (known && shaped[record]) {
                counts.record(then.levelNameAt(record), now.levelNameAt(next));
                append(chunk, now.bytes(), now.lineStart(next), now.lineEnd(next) + 1);
                next++;
            } else {
                append(chunk, read.bytes, from, end);
            }
            record += known ? 1 : 0;
            from = end;
        }
        chunk.origin = origin;
    }

    private boolean shape(RecordBatch then, RecordView view, int i) {
        StdStream stream = then.streamAt(i);
        if (stream == null || isTruncated(view)) {
            return false;
        }
        byte[] bytes = view.lineBytes();
        int from = view.bodyStart();
        int to = view.bodyEnd();
        if (!then.structuredAt(i)) {
            bytes = view.text().getBytes(StandardCharsets.UTF_8);
            from = 0;
            to = bytes.length;
        }
        shaper.addLine(bytes, from, to, stream, then.ingestedAt(i), 0, 0, then.phaseAt(i));
        return true;
    }

    /** Of a line that was too long to be held the record has only the beginning, and says so. */
    private static boolean isTruncated(RecordView view) {
        return view.lineEnd() - view.lineStart() > LONG
                && ByteSearch.containsIgnoringCase(view.lineBytes(), view.lineStart(), view.bodyStart(), TRUNCATED);
    }

    private static void append(LineChunk chunk, byte[] bytes, int from, int to) {
        int length = to - from;
        if (chunk.bytes.length - chunk.length < length) {
            chunk.grow(Math.max(chunk.length + length, chunk.bytes.length + chunk.bytes.length / 2));
        }
        System.arraycopy(bytes, from, chunk.bytes, chunk.length, length);
        chunk.length += length;
    }

    private static int lines(LineChunk chunk) {
        int lines = 0;
        for (int from = 0; from < chunk.length; lines++) {
            from = Newlines.next(chunk.bytes, from, chunk.length) + 1;
        }
        return lines;
    }

    @Override
    public ReadResult outcome(long records, long lines, LineCounts lineCounts, long longLines) {
        return written.outcome(records, lines, lineCounts, longLines);
    }

    @Override
    public void close() {
        written.close();
    }
}
