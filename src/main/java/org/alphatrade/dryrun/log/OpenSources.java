package org.alphatrade.dryrun.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.alphatrade.dryrun.log.record.LineSource;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * The last record of each source whose lines stand between those of others: services of compose, pods, the two streams of a
 * container. The same for a run, its audit and a file; it needs no more than those that came last.
 */
final class OpenSources {
    /** A collector may be a little late with the next line. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private static final int MOST = 64;
    /** In a file, where each source may have a clock of its own, so many records of others are waited. */
    private static final long MOST_BETWEEN = 1_000;

    /** What came in time may reach the judge a little later. */
    private static final long LATENESS = TimeUnit.MILLISECONDS.toNanos(200);

    /** By strand and name, those that came last at the end. */
    private final Map<String, OpenSource> sources = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    private final Deque<GrowingRecords> idle = new ArrayDeque<>();
    private final NumericLevels numbers;
    private final JoinTally tally;
    private final RecordJoiner.Sink out;
    private int open;
    private long seen;
    /** What was asked last, since whoever asks takes it next. */
    private RecordBatch lastBatch = RecordBatch.EMPTY;

    private int lastPlace;
    private @Nullable LineSource lastSource;
    private String fileStrand = "";

    OpenSources(NumericLevels numbers, JoinTally tally, RecordJoiner.Sink out) {
        this.numbers = numbers;
        this.tally = tally;
        this.out = out;
    }

    boolean isEmpty() {
        return open == 0;
    }

    /** Returns whose line a record begins with; null when nothing is wrapped around it. */
    @Nullable LineSource source(RecordBatch batch, int i) {
        if (batch == lastBatch && i == lastPlace) {
            return lastSource;
        }
        fileStrand = batch == lastBatch ? fileStrand : "";
        lastBatch = batch;
        lastPlace = i;
        lastSource = find(batch, i);
        return lastSource;
    }

    private @Nullable LineSource find(RecordBatch batch, int i) {
        byte[] b = batch.bytes();
        int from = batch.bodyStart(i);
        int to = batch.bodyEnd(i);
        if (!batch.plainAt(i)) {
            return batch.structuredAt(i) ? LineSource.ofObject(b, from, to) : null;
        }
        LineSource named = LineSource.of(b, from, to);
        if (named != null || sources.isEmpty()) {
            return named;
        }
        // Stern's names are known as such by a line that begins as those of a log do.
        LineSource container = LineSource.ofContainer(b, from, to);
        return container != null && sources.containsKey(key(batch, i, container)) ? container : null;
    }

    private String key(RecordBatch batch, int i, LineSource source) {
        if (batch.streamAt(i) != null || batch != lastBatch) {
            return batch.strandAt(i) + '\n' + source.name();
        }
        if (fileStrand.isEmpty()) {
            fileStrand = batch.strandAt(i) + '\n';
        }
        return fileStrand + source.name();
    }

    /** Takes a record; says no when it goes on as it is. */
    boolean takes(RecordBatch batch, int i, LineSource source, boolean concerns) {
        String key = key(batch, i, source);
        OpenSource record = sources.get(key);
        if (record == null) {
            record = new OpenSource(idle, numbers, tally, out);
            sources.put(key, record);
            forgetEldest();
        }
        record.sawIt(++seen);
        open -= record.isOpen() ? 1 : 0;
        boolean taken = record.takes(batch, i, source, concerns);
        open += record.isOpen() ? 1 : 0;
        return taken;
    }

    private void forgetEldest() {
        if (sources.size() > MOST) {
            Iterator<OpenSource> eldest = sources.values().iterator();
            close(eldest.next());
            eldest.remove();
        }
    }

    private void close(OpenSource record) {
        open -= record.isOpen() ? 1 : 0;
        record.close();
    }

    /** Lets go what waits longer than is waited: by the time that a line came, or the number of those since. */
    void expire(RecordBatch batch, int i) {
        if (open > 0 && batch.streamAt(i) != null) {
            expire(batch.ingestedAt(i), PATIENCE);
        } else if (open > 0) {
            letGo(record -> seen - record.seen() > MOST_BETWEEN);
        }
    }

    void tick(long nowNanos) {
        if (open > 0) {
            expire(nowNanos, PATIENCE + LATENESS);
        }
    }

    private void expire(long nowNanos, long patience) {
        letGo(record -> nowNanos - record.last() > patience);
    }

    private void letGo(Predicate<OpenSource> over) {
        for (OpenSource record : sources.values()) {
            if (record.isOpen() && over.test(record)) {
                close(record);
            }
        }
    }

    /** Returns the time up to which nothing is held. */
    long heldSince(long nowNanos) {
        long since = nowNanos;
        if (open > 0) {
            for (OpenSource record : sources.values()) {
                since = Math.min(since, record.begun());
            }
        }
        return since;
    }

    /** Keeps what stands in a batch that is about to go. */
    void endOfBatch(RecordBatch batch) {
        lastBatch = RecordBatch.EMPTY;
        sources.values().forEach(record -> record.endOfBatch(batch));
    }

    void finish() {
        sources.values().forEach(this::close);
        sources.clear();
    }
}
