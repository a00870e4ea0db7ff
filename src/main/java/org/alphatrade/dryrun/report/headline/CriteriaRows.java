package org.alphatrade.dryrun.report.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.report.entry.StatedCriteria;
import org.alphatrade.dryrun.report.summary.EvidenceSummary;
import org.alphatrade.dryrun.report.summary.Highlights;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryPart;
import org.alphatrade.dryrun.report.summary.SummaryPerformance;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.spi.Status;

/** The criteria of a sign-off beside what was seen, a row each. */
public final class CriteriaRows {
    /** One criterion. */
    public record Row(String name, String required, String observed, Status status) {}

    private final StatedCriteria criteria;
    private final EvidenceSummary evidence;
    private final List<Row> rows = new ArrayList<>();

    private CriteriaRows(RunSummary summary) {
        this.criteria = summary.signOff().criteria();
        this.evidence = summary.evidence();
    }

    public static List<Row> of(RunSummary summary) {
        CriteriaRows table = new CriteriaRows(summary);
        if (table.criteria.given()) {
            table.duration();
            table.uptime();
            table.logs();
            table.part(table.evidence.diary(), table.criteria.requireDiary(), "Decision diary");
            table.part(table.evidence.performance(), table.criteria.requirePerformance(), "Performance telemetry");
            table.sharpe();
        }
        return table.rows;
    }

    private void duration() {
        Optional<Duration> seen = evidence.logs().duration().value();
        criteria.minimumDuration()
                .value()
                .ifPresent(r -> rows.add(new Row(
                        "Duration",
                        "at least " + Durations.words(r),
                        seen.map(Durations::words).orElse("unknown"),
                        held(seen.map(s -> s.compareTo(r) >= 0)))));
    }

    private void uptime() {
        Optional<BigDecimal> seen = evidence.logs().uptime().value();
        criteria.minimumUptime()
                .value()
                .ifPresent(r -> rows.add(new Row(
                        "Uptime",
                        "at least " + Highlights.percent(r, RoundingMode.UP),
                        seen.map(Highlights::uptime).orElse("unknown"),
                        held(seen.map(s -> s.compareTo(r) >= 0)))));
    }

    private void logs() {
        Status seen = evidence.logs().status().judged();
        String required = criteria.allowWarnings() ? "no errors; warnings allowed" : "no errors, no warnings";
        rows.add(new Row("Logs", required, seen.word() + accepted(), judged(seen)));
    }

    private String accepted() {
        String said = Stream.of(
                        AcceptedIncidents.count("errors", evidence.logs().errors()),
                        AcceptedIncidents.count("warnings", evidence.logs().warnings()),
                        AcceptedIncidents.count("incidents", evidence.logs().content()))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private void part(SummaryPart part, boolean required, String name) {
        if (!required && !part.given()) {
            return;
        }
        Status seen = part.given() ? part.status().judged() : Status.UNKNOWN;
        rows.add(new Row(
                name,
                required ? "present and passing" : "optional",
                part.given() ? seen.word() : "missing",
                required ? judged(seen) : seen));
    }

    /** A warning is a failure where none is allowed. */
    private Status judged(Status seen) {
        return seen == Status.WARN && !criteria.allowWarnings() ? Status.FAIL : seen;
    }

    /** A ratio that rests on less than is asked for is unknown, whatever it is. */
    private Optional<Boolean> sample() {
        SummaryPerformance performance = evidence.performance();
        Optional<BigDecimal> size = performance.sample().sharpeSize().value();
        Optional<BigDecimal> days = performance.period().value().map(CriteriaRows::days);
        Optional<Boolean> enough = sample(criteria.minimumSharpeObservations(), "observations", "Sharpe sample", size);
        Optional<Boolean> longEnough = sample(criteria.minimumSharpeDays(), "days", "Sharpe period", days);
        return enough.isEmpty()
                ? longEnough
                : longEnough.map(held -> held && enough.get()).or(() -> enough);
    }

    private static BigDecimal days(Duration period) {
        BigDecimal seconds = BigDecimal.valueOf(period.getSeconds()).add(BigDecimal.valueOf(period.getNano(), 9));
        return seconds.divide(BigDecimal.valueOf(86_400), 4, RoundingMode.DOWN);
    }

    private Optional<Boolean> sample(
            Stated<BigDecimal> criterion, String unit, String name, Optional<BigDecimal> seen) {
        Optional<BigDecimal> required = criterion.value();
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
        Optional<BigDecimal> seen = evidence.performance().sharpeRatio().value();
        criteria.minimumSharpe()
                .value()
                .ifPresent(r -> rows.add(new Row(
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
