package org.alphatrade.dryrun.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.alphatrade.dryrun.files.EvidenceFile;
import org.alphatrade.dryrun.json.JsonException;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.time.Timestamps;

/** Reads performance telemetry in any of its forms and judges it. Whatever the file holds, there is a summary. */
public final class PerformanceReader {
    private static final long MAX_BYTES = 16L << 20;
    private static final Set<String> PLACEHOLDERS = Set.of("waiting", "pending", "placeholder", "not_started");

    private PerformanceReader() {}

    /** Reads and judges a performance file. */
    public static PerformanceSummary read(Path path) {
        EvidenceFile.Content content = EvidenceFile.read(path, MAX_BYTES);
        if (content instanceof EvidenceFile.Content.Bytes bytes) {
            return of(path, bytes.bytes());
        }
        return unknown(
                path,
                Map.of(),
                content instanceof EvidenceFile.Content.Unreadable unreadable
                        ? unreadable.reason()
                        : "it does not exist");
    }

    /** Judges the content of a performance file; the path is what it is called. */
    public static PerformanceSummary of(Path path, byte[] bytes) {
        if (new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
            return unknown(path, Map.of(), "it is empty");
        }
        try {
            return PythonJson.parse(bytes) instanceof Map<?, ?> map
                    ? judge(path, map)
                    : unknown(path, Map.of(), "it is no JSON object");
        } catch (JsonException e) {
            return unknown(path, Map.of(), "it is no JSON: " + e.getMessage());
        }
    }

    private static PerformanceSummary judge(Path path, Map<?, ?> file) {
        Map<String, Object> tree = unwrapped(file);
        Optional<Instant> generatedAt = instant(tree.get("generated_at"));
        Optional<Instant> periodStart = instant(tree.get("period_start"));
        if (placeholder(tree)) {
            return unknown(path, tree, "it is a placeholder (status: " + tree.get("status") + ")");
        }
        String missing = missing(generatedAt, periodStart);
        OptionalDouble roi = figure(tree, "roi");
        Status status = roi.isPresent() && roi.getAsDouble() < 0 ? Status.WARN : Status.PASS;
        return new PerformanceSummary(
                missing.isEmpty() ? status : Status.UNKNOWN,
                path.toString(),
                generatedAt,
                periodStart,
                trades(tree),
                roi,
                figure(tree, "win_rate"),
                sharpe(tree),
                generatedAt.flatMap(end -> periodStart.map(start -> between(start, end))),
                map(tree.get("metadata")),
                tree,
                missing);
    }

    /** A wrapper's snapshot is the telemetry; what only the wrapper says still counts. */
    private static Map<String, Object> unwrapped(Map<?, ?> file) {
        Map<String, Object> tree = map(file);
        if (tree.get("snapshot") instanceof Map<?, ?> snapshot && !snapshot.isEmpty()) {
            tree.remove("snapshot");
            tree.remove("status");
            tree.putAll(map(snapshot));
        }
        return tree;
    }

    private static boolean placeholder(Map<String, Object> tree) {
        return tree.get("status") instanceof String word
                && PLACEHOLDERS.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    private static String missing(Optional<Instant> generatedAt, Optional<Instant> periodStart) {
        if (generatedAt.isEmpty() && periodStart.isEmpty()) {
            return "'generated_at' and 'period_start' are missing or unreadable";
        }
        if (generatedAt.isEmpty()) {
            return "'generated_at' is missing or unreadable";
        }
        return periodStart.isEmpty() ? "'period_start' is missing or unreadable" : "";
    }

    private static Duration between(Instant start, Instant end) {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    private static OptionalLong trades(Map<String, Object> tree) {
        for (String name : List.of("trades", "total_trades")) {
            OptionalDouble number = figure(tree, name);
            if (number.isPresent() && Math.rint(number.getAsDouble()) == number.getAsDouble()) {
                return OptionalLong.of((long) number.getAsDouble());
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalDouble sharpe(Map<String, Object> tree) {
        Map<String, Object> metadata = map(tree.get("metadata"));
        for (String name : List.of("sharpe_ratio", "sharpe")) {
            OptionalDouble value = figure(tree, name);
            if (value.isPresent()) {
                return value;
            }
        }
        OptionalDouble ratio = number(metadata.get("sharpe_ratio"));
        return ratio.isPresent() ? ratio : number(metadata.get("sharpe"));
    }

    private static OptionalDouble figure(Map<String, Object> tree, String name) {
        OptionalDouble aggregate = number(map(tree.get("aggregates")).get(name));
        return aggregate.isPresent() ? aggregate : number(tree.get(name));
    }

    private static OptionalDouble number(Object value) {
        double number = value instanceof Number figure ? figure.doubleValue() : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static Optional<Instant> instant(Object value) {
        long nanos = Timestamps.of(value);
        return nanos == Timestamps.NONE ? Optional.empty() : Optional.of(Timestamps.instant(nanos));
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> other) {
            other.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }

    private static PerformanceSummary unknown(Path path, Map<String, Object> tree, String problem) {
        return new PerformanceSummary(
                Status.UNKNOWN,
                path.toString(),
                instant(tree.get("generated_at")),
                instant(tree.get("period_start")),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                map(tree.get("metadata")),
                tree,
                problem);
    }
}
