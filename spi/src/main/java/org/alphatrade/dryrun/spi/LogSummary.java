package org.alphatrade.dryrun.spi;

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
 * @param status the worst of everything in here
 * @param records how many there are
 * @param ignoredLines lines that are no record: no JSON object, or no readable time
 * @param levelCounts records by level name
 * @param eventCounts records by event name, the most frequent ones
 * @param window the time judged; empty without a record
 * @param uptimeRatio 1 − Σ(gap − warn-gap) ÷ span; empty when unknown
 * @param gaps silences above the warning threshold, in time order
 * @param gapsOmitted how many gaps the list leaves out
 * @param content stack traces, panics, uncaught exceptions
 * @param warnings records of level WARN
 * @param errors records of level ERROR and FATAL
 * @param findings what else there is to say: a file that is cut off, a level nobody understands
 * @since 0.1
 */
public record LogSummary(
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
        List<Finding> findings) {
    public LogSummary {
        Objects.requireNonNull(status, "status");
        levelCounts = Collections.unmodifiableMap(new TreeMap<>(levelCounts));
        eventCounts = Collections.unmodifiableMap(new TreeMap<>(eventCounts));
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(uptimeRatio, "uptimeRatio");
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }
}
