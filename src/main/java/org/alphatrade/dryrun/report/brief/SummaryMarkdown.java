package org.alphatrade.dryrun.report.brief;

import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.report.headline.AcceptedIncidents;
import org.alphatrade.dryrun.report.headline.LiveCheckLines;
import org.alphatrade.dryrun.report.headline.UnjudgedItems;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.summary.ErrorBudget;
import org.alphatrade.dryrun.report.summary.EvidenceSummary;
import org.alphatrade.dryrun.report.summary.FollowUpCollector;
import org.alphatrade.dryrun.report.summary.Highlights;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryDiary;
import org.alphatrade.dryrun.report.summary.SummaryHeader;
import org.alphatrade.dryrun.report.summary.SummaryLogs;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.Stated;

/** The summary as Markdown, from a summary. */
public final class SummaryMarkdown {
    private static final int LISTED = 50;

    private SummaryMarkdown() {}

    public static String of(RunSummary summary) {
        SummaryHeader header = summary.header();
        StringBuilder out =
                new StringBuilder("# " + Titles.of(header.mode(), "Dry run summary", summary.status()) + "\n\n");
        new MarkdownSections(summary, out)
                .verdict(summary.status())
                .section("Run", run(header))
                .section("Status", states(summary));
        body(summary, out);
        new MarkdownSections(summary, out)
                .criteria()
                .findings("Sign-off findings", summary.signOff().findings())
                .objectives(summary.objectives())
                .section("Accepted incidents", AcceptedIncidents.of(summary))
                .section(
                        "Watched, never seen",
                        NeverSeenLines.of(summary.evidence().neverSeen()))
                .section("Not judged", UnjudgedItems.of(summary))
                .section("Metadata", WrapUpMinutes.pairs(header.metadata()))
                .packet(summary.evidencePacket());
        return out.toString().stripTrailing() + "\n";
    }

    /** Writes what the evidence shows. */
    static void body(RunSummary summary, StringBuilder out) {
        EvidenceSummary evidence = summary.evidence();
        SummaryLogs logs = evidence.logs();
        new MarkdownSections(summary, out)
                .section("Highlights", WrapUpMinutes.pairs(Highlights.of(summary)))
                .section("Error budget", ErrorBudget.line(logs).stream().toList())
                .section("Performance", PerformanceLines.of(evidence.performance()))
                .section("Reading", ReadingLines.of(evidence.metadata()))
                .section(
                        "Live checks",
                        LiveCheckLines.of(summary).stream()
                                .map(MarkdownEscaper::text)
                                .toList())
                .findings("Evidence findings", evidence.findings())
                .findings("Log findings", logs.findings())
                .incidents("Incidents", summary.incidents(), LISTED)
                .incidents("Errors", logs.errors(), LISTED)
                .incidents("Warnings", logs.warnings(), LISTED)
                .incidents("Content", logs.content(), LISTED)
                .incidents("Gaps", logs.gaps(), LISTED)
                .section("Diary issues", diary(evidence.diary()));
    }

    private static List<String> diary(SummaryDiary diary) {
        List<String> lines = new ArrayList<>();
        new FollowUpCollector()
                .diary(diary).items().stream()
                        .limit(LISTED + 1L)
                        .forEach(item -> lines.add(
                                "**" + Titles.upper(item.severity()) + "** " + MarkdownEscaper.text(item.summary())));
        if (lines.size() > LISTED) {
            lines.set(LISTED, "… and more, see summary.json");
        }
        return lines;
    }

    private static List<String> run(SummaryHeader header) {
        List<String> lines = new ArrayList<>();
        said(lines, "title", header.title());
        said(lines, "mode", header.mode());
        said(lines, "generated at", header.generatedAt());
        said(lines, "started at", header.startedAt());
        said(lines, "ended at", header.endedAt());
        said(lines, "run directory", header.runDirectory());
        said(lines, "log directory", header.logDirectory());
        if (!header.command().isEmpty()) {
            lines.add("command: " + MarkdownEscaper.text(String.join(" ", header.command())));
        }
        return lines;
    }

    private static void said(List<String> lines, String name, Stated<?> stated) {
        if (!stated.text().isEmpty()) {
            lines.add(name + ": " + MarkdownEscaper.text(stated.text()));
        }
    }

    static List<String> states(RunSummary summary) {
        EvidenceSummary evidence = summary.evidence();
        return List.of(
                "Summary: " + Titles.part(evidence),
                "Logs: " + Titles.part(evidence.logs()),
                "Diary: " + Titles.part(evidence.diary()),
                "Performance: " + Titles.part(evidence.performance()),
                "Sign-off: " + Titles.part(summary.signOff()));
    }
}
