package org.alphatrade.dryrun.report.brief;

import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.report.entry.ActionItem;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.headline.AcceptedIncidents;
import org.alphatrade.dryrun.report.headline.LiveCheckLines;
import org.alphatrade.dryrun.report.headline.TopIncidents;
import org.alphatrade.dryrun.report.headline.UnjudgedItems;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.summary.ActionItems;
import org.alphatrade.dryrun.report.summary.ErrorBudget;
import org.alphatrade.dryrun.report.summary.Highlights;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryReview;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Status;

/** The brief a governance board decides from. */
public final class ReviewBrief {
    private static final int TOP = 10;

    private ReviewBrief() {}

    /** Returns the review of a summary. */
    public static SummaryReview of(RunSummary summary, ReviewRequest request) {
        List<BacklogItem> actions = ActionItems.of(summary);
        return new SummaryReview(
                true,
                StatedStatus.of(status(summary, actions)),
                summary.header().generatedAt(),
                StatedStatus.of(summary.evidence().status().judged()),
                summary.signOff().status(),
                Stated.text(request.runLabel()),
                request.attendees(),
                List.copyOf(request.notes()),
                Highlights.of(summary),
                ActionItems.listing(actions),
                summary.objectives(),
                summary.evidencePacket());
    }

    private static Status status(RunSummary summary, List<BacklogItem> actions) {
        List<Status> statuses = new ArrayList<>();
        statuses.add(summary.status().judged());
        statuses.add(summary.evidence().status().judged());
        if (summary.signOff().given() && !summary.signOff().status().notApplicable()) {
            statuses.add(summary.signOff().status().judged());
        }
        actions.forEach(action -> statuses.add(action.severity()));
        summary.objectives()
                .forEach(objective -> statuses.add(objective.status().judged()));
        return Status.worst(statuses).verdict();
    }

    /** Returns the brief as Markdown, from a summary that holds its review. */
    public static String markdown(RunSummary summary, ReviewRequest request) {
        SummaryReview review = summary.review();
        StringBuilder out =
                new StringBuilder("# " + Titles.of(summary.header().mode(), "Review brief", review.status()) + "\n\n");
        MarkdownSections sections = new MarkdownSections(summary, out)
                .verdict(review.status())
                .section("Meeting", meeting(summary))
                .criteria()
                .objectives(review.objectives())
                .incidents("Incidents", TopIncidents.of(summary), TOP)
                .section("Accepted incidents", AcceptedIncidents.of(summary))
                .section("Highlights", WrapUpMinutes.pairs(review.highlights()))
                .section(
                        "Error budget",
                        ErrorBudget.line(summary.evidence().logs()).stream().toList())
                .section("Performance", PerformanceLines.of(summary.evidence().performance()))
                .section("Evidence", SummaryMarkdown.states(summary))
                .section("Reading", ReadingLines.of(summary.evidence().metadata()))
                .section(
                        "Live checks",
                        LiveCheckLines.of(summary).stream()
                                .map(MarkdownEscaper::text)
                                .toList())
                .section("Action items", actions(review.actionItems()))
                .section("Notes", texts(review.notes()))
                .section(
                        "Not judged",
                        UnjudgedItems.of(summary).stream()
                                .map(MarkdownEscaper::text)
                                .toList())
                .section(
                        "Watched, never seen",
                        NeverSeenLines.of(summary.evidence().neverSeen()))
                .section("Plugins", PluginLines.of(summary))
                .packet(review.evidencePacket());
        if (!request.skipSummary()) {
            out.append("## Appendix: summary\n\n");
            deeper(out, () -> SummaryMarkdown.body(summary, out));
        }
        if (!request.skipSignOff()) {
            sections.findings("Appendix: sign-off findings", summary.signOff().findings());
        }
        return out.toString().stripTrailing() + "\n";
    }

    /** Lets {@code writing} write its headings one level deeper. */
    private static void deeper(StringBuilder out, Runnable writing) {
        int from = out.length();
        writing.run();
        String text = out.substring(from);
        out.setLength(from);
        text.lines().forEach(line -> out.append(line.startsWith("## ") ? "#" + line : line)
                .append('\n'));
    }

    private static List<String> meeting(RunSummary summary) {
        SummaryReview review = summary.review();
        List<String> lines = new ArrayList<>();
        String run = JsonTrees.first(
                "", review.runLabel().text(), summary.header().title().text());
        if (!run.isEmpty()) {
            lines.add("Run: " + MarkdownEscaper.text(run));
        }
        lines.add("Generated: "
                + MarkdownEscaper.text(
                        JsonTrees.first("unknown", review.generatedAt().text())));
        List<String> attendees = texts(review.attendees());
        lines.add("Attendees: " + (attendees.isEmpty() ? "none recorded" : String.join(", ", attendees)));
        return lines;
    }

    private static List<String> actions(Listing<ActionItem> all) {
        List<String> lines = new ArrayList<>();
        for (ActionItem item :
                all.entries().subList(0, Math.min(2 * TOP, all.entries().size()))) {
            lines.add("**" + Titles.upper(item.severity().judged()) + "** " + MarkdownEscaper.text(item.category())
                    + ": " + MarkdownEscaper.text(item.description()));
        }
        long more = all.entries().size() - lines.size() + all.more();
        if (more > 0) {
            lines.add("… and " + more + " more, see the backlog");
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }

    private static List<String> texts(List<?> items) {
        return items.stream()
                .map(item -> MarkdownEscaper.text(String.valueOf(item)))
                .toList();
    }

    /** Returns the brief as {@code json} or as Markdown. */
    public static String text(String format, RunSummary summary, ReviewRequest review) {
        return format.equals("json") ? Json.pretty(summary.review().treeOrNull()) : markdown(summary, review);
    }
}
