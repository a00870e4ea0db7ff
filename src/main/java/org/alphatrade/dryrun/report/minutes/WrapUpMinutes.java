package org.alphatrade.dryrun.report.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.headline.AcceptedIncidents;
import org.alphatrade.dryrun.report.headline.IncidentLine;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.summary.EvidenceSummary;
import org.alphatrade.dryrun.report.summary.Highlights;
import org.alphatrade.dryrun.report.summary.ListedFollowUp;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryPart;
import org.alphatrade.dryrun.report.summary.SummaryWrapUp;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Status;

/** The minutes a run is closed with. */
public final class WrapUpMinutes {
    private static final int INCIDENTS = 100;

    private WrapUpMinutes() {}

    /** Returns the minutes of a summary, ours or one read from disk. */
    public static SummaryWrapUp of(RunSummary summary, WrapUpRequest request) {
        Optional<Duration> observed = observed(summary);
        Optional<Boolean> met = request.required().map(target -> met(observed, target, request.tolerance()));
        List<BacklogItem> items = items(summary, request, observed, met);
        return new SummaryWrapUp(
                StatedStatus.of(overall(statuses(summary, items, met), request)),
                summary.header().generatedAt(),
                summary.header().mode(),
                StatedStatus.of(summary.evidence().status().judged()),
                word(summary.signOff()),
                word(summary.review()),
                Stated.length(observed),
                Stated.length(request.required()),
                Stated.flag(met.filter(known -> observed.isPresent())),
                listed(items),
                first(summary.incidents()),
                highlights(summary),
                summary.review().notes(),
                summary.header().metadata());
    }

    private static Optional<Duration> observed(RunSummary summary) {
        return summary.evidence().logs().duration().value().or(() -> summary.header()
                .duration()
                .value());
    }

    private static boolean met(Optional<Duration> observed, Duration target, Duration tolerance) {
        return observed.map(o -> o.plus(tolerance).compareTo(target) >= 0).orElse(false);
    }

    private static List<BacklogItem> items(
            RunSummary summary, WrapUpRequest request, Optional<Duration> observed, Optional<Boolean> met) {
        List<BacklogItem> items = new ArrayList<>(BacklogReport.of(summary, BacklogRequest.DEFAULT));
        if (met.isPresent() && !met.get()) {
            String target = Durations.words(request.required().orElseThrow());
            String sentence = observed.map(
                            o -> "The run lasted " + Durations.words(o) + ", " + target + " are required")
                    .orElse("The run's duration is unknown, " + target + " are required");
            Map<String, Object> context = new LinkedHashMap<>();
            context.put(
                    "target_seconds", request.required().map(JsonTrees::seconds).orElse(null));
            context.put("observed_seconds", observed.map(JsonTrees::seconds).orElse(null));
            items.add(new BacklogItem(Status.FAIL, "duration", sentence, Optional.empty(), context));
        }
        return BacklogReport.sorted(items);
    }

    private static List<Status> statuses(RunSummary summary, List<BacklogItem> items, Optional<Boolean> met) {
        List<Status> statuses = new ArrayList<>();
        EvidenceSummary evidence = summary.evidence();
        summary.status().value().ifPresent(statuses::add);
        statuses.add(evidence.status().judged());
        for (SummaryPart part : List.of(evidence.logs(), evidence.diary(), evidence.performance())) {
            part.status().value().ifPresent(statuses::add);
        }
        for (SummaryPart part : List.of(summary.signOff(), summary.review())) {
            if (part.given() && !part.status().notApplicable()) {
                statuses.add(part.status().judged());
            }
        }
        items.forEach(item -> statuses.add(item.severity()));
        met.ifPresent(m -> statuses.add(m ? Status.PASS : Status.FAIL));
        return statuses;
    }

    private static Status overall(List<Status> statuses, WrapUpRequest request) {
        Status worst = Status.worst(statuses).verdict();
        return worst == Status.WARN && request.treatWarnAsFailure() ? Status.FAIL : worst;
    }

    /** Returns the status of a part that need not be there: what does not apply stays that, all else is judged. */
    private static StatedStatus word(SummaryPart part) {
        if (!part.given()) {
            return StatedStatus.NONE;
        }
        return part.status().notApplicable()
                ? part.status()
                : StatedStatus.of(part.status().judged());
    }

    private static Listing<ListedFollowUp> listed(List<BacklogItem> items) {
        List<ListedFollowUp> listed = new ArrayList<>();
        for (BacklogItem item : items.subList(0, Math.min(IncidentTrees.CAP, items.size()))) {
            listed.add(ListedFollowUp.of(item, listed.size()));
        }
        return new Listing<>(listed, Stated.count(items.size() - (long) listed.size()));
    }

    /** What this list leaves out counts beside what the summary's own did; how many that were may be unknown. */
    private static Listing<ListedIncident> first(Listing<ListedIncident> all) {
        List<ListedIncident> entries = all.entries().stream().limit(INCIDENTS).toList();
        return new Listing<>(entries, Stated.count(all.more() + all.entries().size() - entries.size()));
    }

    private static Map<String, Object> highlights(RunSummary summary) {
        Map<String, Object> highlights = Highlights.of(summary);
        summary.review().highlights().forEach(highlights::putIfAbsent);
        return highlights;
    }

    /** Returns the minutes as Markdown. */
    public static String markdown(SummaryWrapUp minutes) {
        StringBuilder out = new StringBuilder("# " + Titles.of(minutes.mode(), "Wrap-up", minutes.status()) + "\n\n");
        out.append("Generated: ")
                .append(MarkdownEscaper.text(
                        JsonTrees.first("unknown", minutes.generatedAt().text())))
                .append("\n\n");
        section(out, "Duration", duration(minutes));
        section(
                out,
                "Status",
                List.of(
                        "summary: " + asked(minutes.summaryStatus()),
                        "sign-off: " + asked(minutes.signOffStatus()),
                        "review: " + asked(minutes.reviewStatus())));
        section(out, "Highlights", pairs(minutes.highlights()));
        section(out, "Follow-ups", followUps(minutes.followUps()));
        section(out, "Incidents", incidents(minutes.incidents()));
        section(
                out,
                "Accepted incidents",
                AcceptedIncidents.of(minutes.incidents()).map(IncidentLine::of).toList());
        section(
                out,
                "Notes",
                minutes.notes().stream()
                        .map(note -> MarkdownEscaper.text(String.valueOf(note)))
                        .toList());
        section(out, "Metadata", pairs(minutes.metadata()));
        return out.toString().stripTrailing() + "\n";
    }

    private static String asked(StatedStatus status) {
        return MarkdownEscaper.text(JsonTrees.first("not asked for", status.text()));
    }

    private static List<String> duration(SummaryWrapUp minutes) {
        List<String> lines = new ArrayList<>();
        minutes.target().value().ifPresent(d -> lines.add("required: " + Durations.words(d)));
        lines.add(
                "observed: " + minutes.duration().value().map(Durations::words).orElse("unknown"));
        if (minutes.target().written().isPresent()) {
            Stated<Boolean> met = minutes.met();
            lines.add(
                    "met: " + (met.value().orElse(false) ? "yes" : met.written().isEmpty() ? "unknown" : "no"));
        }
        return lines;
    }

    private static List<String> followUps(Listing<ListedFollowUp> items) {
        List<String> lines = new ArrayList<>();
        items.entries().forEach(item -> lines.add(line(item.severity(), item.category(), item.summary())));
        return closed(lines, items.more());
    }

    private static List<String> incidents(Listing<ListedIncident> incidents) {
        List<String> lines = new ArrayList<>();
        incidents
                .entries()
                .forEach(incident -> lines.add(
                        line(incident.severity(), incident.occurredAt().text(), incident.text())));
        return closed(lines, incidents.more());
    }

    private static String line(StatedStatus severity, String by, String text) {
        return "**" + Titles.upper(severity.judged()) + "** "
                + MarkdownEscaper.text(JsonTrees.first("unknown time", by)) + ": "
                + MarkdownEscaper.text(JsonTrees.first("incident", text));
    }

    private static List<String> closed(List<String> lines, long omitted) {
        if (omitted > 0) {
            lines.add("… and " + omitted + " more");
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }

    public static List<String> pairs(Map<String, Object> map) {
        List<String> lines = new ArrayList<>();
        map.forEach((k, v) -> lines.add(MarkdownEscaper.text(k) + ": "
                + MarkdownEscaper.text(v instanceof Map || v instanceof List ? Json.compact(v) : String.valueOf(v))));
        return lines;
    }

    public static void section(StringBuilder out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("## ").append(heading).append("\n\n");
            lines.forEach(line -> out.append(MarkdownEscaper.bullet(line)));
            out.append('\n');
        }
    }
}
