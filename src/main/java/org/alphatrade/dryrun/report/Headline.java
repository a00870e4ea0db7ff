package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Status;

/** What every brief says first, worked out once from a summary tree, for whoever writes one. */
public final class Headline {
    private Headline() {}

    /**
     * Returns {@code title}, {@code mark}, {@code verdict}, {@code demo}, {@code reasons}, {@code criteria},
     * {@code highlights}, {@code incidents}, {@code incidents_omitted}, {@code action_items}, {@code unknown} and
     * {@code not_judged}; texts are plain and not yet safe for any format.
     */
    public static Map<String, Object> of(Map<String, Object> bundle) {
        Map<String, Object> review = Tree.map(bundle, "review");
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", Tree.first("", Tree.text(review, "run_label"), Tree.text(bundle, "title")));
        tree.put("mark", Titles.mark(Tree.text(bundle, "mode")));
        tree.put("demo", "demo".equals(bundle.get("mode")));
        tree.put("verdict", Titles.upper(Tree.judged(bundle, "status")));
        tree.put("reasons", reasons(bundle));
        tree.put("criteria", criteria(bundle));
        tree.put("highlights", Highlights.of(bundle));
        tree.putAll(TopIncidents.of(bundle));
        tree.put("action_items", ActionItems.trees(ActionItems.of(bundle)));
        tree.put("unknown", unknown(bundle));
        tree.put("not_judged", NotJudged.of(bundle));
        return tree;
    }

    private static List<String> reasons(Map<String, Object> bundle) {
        List<String> reasons = new ArrayList<>();
        Tree.list(bundle, "reasons").forEach(reason -> reasons.add(String.valueOf(reason)));
        return reasons;
    }

    private static List<Map<String, Object>> criteria(Map<String, Object> bundle) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Criteria.Row row : Criteria.of(bundle)) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", row.name());
            tree.put("required", row.required());
            tree.put("observed", row.observed());
            tree.put("status", row.status().word());
            rows.add(tree);
        }
        return rows;
    }

    /** Returns a sentence for each thing that could not be judged, wherever the summary tells of it. */
    private static List<String> unknown(Map<String, Object> bundle) {
        Map<String, Object> summary = Tree.map(bundle, "summary");
        List<String> lines = new ArrayList<>();
        for (Criteria.Row row : Criteria.of(bundle)) {
            if (row.status() == Status.UNKNOWN) {
                lines.add("Criterion " + row.name() + ": " + row.observed());
            }
        }
        for (Map<String, Object> objective : Tree.maps(bundle, "objectives")) {
            if (Tree.judged(objective, "status") == Status.UNKNOWN) {
                String why = Tree.first(
                        "could not be judged",
                        Tree.text(objective, "note"),
                        Tree.text(Tree.map(objective, "evidence"), "reason"));
                lines.add("Objective " + Tree.text(objective, "name") + ": " + why);
            }
        }
        for (Map<String, Object> part : List.of(summary, Tree.map(summary, "logs"), Tree.map(bundle, "sign_off"))) {
            Tree.maps(part, "findings").stream()
                    .filter(finding -> Tree.judged(finding, "severity") == Status.UNKNOWN)
                    .map(finding -> Tree.text(finding, "message"))
                    .filter(message -> !lines.contains(message))
                    .forEach(lines::add);
        }
        return lines;
    }
}
