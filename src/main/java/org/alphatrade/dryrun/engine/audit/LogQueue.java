package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.log.file.ChunkReader;
import org.alphatrade.dryrun.log.record.LineChunk;

/** Deals out the lines of all logs, one file after the other; whoever asks reads. */
final class LogQueue implements AutoCloseable {
    private final Iterator<Path> logs;
    private final boolean textLogs;
    private final LongConsumer progress;
    private Path log;
    private ChunkReader reader;
    private long next;
    private long bytes;
    private boolean closed;

    LogQueue(List<Path> logs, boolean textLogs, LongConsumer progress) {
        this.logs = logs.iterator();
        this.textLogs = textLogs;
        this.progress = progress;
    }

    /** Returns the next piece, its lines in {@code chunk}; null when there is none any more. */
    synchronized WorkItem next(LineChunk chunk, Resequencer ordered) throws InterruptedException {
        ordered.awaitRoom();
        if (closed || reader == null && !logs.hasNext()) {
            return null;
        }
        if (reader == null) {
            log = logs.next();
            reader = new ChunkReader(log, textLogs, read -> bytes += read);
        }
        boolean any = reader.next(chunk);
        progress.accept(bytes);
        if (any) {
            ordered.filled(chunk.capacity());
            return new WorkItem.Lines(next++, chunk);
        }
        reader.close();
        WorkItem end = new WorkItem.End(next++, log, reader);
        reader = null;
        return end;
    }

    /** Returns how many pieces were dealt out. */
    synchronized long dealt() {
        return next;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (reader != null) {
            reader.close();
        }
    }
}
