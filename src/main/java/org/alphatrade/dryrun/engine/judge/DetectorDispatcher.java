package org.alphatrade.dryrun.engine.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.log.JoinCounts;
import org.alphatrade.dryrun.log.RecordJoiner;
import org.alphatrade.dryrun.log.RecordJoiner.Joined;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.trace.TraceAssembler;
import org.alphatrade.dryrun.log.trace.TraceSink;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What is being shown to the detectors, and how far that has come: everything it knows stands in its fields and is moved
 * on before a detector is called, so that another thread can go on where a call never returned.
 */
final class DetectorDispatcher {
    /** Shown last: that nothing more comes, and the time of the end. */
    private record End(Instant at) {}

    private final GuardedDetector[] detectors;
    private final InterestIndex index;
    private final IncidentSink out;
    private final UnrecognisedLines unrecognised = new UnrecognisedLines();
    private final RecordJoiner joiner;
    private final TraceAssembler traces = new TraceAssembler();
    private final TraceSink toList = new ToList();
    private final List<Object> shown = new ArrayList<>();
    private int nextShown;
    private int nextDetector;
    private RecordBatch batch = RecordBatch.EMPTY;
    private RecordView view = RecordBatch.EMPTY.view();
    private int nextRecord;
    private int endRecord;
    /** Whether the joiner knows that it saw all of the batch: what it kept of it is its own since. */
    private boolean toldEnd;

    /** The record that goes on behind those that the joiner let go; -1 for none. */
    private int due = -1;

    private long dueOwners;
    private boolean dueConcerns;

    private @Nullable LogRecord current;
    private GuardedDetector[] asked;

    DetectorDispatcher(List<GuardedDetector> detectors, InterestIndex index, RecordJoiner joiner, IncidentSink out) {
        this.joiner = joiner;
        this.detectors = detectors.toArray(GuardedDetector[]::new);
        this.asked = this.detectors;
        this.index = index;
        this.out = out;
    }

    UnrecognisedLines unrecognised() {
        return unrecognised;
    }

    boolean calm() {
        return traces.calm() && joiner.calm();
    }

    JoinCounts joins() {
        return joiner.counts();
    }

    void records(RecordBatch of, int from, int to) {
        batch = of;
        view = of.view();
        nextRecord = from;
        endRecord = to;
        toldEnd = false;
    }

    void observation(Observation observation) {
        shown.add(observation);
    }

    void tick(long steadyNanos) {
        long reached = joiner.tick(steadyNanos);
        assembleJoined();
        traces.tick(reached, toList);
    }

    void endOfFile() {
        joiner.finish();
        assembleJoined();
        traces.finish(toList);
    }

    private void assembleJoined() {
        for (Joined each = joiner.poll(); each != null; each = joiner.poll()) {
            traces.accept(each.batch().view().at(each.i()), toList);
        }
    }

    void end(Instant at) {
        endOfFile();
        shown.add(new End(at));
    }

    /** Tells whether there is nothing to show. */
    boolean done() {
        return shown.isEmpty() && nextRecord >= endRecord && due < 0;
    }

    /** Shows all there is. After an {@link #anew()} it goes on behind the detector that was called last. */
    void run() {
        deliver();
        joined();
        while (nextRecord < endRecord) {
            int i = nextRecord++;
            long owners = batch.owners(i, index.scan());
            if (batch.unreadableAt(i)) {
                unrecognised.addUnreadable(batch, i);
            }
            boolean concerns = concerns(batch, view, i, owners);
            if (joiner.concerns(batch, i)) {
                due = joiner.takes(batch, i, concerns) ? -1 : i;
                dueOwners = owners;
                dueConcerns = concerns;
                joined();
            } else {
                pass(batch, view, i, owners, concerns);
            }
        }
        if (!toldEnd && endRecord == batch.size()) {
            toldEnd = true;
            joiner.endOfBatch(batch);
        }
    }

    private boolean concerns(RecordBatch of, RecordView look, int i, long owners) {
        return index.concern(of, i, owners) || InterestIndex.mayStartTrace(of, i, look);
    }

    /** Shows what the joiner let go, and then the record that made it do so. */
    private void joined() {
        for (Joined each = joiner.poll(); each != null; each = joiner.poll()) {
            RecordBatch of = each.batch();
            RecordView look = of.view();
            long owners = of.owners(each.i(), index.scan());
            pass(of, look, each.i(), owners, concerns(of, look, each.i(), owners));
        }
        if (due >= 0) {
            int i = due;
            due = -1;
            pass(batch, view, i, dueOwners, dueConcerns);
        }
    }

    private void pass(RecordBatch of, RecordView look, int i, long owners, boolean concerns) {
        if (concerns || !traces.calm()) {
            record(of, look, i, owners);
        } else if (of.unrecognisedAt(i)) {
            unrecognised.add(look.at(i));
        }
    }

    private void record(RecordBatch of, RecordView look, int i, long owners) {
        RecordView record = look.at(i).hinted(InterestIndex.mayStartTrace(owners));
        current = record;
        asked = index.ask(of, i, owners);
        traces.accept(record, toList);
        deliver();
    }

    private void deliver() {
        while (nextShown < shown.size()) {
            Object each = shown.get(nextShown);
            GuardedDetector[] audience = each == current ? asked : each instanceof LogRecord ? index.all() : detectors;
            while (nextDetector < audience.length) {
                show(each, audience[nextDetector++]);
            }
            nextDetector = 0;
            nextShown++;
        }
        shown.clear();
        nextShown = 0;
    }

    private void show(Object each, GuardedDetector detector) {
        if (each instanceof LogRecord record) {
            if (detector.wants(record)) {
                detector.inspect(record, out);
            }
        } else if (each instanceof Trace trace) {
            detector.inspectTrace(trace, out);
        } else if (each instanceof Observation observation) {
            detector.observe(observation, out);
        } else if (each instanceof End end) {
            detector.finish(end.at(), out);
        }
    }

    /** Makes sure that a thread that was left behind shares no record with the one that goes on. */
    void anew() {
        view = batch.view();
        for (int i = nextShown; i < shown.size(); i++) {
            Object each = shown.get(i);
            if (each instanceof LogRecord record) {
                LogRecord copy = record.copy();
                current = each == current ? copy : current;
                shown.set(i, copy);
            } else if (each instanceof Trace trace) {
                shown.set(i, copy(trace));
            }
        }
    }

    private static Trace copy(Trace trace) {
        return Trace.of(trace.head().copy(), trace.language(), trace.type(), trace.message(), trace.at());
    }

    private final class ToList implements TraceSink {
        @Override
        public void record(LogRecord record) {
            if (record instanceof RecordView line && line.unrecognised() && !line.inTrace()) {
                unrecognised.add(line);
            }
            shown.add(record);
        }

        @Override
        public void trace(Trace trace) {
            shown.add(trace);
        }
    }
}
