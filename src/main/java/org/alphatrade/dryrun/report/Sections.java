package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Status;

/** The parts of Markdown documents that several of them share. */
final class Sections {
    private static final int REASONS = 5;

    private final Map<String, Object> bundle;
    private final StringBuilder out;

    Sections(Map<String, Object> bundle, StringBuilder out) {
        this.bundle = bundle;
        this.out = out;
    }

    /** Writes the verdict in one line, with its reasons. */
    Sections verdict(Status status) {
        List<String> reasons = new ArrayList<>();
        Tree.list(bundle, "reasons").forEach(reason -> reasons.add(String.valueOf(reason)));
        if (reasons.isEmpty() && status != Status.PASS) {
            ActionItems.of(bundle).stream()
                    .limit(REASONS + 1L)
                    .map(BacklogItem::summary)
                    .forEach(reasons::add);
        }
        out.append("**Verdict: ").append(Titles.upper(status)).append("**");
        if (!reasons.isEmpty()) {
            out.append(": ");
            out.append(String.join(
                    "; ", reasons.stream().limit(REASONS).map(Md::text).toList()));
            out.append(reasons.size() > REASONS ? "; and " + (reasons.size() - REASONS) + " more" : "");
        }
        out.append("\n\n");
        return this;
    }

    Sections criteria() {
        List<Criteria.Row> rows = Criteria.of(bundle);
        if (!rows.isEmpty()) {
            out.append("## Criteria\n\n").append(Md.heading("Criterion", "Required", "Observed", "Result"));
            rows.forEach(row -> out.append(
                    Md.row(row.name(), Md.text(row.required()), Md.text(row.observed()), Titles.upper(row.status()))));
            out.append('\n');
        }
        return this;
    }

    Sections objectives(List<Map<String, Object>> objectives) {
        if (!objectives.isEmpty()) {
            out.append("## Objectives\n\n").append(Md.heading("Objective", "Status", "Note", "Observed", "Required"));
            for (Map<String, Object> objective : objectives) {
                Map<String, Object> evidence = Tree.map(objective, "evidence");
                String unit = Tree.text(evidence, "unit").isEmpty() ? "" : " " + Tree.text(evidence, "unit");
                out.append(Md.row(
                        Md.text(Tree.text(objective, "name")),
                        Titles.upper(Tree.judged(objective, "status")),
                        Md.text(Tree.first("", Tree.text(objective, "note"), Tree.text(evidence, "reason"))),
                        figure(evidence, "observed", unit),
                        figure(evidence, "threshold", unit)));
            }
            out.append('\n');
        }
        return this;
    }

    private static String figure(Map<String, Object> evidence, String key, String unit) {
        String text = Tree.text(evidence, key);
        return text.isEmpty() ? "" : Md.text(text + unit);
    }

    /** Writes the first of a list of incidents, each with where it stands in the evidence. */
    Sections incidents(String heading, Map<String, Object> from, String list, int limit) {
        List<Map<String, Object>> all = Tree.maps(from, list);
        long more = Math.max(0, all.size() - limit) + Tree.count(from, list + "_omitted");
        List<String> lines = new ArrayList<>();
        all.stream().limit(limit).map(Sections::incident).forEach(lines::add);
        if (more > 0) {
            lines.add("… and " + more + " more");
        }
        WrapUp.section(out, heading, lines);
        return this;
    }

    private static String incident(Map<String, Object> incident) {
        long count = Tree.count(incident, "count");
        StringBuilder line = new StringBuilder("**" + Titles.upper(Tree.judged(incident, "severity")) + "** ");
        line.append(Md.text(Tree.first("unknown time", Tree.text(incident, "occurred_at"))))
                .append(": ");
        line.append(Md.text(
                Tree.first("incident without a text", Tree.text(incident, "summary"), Tree.text(incident, "message"))));
        line.append(count > 1 ? " (" + count + " times)" : "");
        place(incident).ifPresent(place -> line.append(", ").append(place));
        Map<String, Object> classification = Tree.map(incident, "classification");
        if (!classification.isEmpty()) {
            line.append("; ").append(Md.text(classified(incident, classification)));
        }
        return line.toString();
    }

    /** Says what a classification made of an incident, or that it holds no longer and the original severity came back. */
    private static String classified(Map<String, Object> incident, Map<String, Object> classification) {
        String original = Tree.text(classification, "original_severity");
        String severity = Tree.text(incident, "severity");
        String reason = Tree.first("no reason given", Tree.text(classification, "reason"));
        if (!severity.equals(original) || severity.equals(Tree.text(classification, "severity"))) {
            return "originally " + original + ", " + reason;
        }
        String until = Tree.text(classification, "expires_at");
        String most = Tree.text(classification, "maximum_count");
        return "classified as " + Tree.text(classification, "severity")
                + (until.isEmpty() ? "" : " until " + until)
                + (most.isEmpty() ? "" : " for at most " + most)
                + " (" + reason + "), which these exceed, so " + original + " again";
    }

    private static Optional<String> place(Map<String, Object> incident) {
        return Tree.maps(incident, "excerpts").stream()
                .filter(excerpt -> excerpt.get("file") != null)
                .findFirst()
                .map(excerpt -> Md.text(Tree.text(excerpt, "file")) + ":" + Md.text(Tree.text(excerpt, "line")));
    }

    Sections findings(String heading, Map<String, Object> from) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> finding : Tree.maps(from, "findings")) {
            lines.add("**" + Titles.upper(Tree.judged(finding, "severity")) + "** "
                    + Md.text(Tree.first("finding", Tree.text(finding, "message"), Tree.text(finding, "summary"))));
        }
        WrapUp.section(out, heading, lines);
        return this;
    }

    Sections section(String heading, List<String> lines) {
        WrapUp.section(out, heading, lines);
        return this;
    }

    Sections packet(Map<String, Object> packet) {
        List<String> lines = new ArrayList<>();
        packet.forEach((key, value) -> {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                lines.add(Md.text(key.replace('_', ' ')) + ": " + Md.text(String.valueOf(value)));
            }
        });
        return section("Evidence packet", lines);
    }
}
