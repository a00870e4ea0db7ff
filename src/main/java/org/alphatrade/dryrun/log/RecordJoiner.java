package org.alphatrade.dryrun.log;

import java.util.ArrayDeque;
import java.util.Deque;
import org.alphatrade.dryrun.log.record.LineSource;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of lines that were read each as one and belong together. The same stage while a run lasts and in every
 * audit; what it holds is bounded in lines, bytes and time. On disk there stays one record a line.
 */
public final class RecordJoiner {
    /** A record of a batch. */
    public record Joined(RecordBatch batch, int i) {}

    private final Deque<Joined> ready = new ArrayDeque<>();
    private final LineHalves halves;
    private final OpenLines lines;
    private final OpenSources sources;
    private final boolean text;
    private JoinCounts counts = JoinCounts.NONE;

    private RecordJoiner(NumericLevels numbers, boolean text, JoinTally tally) {
        this.text = text;
        Sink sink = new Sink();
        this.sources = new OpenSources(numbers, tally, sink);
        this.lines = new OpenLines(numbers, tally, sink);
        this.halves = new LineHalves(numbers, tally, sink, lines);
    }

    /**
     * Makes the stage.
     *
     * @param numbers what numbers as levels mean
     * @param text whether text is read at all; without that nothing is joined
     */
    public static RecordJoiner of(NumericLevels numbers, boolean text, JoinTally tally) {
        return new RecordJoiner(numbers, text, tally);
    }

    /** Tells whether a record must be shown to {@link #takes}; most need not. */
    public boolean concerns(RecordBatch batch, int i) {
        if (!text) {
            return false;
        }
        boolean holding = !halves.isEmpty() || !lines.isEmpty() || !sources.isEmpty();
        return holding || batch.quotedAt(i) || sources.source(batch, i) != null;
    }

    /**
     * Takes the next record; says no when it goes on as it is, behind what {@link #poll} returns now. What that returned
     * before is valid until this call.
     *
     * @param concerns whether the record by itself concerns anybody
     */
    public boolean takes(RecordBatch batch, int i, boolean concerns) {
        long now = batch.ingestedAt(i);
        halves.expire(now);
        lines.expire(now);
        sources.expire(batch, i);
        if (batch.plainAt(i) && halves.takes(batch, i)) {
            return true;
        }
        LineSource source = sources.source(batch, i);
        if (source != null && source.object() && halves.takesObject(batch, i, source)) {
            return true;
        }
        boolean text = batch.quotedAt(i) || !lines.isEmpty();
        if (text && lines.takes(batch, i, concerns, source != null)) {
            return true;
        }
        return source != null && sources.takes(batch, i, source, concerns);
    }

    /** Returns the next record that is whole; null when there is none. */
    public @Nullable Joined poll() {
        return ready.poll();
    }

    /** Is told that a batch will no longer be valid. */
    public void endOfBatch(RecordBatch batch) {
        lines.endOfBatch(batch);
        sources.endOfBatch(batch);
    }

    /** Is told the time, by the clock that says when lines came; returns up to which nothing is held any more. */
    public long tick(long nowNanos) {
        halves.tick(nowNanos);
        lines.tick(nowNanos);
        sources.tick(nowNanos);
        return Math.min(lines.heldSince(nowNanos), sources.heldSince(nowNanos));
    }

    /** Is told that nothing follows what it holds. */
    public void finish() {
        halves.finish();
        lines.finish();
        sources.finish();
    }

    /** Tells whether it holds nothing. */
    public boolean calm() {
        return halves.isEmpty() && lines.isEmpty() && sources.isEmpty() && ready.isEmpty();
    }

    public JoinCounts counts() {
        return counts;
    }

    /** What the parts of the stage hand their records to. */
    final class Sink {
        /** Takes a record that nothing of its stream goes on with; something of its source may. */
        void ready(RecordBatch batch, int i, boolean concerns) {
            LineSource source = sources.source(batch, i);
            if (source == null || !sources.takes(batch.alone(i), 0, source.from(batch.lineStart(i)), concerns)) {
                whole(batch, i);
            }
        }

        void whole(RecordBatch batch, int i) {
            ready.add(new Joined(batch, i));
        }

        void blank() {
            counts = counts.withBlank();
        }

        void joined(long lines) {
            counts = counts.withJoined(lines);
        }

        void cut(String place) {
            counts = counts.withCut(place);
        }
    }
}
