package org.alphatrade.dryrun.report.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.ActionItem;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.entry.ListedIssue;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** Everything in a summary that somebody should look at, as follow-ups; repeats included. */
public final class FollowUpCollector {
    private static final List<String> SAID_ALREADY =
            List.of("severity", "occurred_at", "summary", "message", "category");

    private final List<BacklogItem> items = new ArrayList<>();

    public List<BacklogItem> items() {
        return items;
    }

    /** Adds what the logs show: each list in a category of its own. */
    public FollowUpCollector logs(RunSummary summary, String errors, String warnings) {
        SummaryLogs logs = summary.evidence().logs();
        incidents(logs.errors(), "errors", errors);
        incidents(logs.warnings(), "warnings", warnings);
        incidents(logs.gaps(), "gap_incidents", "log_gap");
        incidents(logs.content(), "content_incidents", "log_content");
        findings(logs.findings(), "evidence", "Log evidence", Optional.empty());
        findings(summary.evidence().findings(), "evidence", "Evidence", Optional.empty());
        return this;
    }

    /** Adds what the run itself raised. */
    public FollowUpCollector raised(RunSummary summary) {
        return incidents(summary.incidents(), "incidents", "");
    }

    /** Adds a list of incidents, and one more for those that the list had no room for; an empty category is its own. */
    private FollowUpCollector incidents(Listing<ListedIncident> list, String name, String category) {
        Status last = Status.FAIL;
        for (ListedIncident incident : list.entries()) {
            last = incident.severity().judged();
            String in = category.isEmpty() ? JsonTrees.first("harness", incident.category()) : category;
            add(last, in, incident.described(), incident.occurredAt().value(), without(incident.tree()));
        }
        String in = category.isEmpty() ? "harness" : category;
        omitted(last, in, list.omitted(), " more of '" + name + "' did not fit into the list");
        return this;
    }

    /** A number that nobody can read is no 0: whatever the list had no room for is still to be looked at. */
    private void omitted(Status last, String category, Stated<Long> omitted, String what) {
        if (omitted.mistyped()) {
            String summary = "An unknown number" + what;
            add(last, category, summary, Optional.empty(), Map.of("omitted", omitted.text()));
        }
        omitted.value()
                .filter(number -> number > 0)
                .ifPresent(number -> add(last, category, number + what, Optional.empty(), Map.of("omitted", number)));
    }

    private static Map<String, Object> without(Map<String, Object> tree) {
        Map<String, Object> context = new LinkedHashMap<>(tree);
        context.keySet().removeAll(SAID_ALREADY);
        context.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return context;
    }

    public FollowUpCollector diary(SummaryDiary diary) {
        Status last = Status.FAIL;
        for (ListedIssue issue : diary.issues().entries()) {
            last = issue.severity().judged();
            add(last, "diary", issue.described(), issue.recordedAt().value(), without(issue.tree()));
        }
        omitted(last, "diary", diary.issues().omitted(), " more diary issues did not fit into the list");
        if (diary.given() && diary.issues().entries().isEmpty()) {
            Optional<Instant> at = diary.generatedAt().value();
            unwell(diary.status(), "diary", "Decision diary", diary.problem(), at, diary.tree());
        }
        return this;
    }

    public FollowUpCollector performance(SummaryPerformance performance) {
        if (performance.given()) {
            boolean loss = performance.roi().value().map(BigDecimal::signum).orElse(0) < 0;
            String warnings = String.join("; ", performance.warnings());
            String why = JsonTrees.first(loss ? "ROI is negative" : "", performance.problem(), warnings);
            Optional<Instant> at = performance.generatedAt().value();
            unwell(performance.status(), "performance", "Performance telemetry", why, at, performance.tree());
        }
        return this;
    }

    private void unwell(
            StatedStatus stated,
            String category,
            String what,
            String why,
            Optional<Instant> at,
            Map<String, Object> part) {
        Status status = stated.judged();
        if (status != Status.PASS) {
            add(status, category, what + " is " + status.word() + (why.isBlank() ? "" : ": " + why), at, part);
        }
    }

    public FollowUpCollector signOff(SummarySignOff signOff) {
        return findings(
                signOff.findings(),
                "sign_off",
                "Sign-off finding",
                signOff.evaluatedAt().value());
    }

    private FollowUpCollector findings(
            List<ListedFinding> findings, String category, String what, Optional<Instant> at) {
        for (ListedFinding finding : findings) {
            String summary = JsonTrees.first(what, finding.message());
            add(finding.severity().judged(), category, summary, at, finding.metadata());
        }
        return this;
    }

    public FollowUpCollector objectives(List<ListedObjective> objectives) {
        for (ListedObjective objective : objectives) {
            Status status = objective.status().judged();
            String note = objective.note();
            String summary = "Objective " + JsonTrees.first("without a name", objective.name()) + " is " + status.word()
                    + (note.isBlank() ? "" : ": " + note);
            add(
                    status,
                    "objective",
                    summary,
                    Optional.empty(),
                    objective.evidence().tree());
        }
        return this;
    }

    public FollowUpCollector actionItems(SummaryReview review) {
        for (ActionItem action : review.actionItems().entries()) {
            add(
                    action.severity().judged(),
                    JsonTrees.first("action", action.category()),
                    JsonTrees.first("Action item", action.description()),
                    action.occurredAt().value(),
                    without(action.context()));
        }
        return this;
    }

    private void add(
            Status status, String category, String summary, Optional<Instant> at, Map<String, Object> context) {
        items.add(new BacklogItem(status, category, summary, at, context));
    }

    /** Returns whether {@code item} is at least as bad as {@code minimum}. */
    public static boolean atLeast(BacklogItem item, Severity minimum) {
        return item.severity().compareTo(Status.of(minimum)) >= 0;
    }
}
