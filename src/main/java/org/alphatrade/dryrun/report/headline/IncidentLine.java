package org.alphatrade.dryrun.report.headline;

import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.report.entry.ListedClassification;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;

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
        incident.classification()
                .ifPresent(known -> line.append("; ").append(MarkdownEscaper.text(classified(incident, known))));
        return line.toString();
    }

    /** Says what a classification made of an incident, or that it holds no longer and the original severity came back. */
    private static String classified(ListedIncident incident, ListedClassification known) {
        String original = known.original().text();
        String severity = incident.severity().text();
        String reason = JsonTrees.first("no reason given", known.reason());
        String terms = terms(incident, known);
        if (!severity.equals(original) || severity.equals(known.severity().text())) {
            return "originally " + original + ", " + reason + (terms.isEmpty() ? "" : " (" + terms + ")");
        }
        return "classified as " + known.severity().text() + " (" + reason + (terms.isEmpty() ? "" : "; " + terms)
                + "), which no longer holds, so " + original + " again";
    }

    /** Returns who said it, for whom, until when, for how many, and of how many of the equal ones. */
    private static String terms(ListedIncident incident, ListedClassification known) {
        List<String> terms = new ArrayList<>();
        add(terms, known.groupCount() > incident.count(), incident.count() + " of " + known.groupCount());
        add(terms, !known.owner().isEmpty(), "owner " + known.owner());
        add(terms, !known.expiresAt().isEmpty(), "until " + known.expiresAt());
        add(terms, !known.maximumCount().isEmpty(), "at most " + known.maximumCount() + " in the run");
        add(terms, !known.classifiedBy().isEmpty(), "classifier '" + known.classifiedBy() + "'");
        return String.join(", ", terms);
    }

    private static void add(List<String> terms, boolean said, String term) {
        if (said) {
            terms.add(term);
        }
    }
}
