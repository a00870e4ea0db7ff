package org.alphatrade.dryrun.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.time.Durations;

/** The uptime as minutes: how many may be lost, how many were. A gap costs what it exceeds the threshold by. */
final class ErrorBudget {
    /** What is usually asked for. */
    private static final double USUAL_TARGET = 0.98;

    private static final double MINUTE = 60;

    private ErrorBudget() {}

    /** Returns the budget; null when the uptime is not known. */
    static Map<String, Object> tree(Evidence evidence, Optional<SignOff> signOff) {
        LogSummary logs = evidence.logs();
        Optional<Window> window = evidence.window().or(logs::window);
        if (logs.uptimeRatio().isEmpty() || window.isEmpty()) {
            return null;
        }
        double observed = seconds(window.get().duration());
        double target = signOff.map(report -> report.criteria().get("minimum_uptime_ratio"))
                .filter(Number.class::isInstance)
                .map(ratio -> ((Number) ratio).doubleValue())
                .orElse(USUAL_TARGET);
        double budget = (1 - target) * observed;
        Object warn = evidence.metadata().get("warn_gap_seconds");
        double spent = spent(logs, observed, warn);
        long outages = logs.gaps().size() + logs.gapsOmitted();
        Optional<Gap> longest = logs.gaps().stream().max(Comparator.comparing(Gap::duration));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("observed_seconds", Tree.seconds(window.get().duration()));
        tree.put("target_ratio", target);
        tree.put("budget_minutes", minutes(budget));
        tree.put("spent_minutes", minutes(spent));
        tree.put("left_minutes", minutes(budget - spent));
        tree.put("outages", outages);
        tree.put(
                "longest_outage_seconds",
                longest.map(gap -> Tree.seconds(gap.duration())).orElse(0L));
        tree.put("longest_outage_started_at", Tree.iso(longest.map(Gap::start)));
        tree.put("unobserved_minutes", unobserved(logs, spent, warn));
        return tree;
    }

    /** From the gaps where all are listed; from the uptime, which is exact as well until it reaches 0, where they are not. */
    private static double spent(LogSummary logs, double observed, Object warn) {
        if (logs.gapsOmitted() == 0 && warn instanceof Number threshold) {
            return logs.gaps().stream()
                    .mapToDouble(gap -> seconds(gap.duration()) - threshold.doubleValue())
                    .sum();
        }
        return (1 - logs.uptimeRatio().getAsDouble()) * observed;
    }

    /** The gaps as a whole: in all of them nobody saw anything. Null when that is not known. */
    private static Object unobserved(LogSummary logs, double spent, Object warn) {
        if (logs.gapsOmitted() == 0) {
            return minutes(logs.gaps().stream()
                    .mapToDouble(gap -> seconds(gap.duration()))
                    .sum());
        }
        long outages = logs.gaps().size() + logs.gapsOmitted();
        return warn instanceof Number threshold && logs.uptimeRatio().getAsDouble() > 0
                ? minutes(spent + outages * threshold.doubleValue())
                : null;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static BigDecimal minutes(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds / MINUTE).setScale(3, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    /** Returns the budget of a summary bundle in one line, safe for Markdown; empty when there is none. */
    static Optional<String> line(Map<String, Object> bundle) {
        Map<String, Object> logs = Tree.map(Tree.map(bundle, "summary"), "logs");
        Map<String, Object> budget = Tree.map(logs, "error_budget");
        Optional<BigDecimal> uptime = Tree.number(logs, "uptime_ratio");
        Optional<Duration> observed = Tree.duration(budget, "observed_seconds");
        Optional<BigDecimal> target = Tree.number(budget, "target_ratio");
        if (uptime.isEmpty() || observed.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("Up " + Highlights.uptime(uptime.get()) + " of " + Durations.words(observed.get())
                + ", target " + Highlights.percent(target.get(), RoundingMode.UP) + ": budget "
                + shown(budget, "budget_minutes") + " min, spent " + shown(budget, "spent_minutes") + " min, left "
                + shown(budget, "left_minutes") + " min; longest outage " + longest(budget) + "; not observed "
                + shown(budget, "unobserved_minutes") + " min");
    }

    private static String longest(Map<String, Object> budget) {
        Optional<Duration> longest = Tree.duration(budget, "longest_outage_seconds");
        String since = Tree.text(budget, "longest_outage_started_at");
        return since.isEmpty() || longest.isEmpty()
                ? "none"
                : Durations.words(longest.get()) + " from " + Md.text(since);
    }

    private static String shown(Map<String, Object> budget, String key) {
        return Tree.number(budget, key)
                .map(number -> number.setScale(1, RoundingMode.HALF_EVEN).toPlainString())
                .orElse("unknown");
    }
}
