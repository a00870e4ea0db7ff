package org.alphatrade.dryrun.store.segment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What every segment does with its file; whatever it cannot keep is counted. */
abstract class FileSegment implements Segment {
    final RetryingFile file;
    private final LossCounter losses;
    private boolean closed;

    FileSegment(Path path, FileChannel channel, LossCounter losses) {
        this.file = new RetryingFile(path, channel);
        this.losses = losses;
    }

    /** Tries again to write what waits, and says what others did to the file meanwhile. */
    final void retry() {
        if (closed) {
            return;
        }
        file.retry();
        try {
            foreign(file.takenSince());
        } catch (IOException e) {
            lost(0, "its length cannot be asked for: " + e.getMessage());
        }
    }

    private void foreign(long taken) {
        if (taken > 0) {
            lost(taken, "another process cut the file short");
        } else if (taken < 0) {
            lost(0, "another process wrote " + -taken + " bytes into the file");
        }
    }

    /** Appends what is still to come before the file is closed. */
    abstract void finish();

    @Override
    public final boolean hasRoom() {
        return file.hasRoom();
    }

    @Override
    public final void sync() {
        try {
            file.force();
        } catch (IOException e) {
            lost(0, "fsync failed: " + e.getMessage());
        }
    }

    @Override
    public final synchronized void close() {
        finish();
        retry();
        sync();
        if (file.pendingBytes() > 0) {
            lost(file.pendingBytes(), file.problem());
        }
        closed = true;
        try {
            file.close();
        } catch (IOException e) {
            lost(0, "close failed: " + e.getMessage());
        }
    }

    @Override
    public final WrittenBytes written() {
        return file.written();
    }

    final void lost(long bytes, String why) {
        losses.count(path().getFileName().toString(), bytes, why);
    }

    @Override
    public final Path path() {
        return file.path();
    }

    @Override
    public final synchronized String problem() {
        return file.problem();
    }
}
