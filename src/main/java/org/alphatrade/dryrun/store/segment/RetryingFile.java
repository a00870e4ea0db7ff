package org.alphatrade.dryrun.store.segment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;

/**
 * An append-only file that keeps what the disk refuses and tries again with the next write, up to a bound. So a disk
 * that is full for a moment costs nothing, and one that stays full costs memory that is limited.
 */
final class RetryingFile implements Closeable {
    private static final int MAX_PENDING = 4 << 20;

    private final Path path;
    private final FileChannel channel;
    private final RunningDigest digest = new RunningDigest();
    private final ArrayDeque<ByteBuffer> pending = new ArrayDeque<>();
    private long pendingBytes;
    /** How many bytes others cut off the file; less than none where they added some. */
    private long taken;

    private volatile boolean full;
    private String problem = "";

    RetryingFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Tells whether it takes more: false when so much waits for the disk that the next bytes are better lost. Any thread. */
    boolean hasRoom() {
        return !full;
    }

    void append(byte[] bytes, int from, int length) {
        retry();
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        if (pending.isEmpty()) {
            write(buffer);
        }
        if (buffer.hasRemaining()) {
            byte[] kept = new byte[buffer.remaining()];
            buffer.get(kept);
            pending.add(ByteBuffer.wrap(kept));
            pendingBytes += kept.length;
        }
        full = pendingBytes >= MAX_PENDING;
        digest.add(bytes, from, length);
    }

    void retry() {
        while (!pending.isEmpty()) {
            ByteBuffer buffer = pending.peek();
            int before = buffer.remaining();
            write(buffer);
            pendingBytes -= before - buffer.remaining();
            full = pendingBytes >= MAX_PENDING;
            if (buffer.hasRemaining()) {
                return;
            }
            pending.remove();
        }
        problem = "";
    }

    private void write(ByteBuffer buffer) {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    /** Returns all that was appended, whether it is on the disk or not. Any thread. */
    WrittenBytes written() {
        return digest.written();
    }

    /** Returns how many bytes others cut off the file since the last call; less than none where they added some. */
    long takenSince() throws IOException {
        long now = digest.bytes() - pendingBytes - channel.size();
        long since = now - taken;
        taken = now;
        return since;
    }

    void force() throws IOException {
        channel.force(false);
    }

    Path path() {
        return path;
    }

    /** Returns why the disk refuses; empty when all that was appended is written. */
    String problem() {
        return pendingBytes == 0 ? "" : problem;
    }

    long pendingBytes() {
        return pendingBytes;
    }

    @Override
    public void close() throws IOException {
        retry();
        channel.close();
    }
}
