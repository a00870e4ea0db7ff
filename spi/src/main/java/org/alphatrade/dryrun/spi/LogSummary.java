package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the log records show.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface LogSummary {
    /** Returns the worst of everything in here. */
    Status status();

    /** Returns how many records there are. */
    long records();

    /** Returns how many lines are no record: no JSON object, or no readable time. */
    long ignoredLines();

    /** Returns how many records there are by level name. */
    Map<String, Long> levelCounts();

    /** Returns how many records there are by event name, the most frequent ones. */
    Map<String, Long> eventCounts();

    /** Returns the time judged; empty without a record. */
    Optional<Window> window();

    /** Returns the part of the time the logs cover: 1 − Σ(gap − warn-gap) ÷ span; empty when unknown. */
    OptionalDouble uptimeRatio();

    /** Returns the silences above the warning threshold, in time order. */
    List<Gap> gaps();

    /** Returns how many gaps the list leaves out. */
    long gapsOmitted();

    /** Returns the stack traces, panics, uncaught exceptions. */
    IncidentList content();

    /** Returns the records of level WARN. */
    IncidentList warnings();

    /** Returns the records of level ERROR and FATAL. */
    IncidentList errors();

    /** Returns what else there is to say: a file that is cut off, a level nobody understands. */
    List<Finding> findings();

    /** Returns what makes a summary. */
    static Builder builder(Status status) {
        return new Builder(status);
    }

    /** Makes a summary; what is not told is empty. */
    final class Builder {
        private final Status status;
        private long records = 0;
        private long ignoredLines = 0;
        private Map<String, Long> levelCounts = Map.of();
        private Map<String, Long> eventCounts = Map.of();
        private Optional<Window> window = Optional.empty();
        private OptionalDouble uptimeRatio = OptionalDouble.empty();
        private List<Gap> gaps = List.of();
        private long gapsOmitted = 0;
        private IncidentList content = IncidentList.empty();
        private IncidentList warnings = IncidentList.empty();
        private IncidentList errors = IncidentList.empty();
        private List<Finding> findings = List.of();

        private Builder(Status status) {
            this.status = status;
        }

        /** Sets how many records there are. */
        public Builder records(long newRecords) {
            records = newRecords;
            return this;
        }

        /** Sets how many lines are no record: no JSON object, or no readable time. */
        public Builder ignoredLines(long newIgnoredLines) {
            ignoredLines = newIgnoredLines;
            return this;
        }

        /** Sets how many records there are by level name. */
        public Builder levelCounts(Map<String, Long> newLevelCounts) {
            levelCounts = newLevelCounts;
            return this;
        }

        /** Sets how many records there are by event name, the most frequent ones. */
        public Builder eventCounts(Map<String, Long> newEventCounts) {
            eventCounts = newEventCounts;
            return this;
        }

        /** Sets the time judged; empty without a record. */
        public Builder window(Optional<Window> newWindow) {
            window = newWindow;
            return this;
        }

        /** Sets the part of the time the logs cover: 1 − Σ(gap − warn-gap) ÷ span; empty when unknown. */
        public Builder uptimeRatio(OptionalDouble newUptimeRatio) {
            uptimeRatio = newUptimeRatio;
            return this;
        }

        /** Sets the silences above the warning threshold, in time order. */
        public Builder gaps(List<Gap> newGaps) {
            gaps = newGaps;
            return this;
        }

        /** Sets how many gaps the list leaves out. */
        public Builder gapsOmitted(long newGapsOmitted) {
            gapsOmitted = newGapsOmitted;
            return this;
        }

        /** Sets the stack traces, panics, uncaught exceptions. */
        public Builder content(IncidentList newContent) {
            content = newContent;
            return this;
        }

        /** Sets the records of level WARN. */
        public Builder warnings(IncidentList newWarnings) {
            warnings = newWarnings;
            return this;
        }

        /** Sets the records of level ERROR and FATAL. */
        public Builder errors(IncidentList newErrors) {
            errors = newErrors;
            return this;
        }

        /** Sets what else there is to say: a file that is cut off, a level nobody understands. */
        public Builder findings(List<Finding> newFindings) {
            findings = newFindings;
            return this;
        }

        /** Returns a summary as it was told. */
        public LogSummary build() {
            return new LogSummaryValue(
                    status,
                    records,
                    ignoredLines,
                    levelCounts,
                    eventCounts,
                    window,
                    uptimeRatio,
                    gaps,
                    gapsOmitted,
                    content,
                    warnings,
                    errors,
                    findings);
        }
    }
}

record LogSummaryValue(
        Status status,
        long records,
        long ignoredLines,
        Map<String, Long> levelCounts,
        Map<String, Long> eventCounts,
        Optional<Window> window,
        OptionalDouble uptimeRatio,
        List<Gap> gaps,
        long gapsOmitted,
        IncidentList content,
        IncidentList warnings,
        IncidentList errors,
        List<Finding> findings)
        implements LogSummary {
    LogSummaryValue {
        Objects.requireNonNull(status, "status");
        levelCounts = Collections.unmodifiableMap(new TreeMap<>(levelCounts));
        eventCounts = Collections.unmodifiableMap(new TreeMap<>(eventCounts));
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(uptimeRatio, "uptimeRatio");
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }
}
