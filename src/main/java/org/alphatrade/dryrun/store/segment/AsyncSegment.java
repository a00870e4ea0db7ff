package org.alphatrade.dryrun.store.segment;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A segment written by a thread of its own, so that neither compressing nor the disk slows the reader; when so many bytes wait, the
 * reader does. Work that fails is counted as lost, and the thread goes on.
 */
final class AsyncSegment implements Segment {
    private static final long MAX_WAITING = 2L << 20;
    private static final long CLOSE_SECONDS = 60;

    private sealed interface Work {}

    private record Append(byte[] bytes, int from, int length) implements Work {}

    private record Flush() implements Work {}

    private record Close() implements Work {}

    private final Segment segment;
    private final LossCounter losses;
    private final ArrayDeque<Work> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private long waiting;
    private boolean closing;

    AsyncSegment(Segment segment, LossCounter losses) {
        this.segment = segment;
        this.losses = losses;
        this.thread = new Thread(this::run, "segment " + segment.path().getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        boolean open = true;
        while (open) {
            Work work = take();
            open = !(work instanceof Close);
            try {
                work(work);
            } catch (RuntimeException | Error e) {
                lost(length(work), "writing failed: " + e);
            }
        }
    }

    private void work(Work work) {
        if (work instanceof Append append) {
            segment.append(append.bytes(), append.from(), append.length());
        } else if (work instanceof Flush) {
            segment.flush();
        } else {
            segment.close();
        }
    }

    private Work take() {
        lock.lock();
        try {
            while (queue.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            Work work = queue.remove();
            waiting -= length(work);
            changed.signalAll();
            return work;
        } finally {
            lock.unlock();
        }
    }

    private void put(Work work) {
        lock.lock();
        try {
            while (length(work) > 0 && waiting > 0 && waiting + length(work) > MAX_WAITING) {
                changed.awaitUninterruptibly();
            }
            if (!closing) {
                closing = work instanceof Close;
                queue.add(work);
                waiting += length(work);
                changed.signalAll();
            } else if (work instanceof Append) {
                lost(length(work), PlainSegment.TOO_LATE);
            }
        } finally {
            lock.unlock();
        }
    }

    private static long length(Work work) {
        return work instanceof Append append ? append.length() : 0;
    }

    @Override
    public boolean hasRoom() {
        return segment.hasRoom();
    }

    @Override
    public void append(byte[] bytes, int from, int length) {
        put(new Append(bytes, from, length));
    }

    @Override
    public void flush() {
        put(new Flush());
    }

    @Override
    public void sync() {
        segment.sync();
    }

    @Override
    public void close() {
        put(new Close());
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            lost(Math.max(1, waiting()), "it could not be closed within " + CLOSE_SECONDS + " s");
        }
    }

    private long waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void lost(long bytes, String why) {
        losses.count(path().getFileName().toString(), bytes, why);
    }

    @Override
    public WrittenBytes written() {
        return segment.written();
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
