package org.alphatrade.dryrun.engine.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Trace;

/** One thing that detectors are shown, kept so that it can be shown to others in another order. */
sealed interface Delivery {
    Instant at();

    void to(GuardedDetector detector, IncidentSink out);

    /** A record. */
    record OfRecord(LogRecord record) implements Delivery {
        @Override
        public Instant at() {
            return record.time();
        }

        @Override
        public void to(GuardedDetector detector, IncidentSink out) {
            if (detector.wants(record)) {
                detector.inspect(record, out);
            }
        }
    }

    /** A stack trace. */
    record OfTrace(Trace trace) implements Delivery {
        @Override
        public Instant at() {
            return trace.at();
        }

        @Override
        public void to(GuardedDetector detector, IncidentSink out) {
            detector.inspectTrace(trace, out);
        }
    }

    /** Something the harness saw. */
    record OfObservation(Observation observation) implements Delivery {
        @Override
        public Instant at() {
            return observation.at();
        }

        @Override
        public void to(GuardedDetector detector, IncidentSink out) {
            detector.observe(observation, out);
        }
    }

    /** Returns what detectors are shown of some steps, in order. */
    static List<Delivery> of(List<TrialStep> steps) {
        Witness witness = new Witness();
        Trial.of(PluginLoader.with(List.of(witness), List.of(), Map.of()), Witness.ID)
                .run(steps);
        return List.copyOf(witness.seen);
    }

    /** A detector that keeps all it is shown. */
    final class Witness implements DetectorProvider, Detector {
        private static final String ID = "trial-witness";

        private final List<Delivery> seen = new ArrayList<>();

        @Override
        public String id() {
            return ID;
        }

        @Override
        public Detector create(PluginContext context) {
            return this;
        }

        @Override
        public void inspect(LogRecord record, IncidentSink out) {
            seen.add(new OfRecord(record.copy()));
        }

        @Override
        public void inspectTrace(Trace trace, IncidentSink out) {
            seen.add(new OfTrace(trace));
        }

        @Override
        public void observe(Observation observation, IncidentSink out) {
            seen.add(new OfObservation(observation));
        }
    }
}
