package org.alphatrade.dryrun.report.headline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.report.entry.ActionItem;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.summary.ActionItems;
import org.alphatrade.dryrun.report.summary.EvidenceSummary;
import org.alphatrade.dryrun.report.summary.Highlights;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;
import org.alphatrade.dryrun.report.summary.SummaryHeader;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.spi.Status;

/** What every brief says first, worked out once from a summary tree, for whoever writes one. */
public final class Headline {
    private Headline() {}

    /**
     * Returns {@code title}, {@code mark}, {@code verdict}, {@code demo}, {@code reasons}, {@code criteria},
     * {@code highlights}, {@code incidents}, {@code incidents_omitted}, {@code accepted}, {@code action_items}, {@code unknown},
     * {@code live_checks}, {@code not_judged} and {@code never_seen}; texts are plain and not yet safe for any format.
     */
    public static Map<String, Object> of(Map<String, Object> tree) {
        return of(SummaryBundleReader.of(tree));
    }

    public static Map<String, Object> of(RunSummary summary) {
        SummaryHeader header = summary.header();
        Listing<ListedIncident> incidents = TopIncidents.of(summary);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "title",
                JsonTrees.first(
                        "", summary.review().runLabel().text(), header.title().text()));
        tree.put("mark", header.mark());
        tree.put("demo", header.demo());
        tree.put("verdict", Titles.upper(summary.status().judged()));
        tree.put("reasons", summary.reasons());
        tree.put("criteria", criteria(summary));
        tree.put("highlights", Highlights.of(summary));
        tree.put(
                "incidents",
                incidents.entries().stream().map(ListedIncident::tree).toList());
        tree.put("incidents_omitted", incidents.more());
        tree.put(
                "accepted",
                AcceptedIncidents.of(incidents).map(ListedIncident::tree).toList());
        tree.put(
                "action_items",
                ActionItems.listing(ActionItems.of(summary)).entries().stream()
                        .map(ActionItem::tree)
                        .toList());
        tree.put("unknown", unknown(summary));
        tree.put("live_checks", LiveCheckLines.of(summary));
        tree.put("not_judged", UnjudgedItems.of(summary));
        tree.put(
                "never_seen",
                summary.evidence().neverSeen().entries().stream()
                        .map(ListedName::tree)
                        .toList());
        return tree;
    }

    private static List<Map<String, Object>> criteria(RunSummary summary) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CriteriaRows.Row row : CriteriaRows.of(summary)) {
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
    private static List<String> unknown(RunSummary summary) {
        EvidenceSummary evidence = summary.evidence();
        List<String> lines = new ArrayList<>();
        for (CriteriaRows.Row row : CriteriaRows.of(summary)) {
            if (row.status() == Status.UNKNOWN) {
                lines.add("Criterion " + row.name() + ": " + row.observed());
            }
        }
        for (ListedObjective objective : summary.objectives()) {
            if (objective.status().judged() == Status.UNKNOWN) {
                String why = JsonTrees.first(
                        "could not be judged",
                        objective.note(),
                        objective.evidence().reason());
                lines.add("Objective " + objective.name() + ": " + why);
            }
        }
        Stream.of(
                        evidence.findings(),
                        evidence.logs().findings(),
                        summary.signOff().findings())
                .flatMap(List::stream)
                .filter(finding -> finding.severity().judged() == Status.UNKNOWN)
                .map(ListedFinding::message)
                .filter(message -> !lines.contains(message))
                .forEachOrdered(lines::add);
        return lines;
    }
}
