package org.alphatrade.dryrun.engine.live.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches back from the evidence while it is still being written, always forwards. What a full disk has not taken
 * may still come, until the evidence is closed; after a batch that did not come in time the next ones are given less.
 */
final class BatchReader implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long LITTLE_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BooleanSupplier closed;
    private final BatchBuilder records = new BatchBuilder("", 0);
    private @Nullable Path path;
    private @Nullable InputStream in;
    private long position;
    private long patience = PATIENCE_NANOS;

    /** @param closed tells whether nothing more is written */
    BatchReader(BooleanSupplier closed) {
        this.closed = closed;
    }

    /**
     * Reads a batch.
     *
     * @throws EOFException when it does not come; others may be read all the same
     */
    RecordBatch read(JudgeQueue.Written place) throws IOException {
        byte[] bytes = bytes(place);
        if (bytes.length < place.length()) {
            patience = LITTLE_PATIENCE_NANOS;
            close();
            throw new EOFException("'" + place.segment() + "' ends before byte " + (place.offset() + place.length()));
        }
        patience = PATIENCE_NANOS;
        position += bytes.length;
        return batch(place, bytes);
    }

    /** Returns a batch's bytes, or fewer where the segment ends. */
    private byte[] bytes(JudgeQueue.Written place) throws IOException {
        try {
            return at(place.segment(), place.offset()).readNBytes(place.length());
        } catch (EOFException e) { // before the batch begins, or in the midst of compressed data
            return new byte[0];
        }
    }

    private InputStream at(Path segment, long offset) throws IOException {
        InputStream file = in;
        if (file == null || !segment.equals(path)) {
            close();
            InputStream tail = new Tail(Files.newInputStream(segment));
            file = segment.toString().endsWith(".gz") ? new GZIPInputStream(tail, 64 << 10) : tail;
            in = file;
            path = segment;
            position = 0;
        }
        file.skipNBytes(offset - position);
        position = offset;
        return file;
    }

    private RecordBatch batch(JudgeQueue.Written place, byte[] bytes) {
        records.startAt(place.segment().toString(), place.firstLine(), place.offset());
        records.adopt(bytes);
        long line = place.firstLine();
        for (int start = 0; start < bytes.length; line++) {
            start = record(bytes, start, line, place.offset() + start) + 1;
        }
        return records.build();
    }

    /** Adds the record that begins there and returns where its line ends. */
    private int record(byte[] bytes, int start, long line, long offset) {
        int own = records.addOwnRecord(bytes, start, bytes.length, line, offset);
        if (own >= 0) {
            return own;
        }
        int end = Newlines.next(bytes, start, bytes.length);
        records.addRecord(bytes, start, end, line, offset);
        return end;
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }

    /** A file's bytes; at its end it waits a while for more, since the writer flushes twice a second. */
    private final class Tail extends InputStream {
        private final InputStream file;

        Tail(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            long deadline = System.nanoTime() + patience;
            boolean last = closed.getAsBoolean();
            int count = file.read(bytes, from, length);
            while (count <= 0 && !last && System.nanoTime() < deadline) {
                pause();
                last = closed.getAsBoolean();
                count = file.read(bytes, from, length);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return file.skip(count);
        }

        private void pause() throws IOException {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for evidence to be written", e);
            }
        }

        @Override
        public int available() throws IOException {
            // GZIPInputStream asks whether a further member follows; there is one gzip member a segment.
            return 0;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
