package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final byte[] LENGTH = "\"raw_length\":".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NOW =
            ("\",\"reading\":" + ReadingVersion.NOW + ",\"ingested_at\":").getBytes(StandardCharsets.US_ASCII);
    private static final int LONG = 16 * 1024;
    private static final int LONGEST_HEAD = 1 << 20;

    private static final Pattern RAW = Pattern.compile("(final_dry_run_.+)\\.log(\\.\\w+)?");

    private final ChunkReader written;
    private final Optional<RawBytes> raw;
    private final String name;
    private boolean ended;
    private Optional<String> problem = Optional.empty();
    private final AnewCounts counts;
    private final LineChunk read = new LineChunk();
    private final BatchBuilder reader;
    private final BatchBuilder shaper;

    /**
     * @param numbers what numbers as levels mean
     * @param textLevels whether a line of text is as bad as it says, or as its stream is
     * @param counts is told what differs
     */
    public ReadAnew(Path file, NumericLevels numbers, boolean textLevels, AnewCounts counts, LongConsumer packedBytes) {
        this(file, file, Optional.empty(), numbers, textLevels, counts, packedBytes);
    }

    private ReadAnew(
            Path file,
            Path structured,
            Optional<RawBytes> raw,
            NumericLevels numbers,
            boolean textLevels,
            AnewCounts counts,
            LongConsumer packedBytes) {
        this.written = new ChunkReader(structured, false, new LogShapes(List.of()), packedBytes);
        this.raw = raw;
        this.name = file.toString();
        this.counts = counts;
        this.reader = new BatchBuilder(file.toString(), 0);
        this.shaper = new BatchBuilder(file.toString(), LineChunk.USUAL, numbers, textLevels);
    }

    /** Reads a run's raw log: its own bytes, by the stream, the order and the arrival that the structured log beside it names. */
    public static ReadAnew raw(
            Path file,
            Path structured,
            NumericLevels numbers,
            boolean textLevels,
            AnewCounts counts,
            LongConsumer packedBytes) {
        return new ReadAnew(
                file, structured, Optional.of(new RawBytes(file)), numbers, textLevels, counts, packedBytes);
    }

    /** Tells whether a file is called like the raw log of a run. */
    public static boolean isRaw(Path log) {
        return RAW.matcher(log.getFileName().toString()).matches();
    }

    /** Returns the structured log beside a run's raw one; empty when there is none, or none that knows the lines' places. */
    public static Optional<Path> structuredOf(Path log) {
        Matcher name = RAW.matcher(log.getFileName().toString());
        return !name.matches()
                ? Optional.empty()
                : Stream.of(".jsonl", ".jsonl.gz")
                        .map(end -> log.resolveSibling(name.group(1) + end))
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .filter(ReadAnew::namesPlaces);
    }

    /** The Python harness wrote a raw log of the same name, and no places. */
    private static boolean namesPlaces(Path structured) {
        try (InputStream in = Compression.open(structured)) {
            byte[] head = in.readNBytes(LONGEST_HEAD);
            int end = Newlines.next(head, 0, head.length);
            return ByteSearch.containsIgnoringCase(head, 0, end, PLACE)
                    && ByteSearch.containsIgnoringCase(head, 0, end, LENGTH);
        } catch (IOException e) { // then the raw log is read as it stands
            return false;
        }
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
            ended = true;
            return false;
        }
        chunk.begin(name);
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
        long[] places = new long[then.size()];
        RecordView view = then.view();
        for (int i = 0; i < then.size(); i++) {
            shaped[i] = shape(then, view.at(i), i, places);
        }
        RecordBatch now = shaper.build();
        long[] origin = new long[lines(read)];
        int record = 0;
        int next = 0;
        int line = 0;
        for (int from = 0; from < read.length; line++) {
            int end = Math.min(read.length, Newlines.next(read.bytes, from, read.length) + 1);
            origin[line] = read.offset + from;
            origin[line] = raw.isPresent() && record < then.size() ? places[record] : origin[line];
            boolean known = record < then.size() && then.lineAt(record) == line + 1;
            if (known && shaped[record]) {
                if (raw.isEmpty()) {
                    counts.record(then.levelNameAt(record), now.levelNameAt(next));
                }
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

    private boolean shape(RecordBatch then, RecordView view, int i, long[] places) {
        StdStream stream = then.streamAt(i);
        if (stream == null) {
            return false;
        }
        long length = raw.isPresent() ? number(view, LENGTH) : 0;
        raw.ifPresent(bytes -> bytes.name(length));
        if (isTruncated(view)) {
            return false;
        }
        if (length > 0 && length <= ChunkReader.LONGEST_LINE) {
            places[i] = number(view, PLACE);
            Optional<byte[]> line = raw.flatMap(bytes -> bytes.take(places[i], (int) length));
            if (line.isPresent()) {
                byte[] b = line.get();
                int end = b[b.length - 1] == '\n' ? b.length - 1 : b.length;
                shaper.addLine(b, 0, end, stream, then.ingestedAt(i), 0, 0, then.phaseAt(i));
                return true;
            }
        }
        if (raw.isPresent()) {
            counts.copied();
        }
        byte[] bytes = view.lineBytes();
        int from = view.bodyStart();
        int to = view.bodyEnd();
        if (!then.structuredAt(i)) {
            bytes = written(view.text(), number(view, LENGTH));
            from = 0;
            to = bytes.length;
        }
        shaper.addLine(bytes, from, to, stream, then.ingestedAt(i), 0, 0, then.phaseAt(i));
        return true;
    }

    /** Returns a line as the runtime wrote it: what was no UTF-8 stands in its copy as one character for each run of such bytes. */
    private static byte[] written(String copy, long length) {
        byte[] bytes = copy.getBytes(StandardCharsets.UTF_8);
        int first = copy.indexOf('\uFFFD');
        if (first < 0) {
            return bytes;
        }
        String rest = copy.substring(first).replace("\uFFFD", "");
        byte[] before = copy.substring(0, first).getBytes(StandardCharsets.UTF_8);
        byte[] after = rest.getBytes(StandardCharsets.UTF_8);
        long runs = copy.length() - first - rest.length();
        int odd = (int) Math.max(runs, Math.min(length, ChunkReader.LONGEST_LINE) - 1 - before.length - after.length);
        byte[] line = Arrays.copyOf(before, before.length + odd + after.length);
        Arrays.fill(line, before.length, before.length + odd, (byte) 0xFF);
        System.arraycopy(after, 0, line, before.length + odd, after.length);
        return line;
    }

    /** Returns the number behind a key of the payload that stands before what the runtime wrote; 0 when there is none. */
    private static long number(RecordView view, byte[] key) {
        byte[] b = view.lineBytes();
        int at = ByteSearch.lastIndexOf(b, view.lineStart(), view.bodyStart(), key);
        long value = 0;
        for (int i = at + key.length; at >= 0 && b[i] >= '0' && b[i] <= '9'; i++) {
            value = 10 * value + b[i] - '0';
        }
        return value;
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
        ReadResult outcome = written.outcome(records, lines, lineCounts, longLines);
        if (problem.isEmpty()) {
            return outcome;
        }
        List<String> problems = new ArrayList<>(outcome.problems());
        problems.add(problem.get());
        return new ReadResult(
                outcome.records(), outcome.lines(), outcome.counts(), outcome.bytes(), outcome.truncatedAt(), problems);
    }

    @Override
    public void close() {
        written.close();
        if (ended) {
            problem = raw.flatMap(RawBytes::problem);
        }
        raw.ifPresent(RawBytes::close);
    }
}
