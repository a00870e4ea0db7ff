package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.log.file.ChunkSource;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.jspecify.annotations.Nullable;

/** Deals out the lines of all logs, one file after the other; whoever asks reads. */
final class LogQueue implements AutoCloseable {
    private final Iterator<Path> logs;
    private final LogOpener opener;
    private final LongConsumer progress;
    private @Nullable Opened opened;
    private long next;
    private long bytes;
    private boolean closed;

    /** A log, and what reads it. */
    private record Opened(Path log, ChunkSource reader) {}

    LogQueue(List<Path> logs, LogOpener opener, LongConsumer progress) {
        this.logs = logs.iterator();
        this.opener = opener;
        this.progress = progress;
    }

    /** Returns the next piece, its lines in {@code chunk}; null when there is none any more. */
    synchronized @Nullable WorkItem next(LineChunk chunk, Resequencer ordered) throws InterruptedException {
        ordered.awaitRoom();
        if (closed || opened == null && !logs.hasNext()) {
            return null;
        }
        Opened now = opened == null ? open(logs.next()) : opened;
        opened = now;
        boolean any = now.reader().next(chunk);
        progress.accept(bytes);
        if (any) {
            ordered.filled(chunk.capacity());
            return new WorkItem.Lines(next++, chunk);
        }
        now.reader().close();
        opened = null;
        return new WorkItem.End(next++, now.log(), now.reader());
    }

    private Opened open(Path log) {
        return new Opened(log, opener.open(log, read -> bytes += read));
    }

    /** Returns how many pieces were dealt out. */
    synchronized long dealt() {
        return next;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.reader().close();
        }
    }
}
