package org.alphatrade.dryrun.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Stretches of time on disk, run after run of them, each run in order; for more of them than memory should hold. */
final class SpilledStretches {
    private static final int BUFFER = 1 << 14;

    private final List<Path> runs = new ArrayList<>();

    /** Takes stretches. */
    interface Sink {
        void stretch(long from, long to);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Writes stretches as a run; they are sorted by their beginnings. */
    void spill(long[] bounds, int size) {
        try {
            Path run = Files.createTempFile("final-dry-run-silences", ".tmp");
            run.toFile().deleteOnExit();
            runs.add(run);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
                for (int i = 0; i < 2 * size; i++) {
                    out.writeLong(bounds[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("more silences than memory holds could not be kept on disk", e);
        }
    }

    /** Takes the runs of another, which keeps them as well. */
    void addAll(SpilledStretches other) {
        runs.addAll(other.runs);
    }

    /** Tells of all stretches, sorted by their beginnings. */
    void each(Sink out) {
        PriorityQueue<Run> open = new PriorityQueue<>((one, two) -> Long.compare(one.from, two.from));
        try {
            for (Path path : runs) {
                add(open, new Run(path));
            }
            while (!open.isEmpty()) {
                Run first = open.poll();
                out.stretch(first.from, first.to);
                add(open, first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("silences that were kept on disk cannot be read back", e);
        } finally {
            open.forEach(Run::close);
        }
    }

    private static void add(PriorityQueue<Run> open, Run run) throws IOException {
        if (run.next()) {
            open.add(run);
        } else {
            run.close();
        }
    }

    private static final class Run {
        private final DataInputStream in;
        private long from;
        private long to;

        Run(Path path) throws IOException {
            in = new DataInputStream(
                    new BufferedInputStream(Files.newInputStream(path, StandardOpenOption.READ), BUFFER));
        }

        boolean next() throws IOException {
            try {
                from = in.readLong();
                to = in.readLong();
                return true;
            } catch (EOFException end) { // a run holds whole pairs
                return false;
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
