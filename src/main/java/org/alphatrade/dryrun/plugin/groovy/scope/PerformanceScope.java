package org.alphatrade.dryrun.plugin.groovy.scope;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.value.TreePaths;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;

/** The performance file as an objective asks for it; every figure asked for is noted as a source. */
public final class PerformanceScope {
    private final Optional<PerformanceSummary> summary;
    private final Set<String> sources;

    PerformanceScope(Optional<PerformanceSummary> summary, Set<String> sources) {
        this.summary = summary;
        this.sources = sources;
    }

    /**
     * Returns a figure, by keys joined with dots; a key of {@code aggregates} is found without it. What the toolkit
     * reads ({@code roi}, {@code win_rate}, {@code sharpe_ratio}, {@code trades}) is found under these names whatever the file's format is.
     */
    public double number(String path) {
        Object value = value(path)
                .orElseThrow(() -> new MissingEvidenceException("the performance file has no '" + path + "'"));
        try {
            if (value instanceof Number || value instanceof String) {
                return Double.parseDouble(value.toString());
            }
        } catch (NumberFormatException e) {
            throw new MissingEvidenceException(
                    "'" + path + "' in the performance file is no number but '" + value + "'");
        }
        throw new MissingEvidenceException("'" + path + "' in the performance file is no number");
    }

    /** Returns a value as text; missing when it is absent. */
    public String text(String path) {
        return value(path)
                .orElseThrow(() -> new MissingEvidenceException("the performance file has no '" + path + "'"))
                .toString();
    }

    /** Tells whether there is such a value. */
    public boolean has(String path) {
        return value(path).isPresent();
    }

    /** Returns what the toolkit itself reads from the file. */
    public PerformanceSummary getSummary() {
        return summary();
    }

    private PerformanceSummary summary() {
        PerformanceSummary read = summary.orElseThrow(() ->
                new MissingEvidenceException("no performance file was given (--performance or --performance-path)"));
        if (read.status() == Status.UNKNOWN) {
            throw new MissingEvidenceException("the performance file cannot be judged: " + read.problem());
        }
        return read;
    }

    private Optional<Object> value(String path) {
        Map<String, Object> tree = summary().tree();
        String place = "#/" + path.replace('.', '/');
        Optional<Object> flat = TreePaths.value(tree, path);
        Optional<Object> found = flat.isPresent() ? flat : TreePaths.value(tree, "aggregates." + path);
        if (found.isPresent()) {
            sources.add(summary().path() + (flat.isPresent() ? place : "#/aggregates/" + path.replace('.', '/')));
            return found;
        }
        Optional<Object> read = read(path);
        read.ifPresent(figure -> sources.add(summary().path()));
        return read;
    }

    /** Files of other systems have the toolkit's figures under names of their own. */
    private Optional<Object> read(String name) {
        return switch (name) {
            case "roi" -> boxed(summary().roi());
            case "win_rate" -> boxed(summary().winRate());
            case "sharpe_ratio", "sharpe" -> boxed(summary().sharpeRatio());
            case "trades", "total_trades" ->
                summary().totalTrades().stream().<Object>mapToObj(Long::valueOf).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> boxed(OptionalDouble figure) {
        return figure.isPresent() ? Optional.of(figure.getAsDouble()) : Optional.empty();
    }
}
