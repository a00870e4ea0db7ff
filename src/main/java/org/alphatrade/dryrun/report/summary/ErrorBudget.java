package org.alphatrade.dryrun.report.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/** The uptime as minutes: how many may be lost, how many were. A gap costs what it exceeds the threshold by. */
public record ErrorBudget(
        Stated<Duration> observed,
        Stated<BigDecimal> target,
        Stated<BigDecimal> budget,
        Stated<BigDecimal> spent,
        Stated<BigDecimal> left,
        Stated<Long> outages,
        Stated<Duration> longest,
        Stated<Instant> longestSince,
        Stated<BigDecimal> unobserved) {
    /** What is usually asked for. */
    private static final double USUAL_TARGET = 0.98;

    private static final double MINUTE = 60;

    /** Returns the budget; empty when the uptime is not known. */
    public static Optional<ErrorBudget> of(Evidence evidence, Optional<SignOff> signOff) {
        LogSummary logs = evidence.logs();
        Optional<Window> window = evidence.window().or(logs::window);
        if (logs.uptimeRatio().isEmpty() || window.isEmpty()) {
            return Optional.empty();
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
        return Optional.of(new ErrorBudget(
                Stated.length(Optional.of(window.get().duration())),
                Stated.readNumber(target),
                Stated.readNumber(minutes(budget)),
                Stated.readNumber(minutes(spent)),
                Stated.readNumber(minutes(budget - spent)),
                Stated.count(outages),
                Stated.length(Optional.of(longest.map(Gap::duration).orElse(Duration.ZERO))),
                Stated.at(longest.map(Gap::start)),
                Stated.readNumber(unobserved(logs, spent, warn))));
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("observed_seconds", observed.orNull());
        tree.put("target_ratio", target.orNull());
        tree.put("budget_minutes", budget.orNull());
        tree.put("spent_minutes", spent.orNull());
        tree.put("left_minutes", left.orNull());
        tree.put("outages", outages.orNull());
        tree.put("longest_outage_seconds", longest.orNull());
        tree.put("longest_outage_started_at", longestSince.orNull());
        tree.put("unobserved_minutes", unobserved.orNull());
        return tree;
    }

    /** From the gaps where all are listed; from the uptime, which is exact as well until it reaches 0, where they are not. */
    private static double spent(LogSummary logs, double observed, @Nullable Object warn) {
        if (logs.gapsOmitted() == 0 && warn instanceof Number threshold) {
            return logs.gaps().stream()
                    .mapToDouble(gap -> seconds(gap.duration()) - threshold.doubleValue())
                    .sum();
        }
        return (1 - logs.uptimeRatio().getAsDouble()) * observed;
    }

    /** The gaps as a whole: in all of them nobody saw anything. Null when that is not known. */
    private static @Nullable Object unobserved(LogSummary logs, double spent, @Nullable Object warn) {
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

    /** Returns the budget in one line, safe for Markdown; empty when there is none. */
    public static Optional<String> line(SummaryLogs logs) {
        Optional<BigDecimal> uptime = logs.uptime().value();
        return logs.errorBudget()
                .filter(known -> uptime.isPresent())
                .filter(known -> known.observed.value().isPresent()
                        && known.target.value().isPresent())
                .map(known -> known.line(uptime.get()));
    }

    private String line(BigDecimal uptime) {
        return "Up " + Highlights.uptime(uptime) + " of "
                + Durations.words(observed.value().orElseThrow())
                + ", target " + Highlights.percent(target.value().orElseThrow(), RoundingMode.UP) + ": budget "
                + shown(budget) + " min, spent " + shown(spent) + " min, left " + shown(left) + " min; longest outage "
                + longestOutage() + "; not observed " + shown(unobserved) + " min";
    }

    private String longestOutage() {
        String since = longestSince.text();
        return since.isEmpty() || longest.value().isEmpty()
                ? "none"
                : Durations.words(longest.value().get()) + " from " + MarkdownEscaper.text(since);
    }

    private static String shown(Stated<BigDecimal> minutes) {
        return minutes.value()
                .map(number -> number.setScale(1, RoundingMode.HALF_EVEN).toPlainString())
                .orElse("unknown");
    }
}
