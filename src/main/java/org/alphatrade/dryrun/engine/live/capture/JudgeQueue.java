package org.alphatrade.dryrun.engine.live.capture;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.spi.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be judged. Putting never blocks: when the judge is far behind, a batch is let go from memory and only
 * the place where it stands in the written evidence is kept.
 */
final class JudgeQueue {
    sealed interface Item {
        int records();
    }

    /** A batch in memory. */
    record InMemory(RecordBatch batch) implements Item {
        @Override
        public int records() {
            return batch.size();
        }
    }

    /** A batch to be read back from the written evidence. */
    record Written(Path segment, long offset, int length, long firstLine, int records) implements Item {}

    /** Something the harness saw. */
    record Observed(Observation observation) implements Item {
        @Override
        public int records() {
            return 0;
        }
    }

    /** Nothing more comes. */
    record End() implements Item {
        @Override
        public int records() {
            return 0;
        }
    }

    private final long maxBytes;
    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private long bytes;
    private long records;

    JudgeQueue(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void put(RecordBatch batch, Path segment, long offset, long firstLine) {
        boolean fits = bytes + batch.byteLength() <= maxBytes;
        add(fits ? new InMemory(batch) : new Written(segment, offset, batch.byteLength(), firstLine, batch.size()));
    }

    /** Puts a batch that no evidence holds; tells whether there was room for it. */
    boolean putUnwritten(RecordBatch batch) {
        boolean fits = bytes + batch.byteLength() <= maxBytes;
        if (fits) {
            add(new InMemory(batch));
        }
        return fits;
    }

    void put(Observation observation) {
        add(new Observed(observation));
    }

    void end() {
        add(new End());
    }

    private void add(Item item) {
        lock.lock();
        try {
            items.add(item);
            records += item.records();
            bytes += item instanceof InMemory held ? held.batch().byteLength() : 0;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next item, or null when none came in time. */
    @Nullable Item poll(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (items.isEmpty()) {
                if (left <= 0) {
                    return null;
                }
                left = notEmpty.awaitNanos(left);
            }
            Item item = items.remove();
            records -= item.records();
            bytes -= item instanceof InMemory held ? held.batch().byteLength() : 0;
            return item;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many records wait. */
    long lag() {
        lock.lock();
        try {
            return records;
        } finally {
            lock.unlock();
        }
    }
}
