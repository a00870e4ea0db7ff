package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;
import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Something the harness saw or did, written to its journal and told to the detectors in the order it happened between
 * the log records. Bare log files have no journal and so no observations. The host alone makes kinds of it, and may make
 * new ones at any time: look for those you know and leave all others.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface Observation {
    /** Returns when, by the wall clock. */
    Instant at();

    /** Returns the time since the run's start by a clock that never steps. */
    Duration elapsed();

    /** Returns what it is called in the journal, such as {@code file_state}. */
    String kind();

    /** The runtime was started. */
    sealed interface Started extends Observation {
        @Override
        default String kind() {
            return "started";
        }

        /** Returns the run's settings by their names in {@code dry-run.yaml}. */
        Map<String, String> settings();

        /** Returns one. */
        static Started of(Instant at, Duration elapsed, Map<String, String> settings) {
            return new StartedValue(at, elapsed, settings);
        }
    }

    /** Time went by: about once a second, so that silence can be noticed. */
    sealed interface Tick extends Observation {
        @Override
        default String kind() {
            return "tick";
        }

        /** Returns one. */
        static Tick of(Instant at, Duration elapsed) {
            return new TickValue(at, elapsed);
        }
    }

    /** The harness looked at an evidence file. */
    sealed interface FileState extends Observation {
        @Override
        default String kind() {
            return "file_state";
        }

        /** Returns {@code diary} or {@code performance}. */
        String role();

        /** Returns the path of the file. */
        String path();

        /** Tells whether a file is there. */
        boolean exists();

        /** Returns its bytes; 0 when it is missing. */
        long size();

        /** Returns when it changed last; empty when it is missing. */
        Optional<Instant> modifiedAt();

        /** Returns why it cannot be used (missing, empty, a directory, not readable); empty when it can. */
        String problem();

        /** Returns what makes one. */
        static Builder builder(Instant at, Duration elapsed, String role, String path) {
            return new Builder(at, elapsed, role, path);
        }

        /** Makes one; what is not told is empty. */
        final class Builder {
            private final Instant at;
            private final Duration elapsed;
            private final String role;
            private final String path;
            private boolean exists = false;
            private long size = 0;
            private Optional<Instant> modifiedAt = Optional.empty();
            private String problem = "";

            private Builder(Instant at, Duration elapsed, String role, String path) {
                this.at = at;
                this.elapsed = elapsed;
                this.role = role;
                this.path = path;
            }

            /** Sets whether a file is there. */
            public Builder exists(boolean newExists) {
                exists = newExists;
                return this;
            }

            /** Sets its bytes; 0 when it is missing. */
            public Builder size(long newSize) {
                size = newSize;
                return this;
            }

            /** Sets when it changed last; empty when it is missing. */
            public Builder modifiedAt(Optional<Instant> newModifiedAt) {
                modifiedAt = newModifiedAt;
                return this;
            }

            /** Sets why it cannot be used (missing, empty, a directory, not readable); empty when it can. */
            public Builder problem(String newProblem) {
                problem = newProblem;
                return this;
            }

            /** Returns it as it was told. */
            public FileState build() {
                return new FileStateValue(at, elapsed, role, path, exists, size, modifiedAt, problem);
            }
        }
    }

    /** A sample of what the runtime and its descendants use. */
    sealed interface ResourceSample extends Observation {
        @Override
        default String kind() {
            return "resource_sample";
        }

        /** Returns of one core; empty when it could not be measured. */
        OptionalDouble cpuPercent();

        /** Returns resident; empty when it could not be measured. */
        OptionalLong memoryBytes();

        /** Returns of the machine's memory; empty when it could not be measured. */
        OptionalDouble memoryPercent();

        /** Returns how many there are. */
        int processes();

        /** Returns what makes one. */
        static Builder builder(Instant at, Duration elapsed) {
            return new Builder(at, elapsed);
        }

        /** Makes one; what is not told is empty. */
        final class Builder {
            private final Instant at;
            private final Duration elapsed;
            private OptionalDouble cpuPercent = OptionalDouble.empty();
            private OptionalLong memoryBytes = OptionalLong.empty();
            private OptionalDouble memoryPercent = OptionalDouble.empty();
            private int processes = 0;

            private Builder(Instant at, Duration elapsed) {
                this.at = at;
                this.elapsed = elapsed;
            }

            /** Sets of one core; empty when it could not be measured. */
            public Builder cpuPercent(OptionalDouble newCpuPercent) {
                cpuPercent = newCpuPercent;
                return this;
            }

            /** Sets resident; empty when it could not be measured. */
            public Builder memoryBytes(OptionalLong newMemoryBytes) {
                memoryBytes = newMemoryBytes;
                return this;
            }

            /** Sets of the machine's memory; empty when it could not be measured. */
            public Builder memoryPercent(OptionalDouble newMemoryPercent) {
                memoryPercent = newMemoryPercent;
                return this;
            }

            /** Sets how many there are. */
            public Builder processes(int newProcesses) {
                processes = newProcesses;
                return this;
            }

            /** Returns it as it was told. */
            public ResourceSample build() {
                return new ResourceSampleValue(at, elapsed, cpuPercent, memoryBytes, memoryPercent, processes);
            }
        }
    }

    /** A sample of the disk the evidence is written to, in bytes. */
    sealed interface DiskSample extends Observation {
        @Override
        default String kind() {
            return "disk_sample";
        }

        /** Returns the directory the evidence is written to. */
        String path();

        /** Returns how many bytes are free. */
        long free();

        /** Returns how many bytes the disk has. */
        long total();

        /** Returns one. */
        static DiskSample of(Instant at, Duration elapsed, String path, long free, long total) {
            return new DiskSampleValue(at, elapsed, path, free, total);
        }
    }

    /**
     * A program that is asked every so often during the run gave an answer, or none; told when it ended.
     *
     * @since 0.3
     */
    @Stability(value = PREVIEW, since = "0.3")
    sealed interface CheckResult extends Observation {
        @Override
        default String kind() {
            return "check_result";
        }

        /** Returns the id of the plugin that is the check. */
        String check();

        /** Returns what it said of itself; {@link Status#UNKNOWN} also when it said nothing usable. */
        Status status();

        /** Returns its first line; empty when it has none. */
        String summary();

        /** Returns its further lines; empty when there are none. */
        String details();

        /** Returns why there is no answer of its own: it took too long, could not be started; empty when there is one. */
        String problem();

        /** Returns how long it took. */
        Duration took();

        /** Returns its performance data in the order of its output. */
        List<Measure> measures();

        /** Returns what stood among its performance data and is none; empty when all could be read. */
        String unread();

        /** Returns what makes one. */
        static Builder builder(String check, Status status) {
            return new Builder(check, status);
        }

        /**
         * One figure of the performance data.
         *
         * @since 0.3
         */
        @Stability(value = PREVIEW, since = "0.3")
        sealed interface Measure {
            /** Returns what it is called. */
            String label();

            /** Returns the figure; empty when the program could not tell it. */
            Optional<BigDecimal> value();

            /** Returns {@code s}, {@code ms}, {@code %}, {@code MB}, {@code c} for a counter; empty without one. */
            String unit();

            /** Returns the range of values that are fine without a warning, as it was written; empty without one. */
            String warning();

            /** Returns the range of values that are not critical, as it was written; empty without one. */
            String critical();

            /** Returns the least value there can be. */
            Optional<BigDecimal> minimum();

            /** Returns the greatest value there can be. */
            Optional<BigDecimal> maximum();

            /** Returns one. */
            static Measure of(
                    String label,
                    Optional<BigDecimal> value,
                    String unit,
                    String warning,
                    String critical,
                    Optional<BigDecimal> minimum,
                    Optional<BigDecimal> maximum) {
                return new MeasureValue(label, value, unit, warning, critical, minimum, maximum);
            }
        }

        /**
         * Makes one; what is not told is empty.
         *
         * @since 0.3
         */
        final class Builder {
            private final String check;
            private final Status status;
            private String summary = "";
            private String details = "";
            private String problem = "";
            private Duration took = Duration.ZERO;
            private List<Measure> measures = List.of();
            private String unread = "";

            private Builder(String check, Status status) {
                this.check = check;
                this.status = status;
            }

            /** Sets its first line. */
            public Builder summary(String newSummary) {
                summary = newSummary;
                return this;
            }

            /** Sets its further lines. */
            public Builder details(String newDetails) {
                details = newDetails;
                return this;
            }

            /** Sets why there is no answer of its own. */
            public Builder problem(String newProblem) {
                problem = newProblem;
                return this;
            }

            /** Sets how long it took. */
            public Builder took(Duration newTook) {
                took = newTook;
                return this;
            }

            /** Sets its performance data. */
            public Builder measures(List<Measure> newMeasures) {
                measures = newMeasures;
                return this;
            }

            /** Sets what stood among its performance data and is none. */
            public Builder unread(String newUnread) {
                unread = newUnread;
                return this;
            }

            /** Returns it as it was told, of the time when the program ended. */
            public CheckResult build(Instant at, Duration elapsed) {
                return new CheckResultValue(
                        at, elapsed, check, status, summary, details, problem, took, measures, unread);
            }
        }
    }

    /** The run entered a phase. */
    sealed interface PhaseChange extends Observation {
        @Override
        default String kind() {
            return "phase_change";
        }

        /** Returns the phase it entered. */
        Phase phase();

        /** Returns one. */
        static PhaseChange of(Instant at, Duration elapsed, Phase phase) {
            return new PhaseChangeValue(at, elapsed, phase);
        }
    }

    /** A signal was sent to the runtime, or reached the harness. */
    sealed interface SignalSeen extends Observation {
        @Override
        default String kind() {
            return "signal_seen";
        }

        /** Returns its name: {@code INT}. */
        String signal();

        /** Returns {@code sent} or {@code received}. */
        String direction();

        /** Returns one. */
        static SignalSeen of(Instant at, Duration elapsed, String signal, String direction) {
            return new SignalSeenValue(at, elapsed, signal, direction);
        }
    }

    /** The runtime ended. */
    sealed interface Exited extends Observation {
        @Override
        default String kind() {
            return "exited";
        }

        /** Returns its exit code as a shell shows it (128 + n for a signal). */
        int exitCode();

        /** Tells whether the harness had asked it to end. */
        boolean requested();

        /** Returns one. */
        static Exited of(Instant at, Duration elapsed, int exitCode, boolean requested) {
            return new ExitedValue(at, elapsed, exitCode, requested);
        }
    }

    /** The log went on in a new file. */
    sealed interface Rotated extends Observation {
        @Override
        default String kind() {
            return "rotated";
        }

        /** Returns the file of the records from here on. */
        String structured();

        /** Returns the file of the raw lines from here on. */
        String raw();

        /** Returns one. */
        static Rotated of(Instant at, Duration elapsed, String structured, String raw) {
            return new RotatedValue(at, elapsed, structured, raw);
        }
    }

    /** Something the runtime wrote was not kept. */
    sealed interface Lost extends Observation {
        @Override
        default String kind() {
            return "lost";
        }

        /** Returns what was lost. */
        String what();

        /** Returns how many bytes were lost. */
        long bytes();

        /** Returns why, in one sentence. */
        String reason();

        /** Returns one. */
        static Lost of(Instant at, Duration elapsed, String what, long bytes, String reason) {
            return new LostValue(at, elapsed, what, bytes, reason);
        }
    }

    /** The harness itself has something to say; the incident stands in the journal so that an audit finds it again. */
    sealed interface Reported extends Observation {
        @Override
        default String kind() {
            return "reported";
        }

        /** Returns what it has to say. */
        Incident incident();

        /** Returns one. */
        static Reported of(Instant at, Duration elapsed, Incident incident) {
            return new ReportedValue(at, elapsed, incident);
        }
    }
}

record StartedValue(Instant at, Duration elapsed, Map<String, String> settings) implements Observation.Started {
    StartedValue {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}

record TickValue(Instant at, Duration elapsed) implements Observation.Tick {}

record FileStateValue(
        Instant at,
        Duration elapsed,
        String role,
        String path,
        boolean exists,
        long size,
        Optional<Instant> modifiedAt,
        String problem)
        implements Observation.FileState {}

record ResourceSampleValue(
        Instant at,
        Duration elapsed,
        OptionalDouble cpuPercent,
        OptionalLong memoryBytes,
        OptionalDouble memoryPercent,
        int processes)
        implements Observation.ResourceSample {}

record DiskSampleValue(Instant at, Duration elapsed, String path, long free, long total)
        implements Observation.DiskSample {}

record CheckResultValue(
        Instant at,
        Duration elapsed,
        String check,
        Status status,
        String summary,
        String details,
        String problem,
        Duration took,
        List<Observation.CheckResult.Measure> measures,
        String unread)
        implements Observation.CheckResult {
    CheckResultValue {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(status, "status");
        measures = List.copyOf(measures);
    }
}

record MeasureValue(
        String label,
        Optional<BigDecimal> value,
        String unit,
        String warning,
        String critical,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum)
        implements Observation.CheckResult.Measure {}

record PhaseChangeValue(Instant at, Duration elapsed, Phase phase) implements Observation.PhaseChange {}

record SignalSeenValue(Instant at, Duration elapsed, String signal, String direction)
        implements Observation.SignalSeen {}

record ExitedValue(Instant at, Duration elapsed, int exitCode, boolean requested) implements Observation.Exited {}

record RotatedValue(Instant at, Duration elapsed, String structured, String raw) implements Observation.Rotated {}

record LostValue(Instant at, Duration elapsed, String what, long bytes, String reason) implements Observation.Lost {}

record ReportedValue(Instant at, Duration elapsed, Incident incident) implements Observation.Reported {
    ReportedValue {
        Objects.requireNonNull(incident, "incident");
    }
}
