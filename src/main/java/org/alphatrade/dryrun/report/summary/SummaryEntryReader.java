package org.alphatrade.dryrun.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.ActionItem;
import org.alphatrade.dryrun.report.entry.ListedClassification;
import org.alphatrade.dryrun.report.entry.ListedExcerpt;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.entry.ListedIssue;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.entry.ListedObjective.ObjectiveEvidence;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/** Reads what stands in the lists of a summary; what is no object becomes an entry that says so. */
final class SummaryEntryReader {
    private SummaryEntryReader() {}

    static Listing<ListedIncident> incidents(Map<String, Object> from, String name) {
        return new Listing<>(
                JsonTrees.maps(from, name).stream()
                        .map(SummaryEntryReader::incident)
                        .toList(),
                omitted(from, name));
    }

    static Stated<Long> omitted(Map<String, Object> from, String name) {
        return Stated.readCount(from.get(name + "_omitted"));
    }

    private static ListedIncident incident(Map<String, Object> tree) {
        return new ListedIncident(
                Stated.readText(tree.get("id")),
                StatedStatus.read(tree.get("severity")),
                Stated.readInstant(tree.get("occurred_at")),
                JsonTrees.first("", JsonTrees.text(tree, "summary"), JsonTrees.text(tree, "message")),
                JsonTrees.text(tree, "category"),
                JsonTrees.count(tree, "count"),
                classification(tree, JsonTrees.map(tree, "classification")),
                excerpts(tree),
                tree);
    }

    private static Optional<ListedClassification> classification(
            Map<String, Object> incident, Map<String, Object> tree) {
        return tree.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListedClassification(
                        StatedStatus.read(tree.get("original_severity")),
                        StatedStatus.read(tree.get("severity")),
                        JsonTrees.text(tree, "owner"),
                        JsonTrees.text(tree, "reason"),
                        JsonTrees.text(tree, "expires_at"),
                        JsonTrees.text(tree, "maximum_count"),
                        JsonTrees.text(incident, "classified_by"),
                        JsonTrees.count(incident, "group_count")));
    }

    private static List<ListedExcerpt> excerpts(Map<String, Object> incident) {
        return JsonTrees.maps(incident, "excerpts").stream()
                .filter(excerpt -> excerpt.get("file") != null)
                .map(excerpt -> new ListedExcerpt(
                        Stated.readText(excerpt.get("file")),
                        Stated.readCount(excerpt.get("line")),
                        Stated.readCount(excerpt.get("offset")),
                        Stated.readText(excerpt.get("text"))))
                .toList();
    }

    static Listing<ListedIssue> issues(Map<String, Object> diary) {
        return new Listing<>(
                JsonTrees.maps(diary, "issues").stream()
                        .map(SummaryEntryReader::issue)
                        .toList(),
                omitted(diary, "issues"));
    }

    private static ListedIssue issue(Map<String, Object> tree) {
        return new ListedIssue(
                StatedStatus.read(tree.get("severity")),
                JsonTrees.text(tree, "entry_id"),
                JsonTrees.text(tree, "policy_id"),
                Stated.readInstant(tree.get("recorded_at")),
                JsonTrees.first("", JsonTrees.text(tree, "reason"), JsonTrees.text(tree, "summary")),
                tree);
    }

    static List<ListedFinding> findings(Map<String, Object> from) {
        return JsonTrees.maps(from, "findings").stream()
                .map(tree -> new ListedFinding(
                        StatedStatus.read(tree.get("severity")),
                        JsonTrees.first("", JsonTrees.text(tree, "message"), JsonTrees.text(tree, "summary")),
                        JsonTrees.map(tree, "metadata")))
                .toList();
    }

    static Listing<ListedName> neverSeen(Map<String, Object> from) {
        return new Listing<>(
                JsonTrees.maps(from, "watched_never_seen").stream()
                        .map(tree -> new ListedName(
                                JsonTrees.text(tree, "plugin"),
                                JsonTrees.text(tree, "kind"),
                                JsonTrees.text(tree, "watches"),
                                JsonTrees.text(tree, "name"),
                                Boolean.TRUE.equals(tree.get("may_be_absent")),
                                JsonTrees.map(tree, "near")))
                        .toList(),
                omitted(from, "watched_never_seen"));
    }

    static List<ListedObjective> objectives(Map<String, Object> from) {
        return JsonTrees.maps(from, "objectives").stream()
                .map(tree -> new ListedObjective(
                        JsonTrees.text(tree, "name"),
                        StatedStatus.read(tree.get("status")),
                        JsonTrees.text(tree, "note"),
                        evidence(JsonTrees.map(tree, "evidence")),
                        tree))
                .toList();
    }

    private static ObjectiveEvidence evidence(Map<String, Object> tree) {
        return new ObjectiveEvidence(
                JsonTrees.text(tree, "reason"),
                JsonTrees.text(tree, "observed"),
                JsonTrees.text(tree, "threshold"),
                JsonTrees.text(tree, "unit"),
                tree);
    }

    static Listing<ActionItem> actionItems(Map<String, Object> review) {
        return new Listing<>(
                JsonTrees.maps(review, "action_items").stream()
                        .map(SummaryEntryReader::actionItem)
                        .toList(),
                omitted(review, "action_items"));
    }

    private static ActionItem actionItem(Map<String, Object> tree) {
        Map<String, Object> context = JsonTrees.map(tree, "context");
        return new ActionItem(
                StatedStatus.read(tree.get("severity")),
                JsonTrees.text(tree, "category"),
                JsonTrees.first("", JsonTrees.text(tree, "description"), JsonTrees.text(tree, "summary")),
                Stated.readInstant(context.get("occurred_at")),
                context);
    }

    static Listing<ListedFollowUp> followUps(Map<String, Object> wrapUp) {
        return new Listing<>(
                JsonTrees.maps(wrapUp, "backlog_items").stream()
                        .map(tree -> new ListedFollowUp(
                                StatedStatus.read(tree.get("severity")),
                                JsonTrees.text(tree, "category"),
                                JsonTrees.text(tree, "summary"),
                                Stated.readInstant(tree.get("occurred_at")),
                                JsonTrees.map(tree, "context")))
                        .toList(),
                omitted(wrapUp, "backlog_items"));
    }
}
