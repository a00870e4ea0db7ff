package org.alphatrade.dryrun.store.segment;

import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A segment whose bytes go to disk as they are. */
public final class PlainSegment extends FileSegment {
    static final String TOO_LATE = "it came after the file was closed";

    private boolean closed;

    public PlainSegment(Path path, FileChannel channel, LossCounter losses) {
        super(path, channel, losses);
    }

    @Override
    public synchronized void append(byte[] bytes, int from, int length) {
        if (closed) {
            lost(length, TOO_LATE);
        } else {
            file.append(bytes, from, length);
        }
    }

    @Override
    public synchronized void flush() {
        retry();
    }

    @Override
    void finish() {
        closed = true;
    }
}
