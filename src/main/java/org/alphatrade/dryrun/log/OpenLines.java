package org.alphatrade.dryrun.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordOrigin;
import org.alphatrade.dryrun.log.record.StdStream;
import org.jspecify.annotations.Nullable;

/**
 * The last record of text of each stream of a run, which the next lines may go on with: read as a file of text is, so that
 * the run and its raw log come to the same records.
 */
final class OpenLines {
    /** What a program writes as one record comes at once, or nearly. */
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * A line that was put together.
     *
     * @param last when its last piece came
     * @param cut whether its end did not come
     */
    record Whole(RecordOrigin origin, LevelWord level, byte[] text, long last, boolean cut) {}

    /** What came in time may reach the judge a little later. */
    private static final long LATENESS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<String, OpenRecord> strands = new HashMap<>();
    /** Those of the batch that came last, by stream: a line need not look for its own. */
    private final @Nullable OpenRecord[] near = new OpenRecord[StdStream.values().length];

    private @Nullable RecordBatch nearOf;
    private final NumericLevels numbers;
    private final JoinTally tally;
    private final RecordJoiner.Sink out;
    private int open;

    OpenLines(NumericLevels numbers, JoinTally tally, RecordJoiner.Sink out) {
        this.numbers = numbers;
        this.tally = tally;
        this.out = out;
    }

    boolean isEmpty() {
        return open == 0;
    }

    /** Takes a line of text, or learns that the stream went on with something else. */
    boolean takes(RecordBatch batch, int i, boolean concerns, boolean wrapped) {
        if (!batch.quotedAt(i)) {
            interrupted(batch, i);
            return false;
        }
        OpenRecord record = record(batch, i);
        open -= record.isOpen() ? 1 : 0;
        record.tidy();
        boolean taken = record.takes(batch, i, concerns, wrapped);
        open += record.isOpen() ? 1 : 0;
        return taken;
    }

    /** Takes a line that is no line of a batch. */
    void add(String strand, Whole line) {
        OpenRecord record = record(strand);
        open -= record.isOpen() ? 1 : 0;
        record.add(line);
        open += record.isOpen() ? 1 : 0;
    }

    private OpenRecord record(RecordBatch batch, int i) {
        if (nearOf != batch) {
            Arrays.fill(near, null);
            nearOf = batch;
        }
        StdStream stream = batch.streamAt(i);
        OpenRecord known = stream == null ? null : near[stream.ordinal()];
        if (known != null) {
            return known;
        }
        OpenRecord record = record(batch.strandAt(i));
        if (stream != null) {
            near[stream.ordinal()] = record;
        }
        return record;
    }

    private OpenRecord record(String strand) {
        return strands.computeIfAbsent(strand, name -> new OpenRecord(numbers, tally, out));
    }

    /** Learns that a stream went on with half a line. */
    void interrupted(String strand) {
        close(strands.get(strand));
    }

    /** Learns that a stream went on with what is no text. */
    private void interrupted(RecordBatch batch, int i) {
        if (open > 0) {
            close(strands.get(batch.strandAt(i)));
        }
    }

    private void close(@Nullable OpenRecord record) {
        if (record != null) {
            open -= record.isOpen() ? 1 : 0;
            record.close();
        }
    }

    /** Lets go what waits longer than a program takes for one record, by the time of a line that came. */
    void expire(long nowNanos) {
        expire(nowNanos, PATIENCE);
    }

    void tick(long nowNanos) {
        expire(nowNanos, PATIENCE + LATENESS);
    }

    private void expire(long nowNanos, long patience) {
        if (open > 0) {
            for (OpenRecord record : strands.values()) {
                if (record.isOpen() && nowNanos - record.last() > patience) {
                    close(record);
                }
            }
        }
    }

    /** Returns the time up to which nothing is held. */
    long heldSince(long nowNanos) {
        long since = nowNanos;
        for (OpenRecord record : strands.values()) {
            since = record.isOpen() ? Math.min(since, record.begun()) : since;
        }
        return since;
    }

    /** Keeps what stands in a batch that is about to go. */
    void endOfBatch(RecordBatch batch) {
        for (OpenRecord record : strands.values()) {
            record.endOfBatch(batch);
        }
        nearOf = null;
    }

    void finish() {
        strands.values().forEach(this::close);
        strands.clear();
        Arrays.fill(near, null);
    }
}
