package org.alphatrade.dryrun.engine.live.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.jspecify.annotations.Nullable;

/** Reads batches back from the evidence while it is still being written, always forwards. */
final class BatchReader implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private @Nullable Path path;
    private @Nullable InputStream in;
    private long position;

    RecordBatch read(JudgeQueue.Written place) throws IOException {
        byte[] bytes = at(place.segment(), place.offset()).readNBytes(place.length());
        if (bytes.length < place.length()) {
            throw new EOFException("'" + place.segment() + "' ends before byte " + (place.offset() + place.length()));
        }
        position += bytes.length;
        return batch(place, bytes);
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

    private static RecordBatch batch(JudgeQueue.Written place, byte[] bytes) {
        BatchBuilder builder = new BatchBuilder(place.segment().toString(), 0);
        builder.adopt(bytes);
        long line = place.firstLine();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                builder.addRecord(bytes, start, i, line++, place.offset() + start);
                start = i + 1;
            }
        }
        return builder.build();
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }

    /** A file's bytes; at its end it waits a while for more, since the writer flushes twice a second. */
    private static final class Tail extends InputStream {
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
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            int count = file.read(bytes, from, length);
            while (count <= 0 && System.nanoTime() < deadline) {
                pause();
                count = file.read(bytes, from, length);
            }
            return count;
        }

        private static void pause() throws IOException {
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
