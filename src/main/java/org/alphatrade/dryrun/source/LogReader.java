package org.alphatrade.dryrun.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alphatrade.dryrun.files.Compression;
import org.alphatrade.dryrun.files.Regular;
import org.alphatrade.dryrun.files.TruncatedException;
import org.alphatrade.dryrun.time.Timestamps;

/** Reads a log file, packed or not, into batches of records; a line of any length at bounded memory. */
public final class LogReader {
    private static final int CHUNK = 512 * 1024;
    /** The longest record a run writes: a line of 1 MiB twice, each byte of it escaped, and what stands around it. */
    private static final int LONGEST_LINE = (2 * 6 + 1) * 1024 * 1024;

    private static final int BEGINNING = 64 * 1024;

    /**
     * How to read.
     *
     * @param numericLevels what numbers as levels mean when the record itself does not say
     * @param textLogs whether plain lines that begin with a timestamp are records
     */
    public record Options(NumericLevels numericLevels, boolean textLogs) {
        /** Only JSON, numbers by what the record says. */
        public static final Options DEFAULT = new Options(NumericLevels.NONE, false);

        public Options {
            Objects.requireNonNull(numericLevels, "numericLevels");
        }
    }

    private final BatchBuilder builder;
    private final Consumer<RecordBatch> sink;
    private final boolean textLogs;
    private final List<String> problems = new ArrayList<>();
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    /** Up to where the buffer is known to hold no end of a line. */
    private int searched;

    private boolean skipping;
    private long lines;
    private long ignored;
    private long longLines;
    private long bytes;
    private long lineOffset;
    private long previous = Timestamps.NONE;

    private LogReader(Path file, Consumer<RecordBatch> sink, Options options) {
        this.builder = new BatchBuilder(file.toString(), CHUNK, options.numericLevels());
        this.sink = sink;
        this.textLogs = options.textLogs();
    }

    /** Reads a whole file; what cannot be read is in the outcome, never thrown. */
    public static ReadOutcome read(Path file, Consumer<RecordBatch> sink, Options options) {
        return new LogReader(file, sink, options).read(file);
    }

    private ReadOutcome read(Path file) {
        Optional<String> truncatedAt = Optional.empty();
        try (InputStream in = Compression.open(file)) {
            truncatedAt = pour(in);
        } catch (IOException e) {
            problems.add("cannot read '" + file + "': " + Regular.reason(e));
        }
        finish();
        if (longLines > 0) {
            problems.add(longLines + " lines of '" + file + "' are longer than 13 MiB, only their beginning was read");
        }
        return new ReadOutcome(lines, ignored, bytes, truncatedAt, problems);
    }

    private Optional<String> pour(InputStream in) throws IOException {
        try {
            for (int n = in.read(buffer, filled, buffer.length - filled);
                    n >= 0;
                    n = in.read(buffer, filled, buffer.length - filled)) {
                bytes += n;
                filled += n;
                if (filled == buffer.length) {
                    split();
                }
            }
            return Optional.empty();
        } catch (TruncatedException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Takes whole lines out of the buffer, which then belongs to their batch. */
    private void split() {
        keep(lines());
        searched = filled;
        makeRoom();
    }

    /** Takes what is left at the end, where a line may lack its LF. */
    private void finish() {
        int start = lines();
        if (start < filled) {
            line(start, filled, filled - start);
        } else if (skipping) {
            lines++;
        }
        deliver();
    }

    /** Returns the place behind the last whole line. */
    private int lines() {
        builder.adopt(buffer);
        int start = 0;
        for (int i = Newlines.next(buffer, searched, filled); i < filled; i = Newlines.next(buffer, start, filled)) {
            line(start, i, i + 1 - start);
            start = i + 1;
        }
        return start;
    }

    /** Goes on with the beginning of a line that is not whole yet. */
    private void keep(int start) {
        if (start == 0) {
            builder.reset();
            return;
        }
        byte[] next = builder.isEmpty() ? buffer : new byte[CHUNK];
        deliver();
        if (next.length < filled - start) {
            next = new byte[buffer.length];
        }
        System.arraycopy(buffer, start, next, 0, filled - start);
        buffer = next;
        filled -= start;
    }

    private void makeRoom() {
        if (skipping) {
            lineOffset += filled;
            filled = 0;
            searched = 0;
        } else if (filled > LONGEST_LINE) {
            beginning();
            lineOffset += filled;
            filled = 0;
            searched = 0;
            skipping = true;
        } else if (filled > buffer.length / 2) {
            buffer = java.util.Arrays.copyOf(buffer, Math.min(2 * buffer.length, LONGEST_LINE + 2 * CHUNK));
        }
    }

    private void beginning() {
        longLines++;
        builder.addBeginning(buffer, 0, BEGINNING, lines + 1, lineOffset);
        deliver();
    }

    private void line(int from, int to, int length) {
        if (skipping) {
            skipping = false;
        } else if (to - from > LONGEST_LINE) {
            longLines++;
            builder.addBeginning(buffer, from, from + BEGINNING, lines + 1, lineOffset);
        } else {
            record(from, to);
        }
        lines++;
        lineOffset += length;
    }

    private void record(int from, int to) {
        if (!textLogs) {
            builder.addRecord(buffer, from, to, lines + 1, lineOffset);
            return;
        }
        boolean object = Texts.beginsWithBrace(buffer, from, to);
        boolean added = object
                ? builder.addRecord(buffer, from, to, lines + 1, lineOffset)
                : builder.addText(buffer, from, to, lines + 1, lineOffset, previous);
        if (added) {
            previous = builder.lastTime();
        }
    }

    private void deliver() {
        if (!builder.isEmpty()) {
            RecordBatch batch = builder.build();
            ignored += batch.ignored();
            sink.accept(batch);
        }
    }

    /** Tells JSON from text. */
    private static final class Texts {
        static boolean beginsWithBrace(byte[] b, int from, int to) {
            int i = Lines.afterBom(b, from, to);
            while (i < to && (b[i] == ' ' || b[i] == '\t')) {
                i++;
            }
            return i < to && b[i] == '{';
        }
    }
}
