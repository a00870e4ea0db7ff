package org.alphatrade.dryrun.engine.baseline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.engine.baseline.KnownKinds.OneKind;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryLogs;
import org.alphatrade.dryrun.report.summary.SummaryPerformance;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.spi.Status;

/** What a summary tells for a comparison. */
final class SummaryMeasures {
    /** So many names a summary holds at most; when it holds as many there may have been more. */
    private static final int MOST_EVENTS = 1_000;
    /** The name under which the counts of names stand that were too many. */
    private static final String OTHER_EVENTS = "other";

    private static final int CHARS = 160;

    private final RunSummary summary;

    private SummaryMeasures(RunSummary summary) {
        this.summary = summary;
    }

    static Measured of(RunSummary summary, String name, String source) {
        return new SummaryMeasures(summary).measured(name, source);
    }

    /** Returns the figures of a backtest, or of the performance file of a run. */
    static Measured of(SummaryPerformance performance, String name, String source) {
        return new Measured(
                name,
                Measured.BACKTEST,
                "",
                source,
                period(performance),
                number(performance.totalTrades()),
                number(performance.roi()),
                number(performance.winRate()),
                Optional.empty(),
                Optional.empty(),
                "",
                performance.problem().isEmpty() ? List.of() : List.of(performance.problem()),
                List.of());
    }

    private Measured measured(String name, String source) {
        SummaryPerformance performance = summary.evidence().performance();
        return new Measured(
                name,
                Measured.RUN,
                identity(),
                source,
                period(performance),
                number(performance.totalTrades()),
                number(performance.roi()),
                number(performance.winRate()),
                events(),
                kinds(),
                trading(performance),
                problems(),
                notes(name));
    }

    /** Two runs do not begin and end at the same moment with as many records. */
    private String identity() {
        SummaryLogs logs = summary.evidence().logs();
        return logs.startedAt().value().isEmpty()
                ? ""
                : logs.startedAt().value() + " " + logs.endedAt().value() + " "
                        + logs.records().value();
    }

    private static Optional<Duration> period(SummaryPerformance performance) {
        return performance.period().value().filter(time -> !time.isZero() && !time.isNegative());
    }

    private static OptionalDouble number(Stated<BigDecimal> stated) {
        return stated.value()
                .map(BigDecimal::doubleValue)
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static String trading(SummaryPerformance performance) {
        if (!performance.given()) {
            return "";
        }
        if (performance.totalTrades().mistyped()
                || performance.roi().mistyped()
                || performance.winRate().mistyped()) {
            return "one of its figures is no number";
        }
        double winRate = number(performance.winRate()).orElse(0);
        if (winRate < 0 || winRate > 1 || number(performance.totalTrades()).orElse(0) < 0) {
            return "it has a win rate that is no share of one, or less than no trades";
        }
        if (performance.status().judged() == Status.UNKNOWN) {
            return performance.problem().isEmpty() ? "it was not judged" : performance.problem();
        }
        return "";
    }

    /** Evidence that was lost, changed or unreadable is none to measure others by. */
    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!summary.evidence().given() || !summary.evidence().logs().given()) {
            problems.add("its summary tells nothing of the logs");
        }
        List<ListedFinding> findings = new ArrayList<>(summary.evidence().findings());
        findings.addAll(summary.evidence().logs().findings());
        findings.stream()
                .filter(finding -> finding.severity().judged().compareTo(Status.UNKNOWN) >= 0)
                .findFirst()
                .ifPresent(finding ->
                        problems.add("its evidence is not whole: " + Text.cut(finding.message(), 2 * CHARS)));
        return problems;
    }

    private List<String> notes(String name) {
        List<String> notes = new ArrayList<>();
        if (summary.header().demo()) {
            notes.add("'" + name + "' is a demo");
        }
        if (summary.status().judged() != Status.PASS) {
            notes.add("the verdict of '" + name + "' is "
                    + summary.status().judged().word());
        }
        return notes;
    }

    private Optional<EventCounts> events() {
        SummaryLogs logs = summary.evidence().logs();
        Map<String, Double> counts = new LinkedHashMap<>();
        logs.eventCounts().forEach((name, count) -> {
            double number = count instanceof Number stated ? stated.doubleValue() : -1;
            if (number >= 0 && Double.isFinite(number) && !name.equals(OTHER_EVENTS)) {
                counts.put(name, number);
            }
        });
        boolean whole = logs.eventCounts().size() < MOST_EVENTS
                && counts.size() == logs.eventCounts().size();
        return time(logs).filter(time -> !counts.isEmpty()).map(time -> new EventCounts(time, counts, whole));
    }

    private static Optional<Duration> time(SummaryLogs logs) {
        return logs.duration().value().filter(time -> !time.isZero() && !time.isNegative());
    }

    private Optional<KnownKinds> kinds() {
        SummaryLogs logs = summary.evidence().logs();
        if (!logs.given()) {
            return Optional.empty();
        }
        Map<String, OneKind> kinds = new LinkedHashMap<>();
        String lack = "";
        for (Listing<ListedIncident> list :
                List.of(logs.errors(), logs.content(), logs.warnings(), summary.incidents())) {
            lack = lack.isEmpty() ? lack(list) : lack;
            kinds(list).forEach((id, kind) -> kinds.merge(id, kind, (a, b) -> a.count() >= b.count() ? a : b));
        }
        return Optional.of(new KnownKinds(kinds, time(logs), lack));
    }

    private static String lack(Listing<ListedIncident> list) {
        if (list.omitted().value().isEmpty()) {
            return "does not say whether its list of incidents is whole";
        }
        if (list.more() > 0) {
            return "has " + list.more() + " incidents more than it lists";
        }
        return list.entries().stream()
                        .allMatch(incident -> incident.id().value().isPresent())
                ? ""
                : "has incidents without an id";
    }

    private static Map<String, OneKind> kinds(Listing<ListedIncident> list) {
        Map<String, OneKind> kinds = new LinkedHashMap<>();
        for (ListedIncident incident : list.entries()) {
            incident.id()
                    .value()
                    .ifPresent(id -> kinds.merge(
                            id,
                            new OneKind(
                                    id,
                                    incident.severity().judged(),
                                    Math.max(1, incident.count()),
                                    Text.cut(incident.described(), CHARS)),
                            OneKind::and));
        }
        return kinds;
    }
}
