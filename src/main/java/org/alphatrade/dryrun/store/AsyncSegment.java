package org.alphatrade.dryrun.store;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/** A segment written by a thread of its own, so that compressing does not slow the reader; a full queue holds it back. */
final class AsyncSegment implements Segment {
    private static final int QUEUE = 32;

    private sealed interface Work {}

    private record Append(byte[] bytes, int from, int length) implements Work {}

    private record Flush() implements Work {}

    private record Close() implements Work {}

    private final Segment segment;
    private final Losses losses;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUE);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    AsyncSegment(Segment segment, Losses losses) {
        this.segment = segment;
        this.losses = losses;
        this.thread = new Thread(this::run, "segment " + segment.path().getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        boolean open = true;
        while (open) {
            try {
                open = survive(queue.take());
            } catch (InterruptedException e) {
                losses.count(path().getFileName().toString(), 0, "the writer of this file was interrupted");
                open = false;
            }
        }
        closed.countDown();
    }

    /** Whoever brings bytes would wait for ever if this thread died, so what fails is counted and it goes on. */
    private boolean survive(Work work) {
        try {
            return work(work);
        } catch (RuntimeException | Error e) {
            int lost = work instanceof Append append ? append.length() : 0;
            losses.count(path().getFileName().toString(), lost, "writing failed: " + e);
            return !(work instanceof Close);
        }
    }

    private boolean work(Work work) {
        if (work instanceof Append append) {
            segment.append(append.bytes(), append.from(), append.length());
        } else if (work instanceof Flush) {
            segment.flush();
        } else {
            segment.close();
            return false;
        }
        return true;
    }

    @Override
    public void append(byte[] bytes, int from, int length) {
        put(new Append(bytes, from, length), length);
    }

    @Override
    public void flush() {
        put(new Flush(), 0);
    }

    private void put(Work work, long bytes) {
        try {
            queue.put(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            losses.count(path().getFileName().toString(), bytes, "interrupted");
        }
    }

    @Override
    public void sync() {
        segment.sync();
    }

    @Override
    public void close() {
        put(new Close(), 0);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            losses.count(path().getFileName().toString(), 0, "interrupted while closing");
        }
    }

    @Override
    public Path path() {
        return segment.path();
    }

    @Override
    public String problem() {
        return segment.problem();
    }
}
