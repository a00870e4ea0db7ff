package org.alphatrade.dryrun.report.summary;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a report says of a run beside its evidence. Start from {@link #of} and add what is known.
 *
 * @param mode {@code run}, {@code demo}, {@code smoke}, {@code audit} or {@code review}
 * @param title the run's label or name
 * @param duration by a clock that never steps; empty for bare files
 * @param metadata what the operator gave with {@code --metadata}
 * @param plugins every plugin as a tree: id, kind, version, source, sha256, …
 */
public record RunFacts(
        String mode,
        String title,
        Instant generatedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Duration> duration,
        List<String> command,
        Places places,
        Map<String, Object> metadata,
        Optional<Capture> capture,
        List<Map<String, Object>> plugins) {

    /** Where a run wrote to; each empty when there is no such thing. */
    public record Places(
            Optional<Path> runDirectory,
            Optional<Path> logDirectory,
            Optional<Path> progressPath,
            Optional<Path> progressTimelineDir) {
        public static final Places NONE =
                new Places(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What the harness captured.
     *
     * @param lineCounts lines by stream
     * @param levelCounts records by level name
     * @param resourceMonitor figures of the resource monitor; empty when it was off
     * @param timedOut whether the target duration was reached
     * @param exitCode empty when the runtime never started
     */
    public record Capture(
            Map<String, Long> lineCounts,
            Map<String, Long> levelCounts,
            long totalLines,
            List<Path> structuredLogs,
            List<Path> rawLogs,
            Map<String, Object> resourceMonitor,
            boolean timedOut,
            OptionalInt exitCode) {
        public Capture {
            lineCounts = Collections.unmodifiableMap(new TreeMap<>(lineCounts));
            levelCounts = Collections.unmodifiableMap(new TreeMap<>(levelCounts));
            structuredLogs = List.copyOf(structuredLogs);
            rawLogs = List.copyOf(rawLogs);
            resourceMonitor = ordered(resourceMonitor);
            Objects.requireNonNull(exitCode, "exitCode");
        }
    }

    public RunFacts {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(generatedAt, "generatedAt");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(duration, "duration");
        command = List.copyOf(command);
        Objects.requireNonNull(places, "places");
        metadata = ordered(metadata);
        Objects.requireNonNull(capture, "capture");
        plugins = List.copyOf(plugins);
    }

    /** Returns the facts of an audit of bare files. */
    public static RunFacts of(String mode, String title, Instant generatedAt) {
        return new RunFacts(
                mode,
                title,
                generatedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Places.NONE,
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
