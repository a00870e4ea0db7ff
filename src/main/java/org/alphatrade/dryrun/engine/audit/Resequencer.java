package org.alphatrade.dryrun.engine.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.jspecify.annotations.Nullable;

/**
 * Puts what workers finish in any order into the order of the logs. It owns a few chunks that go round between workers
 * and the one who takes, so that whoever is slow holds up the others instead of filling the memory.
 */
final class Resequencer {
    /** Lines of many megabytes: then fewer chunks are under way at a time. */
    private static final long MOST_BYTES = 24L << 20;

    private final Map<Long, WorkItem> done = new HashMap<>();
    private final Deque<LineChunk> free = new ArrayDeque<>();
    private long taken;
    private long bytes;
    private long last = Long.MAX_VALUE;
    private @Nullable Throwable failure;

    Resequencer(int chunks, int chunkBytes) {
        for (int i = 0; i < chunks; i++) {
            free.add(new LineChunk(chunkBytes));
        }
    }

    /** Waits for a chunk to fill; null when nothing more is wanted. */
    synchronized @Nullable LineChunk chunk() throws InterruptedException {
        while (failure == null && free.isEmpty()) {
            wait();
        }
        return failure == null ? free.pop() : null;
    }

    /** Waits until there is memory for one more chunk, however large it gets; called by one reader at a time. */
    synchronized void awaitRoom() throws InterruptedException {
        while (failure == null && bytes > MOST_BYTES) {
            wait();
        }
    }

    /** Says that what is in a chunk was handled. */
    synchronized void giveBack(LineChunk chunk, int size) {
        bytes -= size;
        chunk.release();
        free.push(chunk);
        notifyAll();
    }

    synchronized void filled(int size) {
        bytes += size;
    }

    synchronized void put(WorkItem piece) {
        done.put(piece.number(), piece);
        if (piece.number() == taken) {
            notifyAll();
        }
    }

    /** Says how many pieces there are in all. */
    synchronized void endAfter(long pieces) {
        last = pieces;
        notifyAll();
    }

    /** Makes everybody stop. */
    synchronized void fail(Throwable thrown) {
        failure = failure == null ? thrown : failure;
        notifyAll();
    }

    /** Waits for the next piece in order; null after the last one. */
    synchronized @Nullable WorkItem take() {
        boolean interrupted = false;
        while (failure == null && taken < last && !done.containsKey(taken)) {
            try {
                wait();
            } catch (InterruptedException e) {
                // An audit that was begun is finished: without it there is no report.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw rethrown();
        }
        return taken == last ? null : done.remove(taken++);
    }

    private RuntimeException rethrown() {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
