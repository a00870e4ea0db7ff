package org.alphatrade.dryrun.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.time.Durations;

/** The criteria of a sign-off beside what was seen, a row each. */
final class Criteria {
    /** One criterion. */
    record Row(String name, String required, String observed, Status status) {}

    private final Map<String, Object> criteria;
    private final Map<String, Object> summary;
    private final List<Row> rows = new ArrayList<>();

    private Criteria(Map<String, Object> bundle) {
        this.criteria = Tree.map(Tree.map(bundle, "sign_off"), "criteria");
        this.summary = Tree.map(bundle, "summary");
    }

    static List<Row> of(Map<String, Object> bundle) {
        Criteria table = new Criteria(bundle);
        if (!table.criteria.isEmpty()) {
            table.duration();
            table.uptime();
            table.logs();
            table.part("diary", "require_diary", "Decision diary");
            table.part("performance", "require_performance", "Performance telemetry");
            table.sharpe();
        }
        return table.rows;
    }

    private void duration() {
        Optional<Duration> required = Tree.duration(criteria, "minimum_duration_seconds");
        Optional<Duration> seen = Tree.duration(Tree.map(summary, "logs"), "duration_seconds");
        required.ifPresent(r -> rows.add(new Row(
                "Duration",
                "at least " + Durations.words(r),
                seen.map(Durations::words).orElse("unknown"),
                held(seen.map(s -> s.compareTo(r) >= 0)))));
    }

    private void uptime() {
        Optional<BigDecimal> required = Tree.number(criteria, "minimum_uptime_ratio");
        Optional<BigDecimal> seen = Tree.number(Tree.map(summary, "logs"), "uptime_ratio");
        required.ifPresent(r -> rows.add(new Row(
                "Uptime",
                "at least " + Highlights.percent(r, RoundingMode.UP),
                seen.map(Highlights::uptime).orElse("unknown"),
                held(seen.map(s -> s.compareTo(r) >= 0)))));
    }

    private void logs() {
        boolean allowed = Boolean.TRUE.equals(criteria.get("allow_warnings"));
        Status seen = Tree.judged(Tree.map(summary, "logs"), "status");
        Status status = judged(seen);
        rows.add(new Row(
                "Logs", allowed ? "no errors; warnings allowed" : "no errors, no warnings", seen.word(), status));
    }

    private void part(String key, String criterion, String name) {
        boolean required = Boolean.TRUE.equals(criteria.get(criterion));
        Map<String, Object> part = Tree.map(summary, key);
        if (!required && part.isEmpty()) {
            return;
        }
        Status seen = part.isEmpty() ? Status.UNKNOWN : Tree.judged(part, "status");
        rows.add(new Row(
                name,
                required ? "present and passing" : "optional",
                part.isEmpty() ? "missing" : seen.word(),
                required ? judged(seen) : seen));
    }

    /** A warning is a failure where none is allowed. */
    private Status judged(Status seen) {
        boolean allowed = Boolean.TRUE.equals(criteria.get("allow_warnings"));
        return seen == Status.WARN && !allowed ? Status.FAIL : seen;
    }

    /** A ratio that rests on less than is asked for is unknown, whatever it is. */
    private Optional<Boolean> sample() {
        Map<String, Object> performance = Tree.map(summary, "performance");
        Optional<BigDecimal> size = Tree.number(Tree.map(performance, "metadata"), "sharpe_sample_size");
        Optional<BigDecimal> days = Tree.number(performance, "window_duration_seconds")
                .map(seconds -> seconds.divide(BigDecimal.valueOf(86_400), 4, RoundingMode.DOWN));
        Optional<Boolean> enough = sample("minimum_sharpe_observations", "observations", "Sharpe sample", size);
        Optional<Boolean> longEnough = sample("minimum_sharpe_days", "days", "Sharpe period", days);
        return enough.isEmpty()
                ? longEnough
                : longEnough.map(held -> held && enough.get()).or(() -> enough);
    }

    private Optional<Boolean> sample(String criterion, String unit, String name, Optional<BigDecimal> seen) {
        Optional<BigDecimal> required = Tree.number(criteria, criterion);
        Optional<Boolean> held = required.map(
                least -> seen.map(value -> value.compareTo(least) >= 0).orElse(false));
        required.ifPresent(least -> rows.add(new Row(
                name,
                "at least " + least.stripTrailingZeros().toPlainString() + " " + unit,
                seen.map(value -> value.stripTrailingZeros().toPlainString()).orElse("unknown"),
                held.orElse(false) ? Status.PASS : Status.UNKNOWN)));
        return held;
    }

    private void sharpe() {
        boolean thin = sample().map(enough -> !enough).orElse(false);
        Optional<BigDecimal> required = Tree.number(criteria, "minimum_sharpe_ratio");
        Optional<BigDecimal> seen = Tree.number(Tree.map(summary, "performance"), "sharpe_ratio");
        required.ifPresent(r -> rows.add(new Row(
                "Sharpe ratio",
                "at least " + r.toPlainString(),
                seen.map(s -> s.setScale(Math.max(2, r.scale()), RoundingMode.DOWN)
                                .toPlainString())
                        .orElse("unknown"),
                thin ? Status.UNKNOWN : held(seen.map(s -> s.compareTo(r) >= 0)))));
    }

    private static Status held(Optional<Boolean> held) {
        return held.map(h -> h ? Status.PASS : Status.FAIL).orElse(Status.UNKNOWN);
    }
}
