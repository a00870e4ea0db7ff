package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.LineCounts;
import org.alphatrade.dryrun.log.record.LogShape;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log file, packed or not, into chunks of whole lines, one after the other; a line of any length at bounded
 * memory. What cannot be read is told at the end, never thrown.
 */
public final class ChunkReader implements ChunkSource {
    /** The longest record a run writes: a line of 1 MiB twice, each byte of it escaped, and what stands around it. */
    static final int LONGEST_LINE = (2 * 6 + 1) * 1024 * 1024;

    static final int BEGINNING = 64 * 1024;
    private static final int MOST = LONGEST_LINE + 2 * LineChunk.USUAL;
    /** What the processor's nearer cache holds twice. */
    private static final int PIECE = 128 * 1024;

    /** Enough to recognise how something is packed. */
    private static final int MAGIC = 8;

    private static final byte[] NOTHING = {};

    private final Path file;
    private final boolean textLogs;
    private final LogShapes shapes;
    private final BatchBuilder probe = new BatchBuilder("", 0);
    private final LongConsumer packedBytes;
    private final List<String> problems = new ArrayList<>();
    private Optional<String> truncatedAt = Optional.empty();
    private @Nullable InputStream in;
    private @Nullable Object found;
    private boolean ended;
    private boolean skipping;
    /** The beginning of a line whose end was not read yet. */
    private byte[] rest = NOTHING;

    private int restLength;
    private LogShape shape = LogShape.USUAL;
    private boolean learned;
    private long offset;
    private long bytes;

    /**
     * @param textLogs whether lines without a time belong to the record before them, and so into its chunk
     * @param shapes finds out what is the same for all lines of a file
     * @param packedBytes is told of bytes as they are read, before they are unpacked
     */
    public ChunkReader(Path file, boolean textLogs, LogShapes shapes, LongConsumer packedBytes) {
        this.file = file;
        this.textLogs = textLogs;
        this.shapes = shapes;
        this.packedBytes = packedBytes;
    }

    @Override
    public boolean next(LineChunk chunk) {
        if (in == null && !ended) {
            open();
        }
        chunk.begin(file.toString());
        takeRest(chunk);
        while (true) {
            fill(chunk);
            if (offset == 0) {
                packed(chunk);
                learnOnce(chunk);
            }
            chunk.shape = shape;
            if (skipping && !skipped(chunk)) {
                if (ended) {
                    return false;
                }
                continue;
            }
            int end = ended ? chunk.length : behindLastLine(chunk);
            if (end > 0) {
                keepRest(chunk, end);
                return true;
            }
            if (ended) {
                return false;
            }
            if (chunk.length > LONGEST_LINE) {
                beginning(chunk);
                return true;
            }
            if (chunk.length == chunk.bytes.length) {
                chunk.grow(Math.min(2 * chunk.bytes.length, MOST));
            }
        }
    }

    private void learnOnce(LineChunk chunk) {
        if (!learned) {
            learned = true;
            learn(chunk);
        }
    }

    /** Looks at the beginning of the file; the probe must know what is a record as well. */
    private void learn(LineChunk chunk) {
        if (textLogs) {
            shapes.zones(file, chunk.bytes, chunk.length);
        }
        shape = textLogs
                ? new LogShape(shapes.dates(file, chunk.bytes, chunk.length), !isAnyRecord(chunk, chunk.length))
                : LogShape.USUAL;
        probe.adoptShape(shape);
    }

    private void open() {
        try {
            found = state();
            in = LogBytes.open(file, packedBytes);
            LogBytes.places(in).ifPresent(as -> shapes.notes().places(file, as));
        } catch (TruncatedException e) {
            truncated(e);
        } catch (IOException e) {
            unreadable(e);
        }
    }

    /**
     * Tells whether the long line that the chunk grew for is over: a chunk of that size full of short lines would take
     * many times its memory.
     */
    private boolean startsAnother(LineChunk chunk, int from) {
        int feed = Newlines.next(chunk.bytes, from, chunk.length);
        if (!textLogs) {
            return feed < chunk.length;
        }
        while (feed < chunk.length) {
            int start = feed + 1;
            feed = Newlines.next(chunk.bytes, start, chunk.length);
            if (feed < chunk.length && probe.isRecord(chunk.bytes, start, feed)) {
                return true;
            }
        }
        return false;
    }

    private void truncated(TruncatedException e) {
        truncatedAt = Optional.of(String.valueOf(e.getMessage()));
        ended = true;
    }

    private void unreadable(IOException e) {
        problems.add("cannot read '" + file + "': " + RegularFiles.reason(e));
        ended = true;
    }

    /** What changes when somebody writes to a file or puts another in its place. */
    private Object state() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
    }

    private void takeRest(LineChunk chunk) {
        if (restLength > chunk.bytes.length / 2) {
            chunk.grow(Math.max(chunk.bytes.length, Math.min(2 * restLength, MOST)));
        }
        System.arraycopy(rest, 0, chunk.bytes, 0, restLength);
        chunk.length = restLength;
        restLength = 0;
    }

    private void fill(LineChunk chunk) {
        try {
            boolean full = false;
            while (!ended && !full && chunk.length < chunk.bytes.length) {
                int n = Objects.requireNonNull(in, "in")
                        .read(chunk.bytes, chunk.length, Math.min(PIECE, chunk.bytes.length - chunk.length));
                ended = n < 0;
                bytes += Math.max(n, 0);
                chunk.length += Math.max(n, 0);
                full = n > 0 && chunk.isUnusual(chunk.length) && startsAnother(chunk, chunk.length - n);
            }
        } catch (TruncatedException e) {
            truncated(e);
        } catch (IOException e) {
            unreadable(e);
        }
    }

    private void packed(LineChunk chunk) {
        Compression inside = Compression.of(Arrays.copyOf(chunk.bytes, Math.min(chunk.length, MAGIC)));
        if (inside != Compression.NONE) {
            unreadable(new IOException("what was unpacked is " + inside.word() + " data again; unpack it once"));
            chunk.length = 0;
        }
        Archives.kind(chunk.bytes, chunk.length).ifPresent(archive -> {
            unreadable(new IOException("it is a " + archive + " archive; unpack it and name the logs in it"));
            chunk.length = 0;
        });
    }

    /** Drops what belongs to the line that was too long; tells whether its end was found. */
    private boolean skipped(LineChunk chunk) {
        int feed = Newlines.next(chunk.bytes, 0, chunk.length);
        boolean over = feed < chunk.length;
        int dropped = over ? feed + 1 : chunk.length;
        System.arraycopy(chunk.bytes, dropped, chunk.bytes, 0, chunk.length - dropped);
        chunk.length -= dropped;
        offset += dropped;
        skipping = !over;
        return over && !(chunk.length == 0 && ended);
    }

    private int behindLastLine(LineChunk chunk) {
        int end = lastLine(chunk);
        return textLogs && chunk.length <= LONGEST_LINE ? beforeLastRecord(chunk, end) : end;
    }

    /** Returns where the last record of a text log begins, which may go on; 0 when there is only one. */
    private int beforeLastRecord(LineChunk chunk, int end) {
        int to = end;
        while (to > 0) {
            int from = to - 1;
            while (from > 0 && chunk.bytes[from - 1] != '\n') {
                from--;
            }
            if (probe.isRecord(chunk.bytes, from, to - 1)) {
                // Lines in front of the first record of a file take its time, so they stay with it.
                return isAnyRecord(chunk, from) ? from : 0;
            }
            to = from;
        }
        return 0;
    }

    private boolean isAnyRecord(LineChunk chunk, int to) {
        int from = 0;
        while (from < to) {
            int feed = Newlines.next(chunk.bytes, from, to);
            if (probe.isRecord(chunk.bytes, from, feed)) {
                return true;
            }
            from = feed + 1;
        }
        return false;
    }

    private static int lastLine(LineChunk chunk) {
        int end = chunk.length;
        while (end > 0 && chunk.bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void keepRest(LineChunk chunk, int end) {
        int length = chunk.length - end;
        if (rest.length < length || rest.length > LineChunk.USUAL) {
            rest = new byte[Math.max(length, LineChunk.USUAL / 8)];
        }
        System.arraycopy(chunk.bytes, end, rest, 0, length);
        restLength = length;
        chunk.length = end;
        chunk.offset = offset;
        offset += end;
    }

    private void beginning(LineChunk chunk) {
        chunk.beginning = true;
        chunk.offset = offset;
        offset += chunk.length;
        chunk.length = BEGINNING;
        skipping = true;
    }

    @Override
    public ReadResult outcome(long records, long lines, LineCounts counts, long longLines) {
        List<String> all = new ArrayList<>(problems);
        if (longLines > 0) {
            all.add(longLines + " lines of '" + file + "' are longer than 13 MiB, only their beginning was read");
        }
        return new ReadResult(records, lines, counts, bytes, truncatedAt, all);
    }

    @Override
    public void close() {
        if (in == null) {
            return;
        }
        try {
            in.close();
            if (problems.isEmpty() && !state().equals(found)) {
                problems.add("'" + file + "' changed while it was read");
            }
        } catch (IOException e) {
            unreadable(e);
        }
        in = null;
        ended = true;
    }
}
