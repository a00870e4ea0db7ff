package org.alphatrade.dryrun.evidence.performance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** The toolkit's own form: figures flat or under {@code aggregates}, perhaps in a wrapper, perhaps only a placeholder. */
final class NativeFormat implements PerformanceFormat {
    private static final Set<String> PLACEHOLDERS = Set.of("waiting", "pending", "placeholder", "not_started");
    private static final List<String> TRADES = List.of("trades", "total_trades");
    private static final List<String> JUDGED = List.of("roi", "win_rate", "sharpe_ratio", "sharpe");
    private static final List<String> OBSERVATIONS =
            List.of("sharpe_observations", "observations", "sample_size", "return_count");

    @Override
    public String name() {
        return "telemetry";
    }

    @Override
    public boolean recognises(NumericFields file) {
        Map<String, Object> tree = unwrapped(file.map());
        return tree.containsKey("generated_at") && tree.containsKey("period_start");
    }

    @Override
    public PerformanceFigures read(NumericFields file, Optional<String> strategy) {
        Map<String, Object> tree = unwrapped(file.map());
        Map<String, Object> metadata = NumericFields.of(tree.get("metadata")).map();
        Optional<Instant> generatedAt = instant(tree.get("generated_at"));
        Optional<Instant> periodStart = instant(tree.get("period_start"));
        if (placeholder(tree)) {
            return new PerformanceFigures(
                    generatedAt,
                    periodStart,
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalLong.empty(),
                    metadata,
                    "it is a placeholder (status: " + tree.get("status") + ")");
        }
        PerformanceFigures figures = new PerformanceFigures(
                generatedAt,
                periodStart,
                generatedAt,
                whole(tree, TRADES),
                figure(tree, "roi"),
                figure(tree, "win_rate"),
                sharpe(tree, metadata),
                whole(tree, OBSERVATIONS),
                metadata,
                missing(generatedAt, periodStart));
        return figures.problem().isEmpty() ? figures.but(unreadable(tree, figures)) : figures;
    }

    /** What is judged must be a number where it is given; one that cannot be read could be a loss. */
    private static String unreadable(Map<String, Object> tree, PerformanceFigures figures) {
        boolean idle = figures.trades().orElse(1) == 0;
        if (figures.trades().isEmpty()) {
            for (String name : TRADES) {
                Object given = given(tree, name);
                if (given != null) {
                    return "'" + name + "' is no whole number but '" + Text.cut(String.valueOf(given), 40) + "'";
                }
            }
        }
        for (String name : JUDGED) {
            Object given = given(tree, name);
            // Without a trade there is no ratio, which many programs write as NaN.
            boolean none = given == null || idle && !name.equals("roi");
            if (!none && NumericFields.number(given).isEmpty()) {
                return "'" + name + "' is no number but '" + Text.cut(String.valueOf(given), 40) + "'";
            }
        }
        return "";
    }

    private static @Nullable Object given(Map<String, Object> tree, String name) {
        Object aggregate = NumericFields.of(tree.get("aggregates")).get(name);
        return aggregate == null ? tree.get(name) : aggregate;
    }

    /** A wrapper's snapshot is the telemetry; what only the wrapper says still counts. */
    static Map<String, Object> unwrapped(Map<String, Object> file) {
        Map<String, Object> tree = new LinkedHashMap<>(file);
        if (tree.get("snapshot") instanceof Map<?, ?> snapshot && !snapshot.isEmpty()) {
            tree.remove("snapshot");
            tree.remove("status");
            tree.putAll(NumericFields.of(snapshot).map());
        }
        return tree;
    }

    private static boolean placeholder(Map<String, Object> tree) {
        return tree.get("status") instanceof String word
                && PLACEHOLDERS.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    private static String missing(Optional<Instant> generatedAt, Optional<Instant> periodStart) {
        if (generatedAt.isEmpty() && periodStart.isEmpty()) {
            return "'generated_at' and 'period_start' are missing or unreadable, and it is in no other format that is"
                    + " known (" + PerformanceReader.known() + ")";
        }
        if (generatedAt.isEmpty()) {
            return "'generated_at' is missing or unreadable";
        }
        return periodStart.isEmpty() ? "'period_start' is missing or unreadable" : "";
    }

    private static OptionalLong whole(Map<String, Object> tree, List<String> names) {
        for (String name : names) {
            OptionalDouble number = figure(tree, name);
            OptionalDouble value = number.isPresent()
                    ? number
                    : NumericFields.number(
                            NumericFields.of(tree.get("metadata")).get(name));
            if (value.isPresent() && Math.rint(value.getAsDouble()) == value.getAsDouble()) {
                return OptionalLong.of((long) value.getAsDouble());
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalDouble sharpe(Map<String, Object> tree, Map<String, Object> metadata) {
        return NumericFields.first(
                figure(tree, "sharpe_ratio"),
                figure(tree, "sharpe"),
                NumericFields.number(metadata.get("sharpe_ratio")),
                NumericFields.number(metadata.get("sharpe")));
    }

    private static OptionalDouble figure(Map<String, Object> tree, String name) {
        OptionalDouble aggregate =
                NumericFields.number(NumericFields.of(tree.get("aggregates")).get(name));
        return aggregate.isPresent() ? aggregate : NumericFields.number(tree.get(name));
    }

    private static Optional<Instant> instant(@Nullable Object value) {
        long nanos = Timestamps.of(value);
        return nanos == Timestamps.NONE ? Optional.empty() : Optional.of(Timestamps.instant(nanos));
    }
}
