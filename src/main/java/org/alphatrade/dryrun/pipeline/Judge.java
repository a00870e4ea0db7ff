package org.alphatrade.dryrun.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alphatrade.dryrun.plugin.ActiveDetector;
import org.alphatrade.dryrun.source.RecordBatch;
import org.alphatrade.dryrun.source.RecordView;
import org.alphatrade.dryrun.source.TraceSink;
import org.alphatrade.dryrun.source.TraceStage;
import org.alphatrade.dryrun.source.WordScan;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Trace;
import org.alphatrade.dryrun.time.Timestamps;

/**
 * Shows records and observations to the detectors, in order, and passes on what they raise. The same for a live run and
 * an audit. For one thread at a time.
 */
public final class Judge {
    private final List<ActiveDetector> detectors;
    private final Interests interests;
    private final IncidentSink out;
    private final TraceStage traces = new TraceStage();
    private final TraceSink toDetectors = new ToDetectors();
    private RecordView current;
    private ActiveDetector[] asked;
    private Instant start = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    public Judge(List<ActiveDetector> detectors, IncidentSink out) {
        this.detectors = List.copyOf(detectors);
        this.interests = new Interests(detectors);
        this.out = out;
    }

    public void accept(RecordBatch batch) {
        accept(batch, 0, batch.size());
    }

    /** Judges some records of a batch. */
    public void accept(RecordBatch batch, int from, int to) {
        RecordView view = batch.view();
        for (int i = from; i < to; i++) {
            long owners = batch.owners(i, interests.scan());
            if (!traces.calm() || interests.concern(batch, i, owners)) {
                current = view.at(i).hinted(Interests.mayStartTrace(owners));
                asked = interests.ask(batch, i, owners);
                traces.accept(current, toDetectors);
            }
        }
        if (to > from) {
            last = Timestamps.instant(batch.ingestedAt(to - 1));
        }
    }

    public void observe(Observation observation) {
        if (observation instanceof Observation.Started started) {
            start = started.at();
        }
        last = steady(observation.elapsed());
        if (observation instanceof Observation.Tick) {
            tick(Timestamps.nanos(last));
        }
        for (ActiveDetector detector : detectors) {
            detector.observe(observation, out);
        }
    }

    /** Tells whether records are held back until it is known what follows them. */
    boolean holds() {
        return !traces.calm();
    }

    /** Says that time went by without anything happening, so that what is held back is not held too long. */
    void tick(long steadyNanos) {
        traces.tick(steadyNanos, toDetectors);
    }

    /** Says that a file ended and what comes next has nothing to do with it. */
    public void endOfFile() {
        traces.finish(toDetectors);
    }

    /** Says that nothing more comes. */
    public void finish() {
        traces.finish(toDetectors);
        for (ActiveDetector detector : detectors) {
            detector.finish(last, out);
        }
    }

    /** Returns what is looked for in the text of every record, so that whoever reads it may look at the same time. */
    public WordScan scan() {
        return interests.scan();
    }

    public List<ActiveDetector> detectors() {
        return detectors;
    }

    /** Passes on an incident of the host's own, as if a detector had raised it. */
    public void raise(Incident incident) {
        out.raise(incident);
    }

    private Instant steady(Duration elapsed) {
        return start.equals(Instant.EPOCH) ? last : start.plus(elapsed);
    }

    private final class ToDetectors implements TraceSink {
        @Override
        public void record(LogRecord record) {
            for (ActiveDetector detector : record == current ? asked : interests.all()) {
                if (detector.wants(record)) {
                    detector.inspect(record, out);
                }
            }
        }

        @Override
        public void trace(Trace trace) {
            for (ActiveDetector detector : detectors) {
                detector.inspectTrace(trace, out);
            }
        }
    }
}
