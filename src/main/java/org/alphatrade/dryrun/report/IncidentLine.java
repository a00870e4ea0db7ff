package org.alphatrade.dryrun.report;

/** An incident in one line of Markdown. */
final class IncidentLine {
    private IncidentLine() {}

    static String of(ListedIncident incident) {
        StringBuilder line =
                new StringBuilder("**" + Titles.upper(incident.severity().judged()) + "** ");
        line.append(Md.text(
                        JsonTrees.first("unknown time", incident.occurredAt().text())))
                .append(": ");
        line.append(Md.text(incident.described()));
        line.append(incident.count() > 1 ? " (" + incident.count() + " times)" : "");
        incident.place().ifPresent(place -> line.append(", ")
                .append(Md.text(place.file()))
                .append(':')
                .append(Md.text(place.line())));
        incident.classification()
                .ifPresent(known -> line.append("; ").append(Md.text(classified(incident.severity(), known))));
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
