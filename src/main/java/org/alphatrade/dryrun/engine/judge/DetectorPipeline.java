package org.alphatrade.dryrun.engine.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.JoinCounts;
import org.alphatrade.dryrun.log.JoinTally;
import org.alphatrade.dryrun.log.RecordJoiner;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Observation;

/**
 * Shows records and observations to the detectors, in order, and passes on what they raise. The same for a live run and
 * an audit. Each call returns, whatever the detectors do: one of others that never does is left behind. For one thread
 * at a time.
 */
public final class DetectorPipeline {
    /** The owner of watched texts in what {@link #scan} finds. */
    public static final long WATCHED = InterestIndex.WATCHED;

    private final List<GuardedDetector> detectors;
    private final InterestIndex index;
    private final IncidentSink out;
    private final DetectorDispatcher dispatcher;
    private final Optional<WatchedDispatcher> watched;
    private Instant start = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    public DetectorPipeline(List<GuardedDetector> detectors, IncidentSink out) {
        this(detectors, out, RecordJoiner.of(NumericLevels.NONE, true, JoinTally.NONE));
    }

    /** Makes one; {@code joiner} puts the records together that were read line by line. */
    public DetectorPipeline(List<GuardedDetector> detectors, IncidentSink out, RecordJoiner joiner) {
        this(detectors, out, joiner, WatchedTexts.NONE);
    }

    /** Makes one whose {@link #scan} also looks for texts that are watched. */
    public DetectorPipeline(
            List<GuardedDetector> detectors, IncidentSink out, RecordJoiner joiner, WatchedTexts watched) {
        this.detectors = List.copyOf(detectors);
        this.index = new InterestIndex(detectors, watched);
        this.out = out;
        this.dispatcher = new DetectorDispatcher(detectors, index, joiner, out);
        List<GuardedDetector> others =
                detectors.stream().filter(detector -> !detector.builtIn()).toList();
        this.watched =
                others.isEmpty() ? Optional.empty() : Optional.of(new WatchedDispatcher(others, dispatcher, out));
    }

    public void accept(RecordBatch batch) {
        accept(batch, 0, batch.size());
    }

    /** Judges some records of a batch. */
    public void accept(RecordBatch batch, int from, int to) {
        dispatcher.records(batch, from, to);
        show();
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
            dispatcher.tick(Timestamps.nanos(last));
        }
        dispatcher.observation(observation);
        show();
    }

    private void show() {
        if (dispatcher.done()) {
            return;
        }
        if (watched.isPresent()) {
            watched.get().run();
        } else {
            dispatcher.run();
        }
    }

    /** Tells whether records are held back until it is known what follows them. */
    public boolean holds() {
        return !dispatcher.calm();
    }

    /** Says that time went by without anything happening, so that what is held back is not held too long. */
    public void tick(long steadyNanos) {
        dispatcher.tick(steadyNanos);
        show();
    }

    /** Says that a file ended and what comes next has nothing to do with it. */
    public void endOfFile() {
        dispatcher.endOfFile();
        show();
    }

    /** Says that nothing more comes. */
    public void finish() {
        dispatcher.end(last);
        show();
        watched.ifPresent(WatchedDispatcher::close);
    }

    /** Returns what is looked for in the text of every record, so that whoever reads it may look at the same time. */
    public MultiLiteralScanner scan() {
        return index.scan();
    }

    /** Returns the lines that say too little; those of a trace that is still open are not among them. */
    public UnrecognisedLines unrecognised() {
        return dispatcher.unrecognised();
    }

    /** Returns what was joined, and what could not be. */
    public JoinCounts joins() {
        return dispatcher.joins();
    }

    public List<GuardedDetector> detectors() {
        return detectors;
    }

    /** Passes on an incident of the host's own, as if a detector had raised it. */
    public void raise(Incident incident) {
        out.raise(incident);
    }

    private Instant steady(Duration elapsed) {
        return start.equals(Instant.EPOCH) ? last : start.plus(elapsed);
    }
}
