package org.alphatrade.dryrun.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.entry.ListedObjective.ObjectiveEvidence;
import org.alphatrade.dryrun.report.headline.CriteriaRows;
import org.alphatrade.dryrun.report.headline.IncidentLine;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.summary.ActionItems;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Status;

/** The parts of Markdown documents that several of them share. */
final class MarkdownSections {
    private static final int REASONS = 5;

    private final RunSummary summary;
    private final StringBuilder out;

    MarkdownSections(RunSummary summary, StringBuilder out) {
        this.summary = summary;
        this.out = out;
    }

    /** Writes the verdict in one line, with its reasons. */
    MarkdownSections verdict(StatedStatus stated) {
        Status status = stated.judged();
        List<String> reasons = new ArrayList<>(summary.reasons());
        if (reasons.isEmpty() && status != Status.PASS) {
            ActionItems.of(summary).stream()
                    .limit(REASONS + 1L)
                    .map(BacklogItem::summary)
                    .forEach(reasons::add);
        }
        out.append("**Verdict: ").append(Titles.upper(status)).append("**");
        if (!reasons.isEmpty()) {
            out.append(": ");
            out.append(String.join(
                    "; ",
                    reasons.stream().limit(REASONS).map(MarkdownEscaper::text).toList()));
            out.append(reasons.size() > REASONS ? "; and " + (reasons.size() - REASONS) + " more" : "");
        }
        out.append("\n\n");
        return this;
    }

    MarkdownSections criteria() {
        List<CriteriaRows.Row> rows = CriteriaRows.of(summary);
        if (!rows.isEmpty()) {
            out.append("## Criteria\n\n")
                    .append(MarkdownEscaper.heading("Criterion", "Required", "Observed", "Result"));
            rows.forEach(row -> out.append(MarkdownEscaper.row(
                    row.name(),
                    MarkdownEscaper.text(row.required()),
                    MarkdownEscaper.text(row.observed()),
                    Titles.upper(row.status()))));
            out.append('\n');
        }
        return this;
    }

    MarkdownSections objectives(List<ListedObjective> objectives) {
        if (!objectives.isEmpty()) {
            out.append("## Objectives\n\n")
                    .append(MarkdownEscaper.heading("Objective", "Status", "Note", "Observed", "Required"));
            objectives.forEach(objective -> out.append(row(objective)));
            out.append('\n');
        }
        return this;
    }

    private static String row(ListedObjective objective) {
        ObjectiveEvidence evidence = objective.evidence();
        String unit = evidence.unit().isEmpty() ? "" : " " + evidence.unit();
        return MarkdownEscaper.row(
                MarkdownEscaper.text(objective.name()),
                Titles.upper(objective.status().judged()),
                MarkdownEscaper.text(JsonTrees.first("", objective.note(), evidence.reason())),
                figure(evidence.observed(), unit),
                figure(evidence.threshold(), unit));
    }

    private static String figure(String text, String unit) {
        return text.isEmpty() ? "" : MarkdownEscaper.text(text + unit);
    }

    /** Writes the first of a list of incidents, each with where it stands in the evidence. */
    MarkdownSections incidents(String heading, Listing<ListedIncident> list, int limit) {
        long more = Math.max(0, list.entries().size() - limit) + list.more();
        List<String> lines = new ArrayList<>();
        list.entries().stream().limit(limit).map(IncidentLine::of).forEach(lines::add);
        if (list.omitted().mistyped()) {
            lines.add("… and an unknown number more");
        } else if (more > 0) {
            lines.add("… and " + more + " more");
        }
        return section(heading, lines);
    }

    MarkdownSections findings(String heading, List<ListedFinding> findings) {
        List<String> lines = new ArrayList<>();
        for (ListedFinding finding : findings) {
            lines.add("**" + Titles.upper(finding.severity().judged()) + "** "
                    + MarkdownEscaper.text(JsonTrees.first("finding", finding.message())));
        }
        return section(heading, lines);
    }

    MarkdownSections section(String heading, List<String> lines) {
        WrapUpMinutes.section(out, heading, lines);
        return this;
    }

    MarkdownSections packet(Map<String, Object> packet) {
        List<String> lines = new ArrayList<>();
        packet.forEach((key, value) -> {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                lines.add(MarkdownEscaper.text(key.replace('_', ' ')) + ": "
                        + MarkdownEscaper.text(String.valueOf(value)));
            }
        });
        return section("Evidence packet", lines);
    }
}
