package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** Everything in a summary bundle that somebody should look at, as follow-ups; repeats included. */
final class Extract {
    private final List<BacklogItem> items = new ArrayList<>();

    List<BacklogItem> items() {
        return items;
    }

    /** Adds what the logs show: each list in a category of its own. */
    Extract logs(Map<String, Object> bundle, String errors, String warnings) {
        Map<String, Object> logs = Tree.map(Tree.map(bundle, "summary"), "logs");
        incidents(logs, "errors", errors);
        incidents(logs, "warnings", warnings);
        incidents(logs, "gap_incidents", "log_gap");
        incidents(logs, "content_incidents", "log_content");
        findings(logs, "evidence", "Log evidence", Optional.empty());
        findings(Tree.map(bundle, "summary"), "evidence", "Evidence", Optional.empty());
        return this;
    }

    /** Adds a list of incidents, and one more for those that the list had no room for; an empty category is its own. */
    Extract incidents(Map<String, Object> from, String list, String category) {
        Status last = Status.FAIL;
        for (Map<String, Object> incident : Tree.maps(from, list)) {
            last = Tree.judged(incident, "severity");
            String summary = Tree.first(
                    "incident without a text", Tree.text(incident, "summary"), Tree.text(incident, "message"));
            String in = category.isEmpty() ? Tree.first("harness", Tree.text(incident, "category")) : category;
            items.add(new BacklogItem(last, in, summary, Tree.instant(incident, "occurred_at"), without(incident)));
        }
        long omitted = Tree.count(from, list + "_omitted");
        if (omitted > 0) {
            String summary = omitted + " more of '" + list + "' did not fit into the list";
            String in = category.isEmpty() ? "harness" : category;
            items.add(new BacklogItem(last, in, summary, Optional.empty(), Map.of("omitted", omitted)));
        }
        return this;
    }

    private static Map<String, Object> without(Map<String, Object> incident) {
        Map<String, Object> context = new LinkedHashMap<>(incident);
        context.keySet().removeAll(List.of("severity", "occurred_at", "summary", "message", "category"));
        context.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return context;
    }

    Extract diary(Map<String, Object> bundle) {
        Map<String, Object> diary = Tree.map(Tree.map(bundle, "summary"), "diary");
        Status last = Status.FAIL;
        for (Map<String, Object> issue : Tree.maps(diary, "issues")) {
            last = Tree.judged(issue, "severity");
            items.add(new BacklogItem(
                    last, "diary", diaryText(issue), Tree.instant(issue, "recorded_at"), without(issue)));
        }
        long omitted = Tree.count(diary, "issues_omitted");
        if (omitted > 0) {
            items.add(new BacklogItem(
                    last,
                    "diary",
                    omitted + " more diary issues did not fit into the list",
                    Optional.empty(),
                    Map.of("omitted", omitted)));
        }
        if (!diary.isEmpty() && Tree.maps(diary, "issues").isEmpty()) {
            unwell(diary, "diary", "Decision diary");
        }
        return this;
    }

    private static String diaryText(Map<String, Object> issue) {
        List<String> parts = new ArrayList<>();
        if (!Tree.text(issue, "policy_id").isBlank()) {
            parts.add("Policy " + Tree.text(issue, "policy_id"));
        }
        if (!Tree.text(issue, "entry_id").isBlank()) {
            parts.add("entry " + Tree.text(issue, "entry_id"));
        }
        String who = parts.isEmpty() ? "Diary" : String.join(", ", parts);
        return who + ": " + Tree.first("no reason given", Tree.text(issue, "reason"), Tree.text(issue, "summary"));
    }

    Extract performance(Map<String, Object> bundle) {
        Map<String, Object> performance = Tree.map(Tree.map(bundle, "summary"), "performance");
        if (!performance.isEmpty()) {
            unwell(performance, "performance", "Performance telemetry");
        }
        return this;
    }

    private void unwell(Map<String, Object> part, String category, String what) {
        Status status = Tree.judged(part, "status");
        if (status == Status.PASS) {
            return;
        }
        String why = Tree.first(
                Tree.number(part, "roi")
                        .filter(n -> n.signum() < 0)
                        .map(n -> "ROI is negative")
                        .orElse(""),
                Tree.text(part, "problem"));
        String summary = what + " is " + status.word() + (why.isEmpty() ? "" : ": " + why);
        items.add(new BacklogItem(status, category, summary, Tree.instant(part, "generated_at"), part));
    }

    Extract signOff(Map<String, Object> signOff) {
        return findings(signOff, "sign_off", "Sign-off finding", Tree.instant(signOff, "evaluated_at"));
    }

    private Extract findings(Map<String, Object> from, String category, String what, Optional<java.time.Instant> at) {
        for (Map<String, Object> finding : Tree.maps(from, "findings")) {
            String summary = Tree.first(what, Tree.text(finding, "message"), Tree.text(finding, "summary"));
            items.add(new BacklogItem(
                    Tree.judged(finding, "severity"), category, summary, at, Tree.map(finding, "metadata")));
        }
        return this;
    }

    Extract objectives(List<Map<String, Object>> objectives) {
        for (Map<String, Object> objective : objectives) {
            Status status = Tree.judged(objective, "status");
            String note = Tree.text(objective, "note");
            String summary = "Objective " + Tree.first("without a name", Tree.text(objective, "name")) + " is "
                    + status.word() + (note.isBlank() ? "" : ": " + note);
            items.add(new BacklogItem(status, "objective", summary, Optional.empty(), Tree.map(objective, "evidence")));
        }
        return this;
    }

    Extract actionItems(Map<String, Object> review) {
        for (Map<String, Object> action : Tree.maps(review, "action_items")) {
            String summary = Tree.first("Action item", Tree.text(action, "description"), Tree.text(action, "summary"));
            Map<String, Object> context = Tree.map(action, "context");
            items.add(new BacklogItem(
                    Tree.judged(action, "severity"),
                    Tree.first("action", Tree.text(action, "category")),
                    summary,
                    Tree.instant(context, "occurred_at"),
                    without(context)));
        }
        return this;
    }

    /** Returns whether {@code item} is at least as bad as {@code minimum}. */
    static boolean atLeast(BacklogItem item, Severity minimum) {
        return item.severity().compareTo(Status.of(minimum)) >= 0;
    }
}
