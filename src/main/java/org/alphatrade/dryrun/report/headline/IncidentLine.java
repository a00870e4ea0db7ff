package org.alphatrade.dryrun.report.headline;

import org.alphatrade.dryrun.report.entry.ListedClassification;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/** An incident in one line of Markdown. */
public final class IncidentLine {
    private IncidentLine() {}

    public static String of(ListedIncident incident) {
        StringBuilder line =
                new StringBuilder("**" + Titles.upper(incident.severity().judged()) + "** ");
        line.append(MarkdownEscaper.text(
                        JsonTrees.first("unknown time", incident.occurredAt().text())))
                .append(": ");
        line.append(MarkdownEscaper.text(incident.described()));
        line.append(incident.count() > 1 ? " (" + incident.count() + " times)" : "");
        incident.excerpts().stream().findFirst().ifPresent(excerpt -> line.append(", ")
                .append(MarkdownEscaper.text(excerpt.file().text()))
                .append(':')
                .append(MarkdownEscaper.text(excerpt.line().text())));
        incident.classification().ifPresent(known -> line.append("; ")
                .append(MarkdownEscaper.text(classified(incident.severity(), known))));
        return line.toString();
    }

    /** Says what a classification made of an incident, or that it holds no longer and the original severity came back. */
    private static String classified(StatedStatus now, ListedClassification known) {
        String original = known.original().text();
        String severity = now.text();
        String reason = JsonTrees.first("no reason given", known.reason());
        if (!severity.equals(original) || severity.equals(known.severity().text())) {
            return "originally " + original + ", " + reason;
        }
        String until = known.expiresAt();
        String most = known.maximumCount();
        return "classified as " + known.severity().text()
                + (until.isEmpty() ? "" : " until " + until)
                + (most.isEmpty() ? "" : " for at most " + most)
                + " (" + reason + "), which these exceed, so " + original + " again";
    }
}
