package org.alphatrade.dryrun.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Something the harness saw or did, written to its journal and told to the detectors in the order it happened between
 * the log records. Bare log files have no journal and so no observations.
 *
 * @since 0.1
 */
public sealed interface Observation {
    /** Returns when, by the wall clock. */
    Instant at();

    /** Returns the time since the run's start by a clock that never steps. */
    Duration elapsed();

    /**
     * The runtime was started.
     *
     * @param settings the run's settings by their names in {@code dry-run.yaml}
     */
    record Started(Instant at, Duration elapsed, Map<String, String> settings) implements Observation {
        public Started {
            settings = Map.copyOf(settings);
        }
    }

    /** Time went by: about once a second, so that silence can be noticed. */
    record Tick(Instant at, Duration elapsed) implements Observation {}

    /**
     * The harness looked at an evidence file.
     *
     * @param role {@code diary} or {@code performance}
     * @param exists whether a file is there
     * @param size its bytes; 0 when it is missing
     * @param modifiedAt when it changed last; empty when it is missing
     * @param problem why it cannot be used (missing, empty, a directory, not readable); empty when it can
     */
    record FileState(
            Instant at,
            Duration elapsed,
            String role,
            String path,
            boolean exists,
            long size,
            Optional<Instant> modifiedAt,
            String problem)
            implements Observation {}

    /**
     * A sample of what the runtime and its descendants use.
     *
     * @param cpuPercent of one core; empty when it could not be measured
     * @param memoryBytes resident; empty when it could not be measured
     * @param memoryPercent of the machine's memory; empty when it could not be measured
     * @param processes how many there are
     */
    record ResourceSample(
            Instant at,
            Duration elapsed,
            OptionalDouble cpuPercent,
            OptionalLong memoryBytes,
            OptionalDouble memoryPercent,
            int processes)
            implements Observation {}

    /** A sample of the disk the evidence is written to, in bytes. */
    record DiskSample(Instant at, Duration elapsed, String path, long free, long total) implements Observation {}

    /** The run entered a phase. */
    record PhaseChange(Instant at, Duration elapsed, Phase phase) implements Observation {}

    /**
     * A signal was sent to the runtime, or reached the harness.
     *
     * @param signal its name: {@code INT}
     * @param direction {@code sent} or {@code received}
     */
    record SignalSeen(Instant at, Duration elapsed, String signal, String direction) implements Observation {}

    /**
     * The runtime ended.
     *
     * @param exitCode its exit code as a shell shows it (128 + n for a signal)
     * @param requested whether the harness had asked it to end
     */
    record Exited(Instant at, Duration elapsed, int exitCode, boolean requested) implements Observation {}

    /** The log went on in a new file. */
    record Rotated(Instant at, Duration elapsed, String structured, String raw) implements Observation {}

    /** Something the runtime wrote was not kept. */
    record Lost(Instant at, Duration elapsed, String what, long bytes, String reason) implements Observation {}

    /** The harness itself has something to say; the incident stands in the journal so that an audit finds it again. */
    record Reported(Instant at, Duration elapsed, Incident incident) implements Observation {
        public Reported {
            Objects.requireNonNull(incident, "incident");
        }
    }
}
