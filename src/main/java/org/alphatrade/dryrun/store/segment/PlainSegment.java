package org.alphatrade.dryrun.store.segment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A segment whose bytes go to disk as they are. */
public final class PlainSegment implements Segment {
    private final RetryingFile file;
    static final String TOO_LATE = "it came after the file was closed";

    private final LossCounter losses;
    private boolean closed;

    public PlainSegment(Path path, FileChannel channel, LossCounter losses) {
        this.file = new RetryingFile(path, channel);
        this.losses = losses;
    }

    @Override
    public synchronized void append(byte[] bytes, int from, int length) {
        if (closed) {
            losses.count(path().getFileName().toString(), length, TOO_LATE);
        } else {
            file.append(bytes, from, length);
        }
    }

    @Override
    public boolean hasRoom() {
        return file.hasRoom();
    }

    @Override
    public synchronized void flush() {
        file.retry();
    }

    @Override
    public void sync() {
        try {
            file.force();
        } catch (IOException e) {
            losses.count(path().getFileName().toString(), 0, "fsync failed: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        flush();
        sync();
        if (file.pendingBytes() > 0) {
            losses.count(path().getFileName().toString(), file.pendingBytes(), file.problem());
        }
        try {
            file.close();
        } catch (IOException e) {
            losses.count(path().getFileName().toString(), 0, "close failed: " + e.getMessage());
        }
    }

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public synchronized String problem() {
        return file.problem();
    }
}
