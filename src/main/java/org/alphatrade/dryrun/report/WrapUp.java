package org.alphatrade.dryrun.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.time.Durations;

/** The minutes a run is closed with. */
public final class WrapUp {
    private WrapUp() {}

    /** Returns the {@code wrap_up} subtree of a summary tree, ours or one read from disk through {@link Bundle}. */
    public static Map<String, Object> tree(Map<String, Object> bundle, WrapUpRequest request) {
        Map<String, Object> summary = Tree.map(bundle, "summary");
        Map<String, Object> review = Tree.map(bundle, "review");
        Optional<Duration> observed = observed(bundle);
        Optional<Boolean> met = request.required().map(target -> met(observed, target, request.tolerance()));
        List<BacklogItem> items = items(bundle, request, observed, met);
        List<Status> statuses = statuses(bundle, items, met);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", overall(statuses, request).word());
        tree.put("generated_at", bundle.get("generated_at"));
        tree.put("mode", bundle.get("mode"));
        tree.put("summary_status", Tree.judged(summary, "status").word());
        tree.put("sign_off_status", word(Tree.map(bundle, "sign_off")));
        tree.put("review_status", word(review));
        tree.put("duration_seconds", observed.map(Tree::seconds).orElse(null));
        tree.put(
                "duration_target_seconds", request.required().map(Tree::seconds).orElse(null));
        tree.put("duration_met", observed.isPresent() ? met.orElse(null) : null);
        tree.put("backlog_items", trees(items));
        tree.put("backlog_items_omitted", Math.max(0, items.size() - IncidentTrees.CAP));
        tree.put("incidents", incidents(bundle));
        tree.put("incidents_omitted", Tree.count(bundle, "incidents_omitted"));
        tree.put("highlights", highlights(bundle, review));
        tree.put("notes", Tree.list(review, "notes"));
        tree.put("metadata", Tree.map(bundle, "metadata"));
        return tree;
    }

    private static Optional<Duration> observed(Map<String, Object> bundle) {
        Map<String, Object> logs = Tree.map(Tree.map(bundle, "summary"), "logs");
        return Tree.duration(logs, "duration_seconds").or(() -> Tree.duration(bundle, "duration_seconds"));
    }

    private static boolean met(Optional<Duration> observed, Duration target, Duration tolerance) {
        return observed.map(o -> o.plus(tolerance).compareTo(target) >= 0).orElse(false);
    }

    private static List<BacklogItem> items(
            Map<String, Object> bundle, WrapUpRequest request, Optional<Duration> observed, Optional<Boolean> met) {
        List<BacklogItem> items = new ArrayList<>(Backlog.of(bundle, BacklogRequest.DEFAULT));
        if (met.isPresent() && !met.get()) {
            String target = Durations.words(request.required().orElseThrow());
            String summary = observed.map(o -> "The run lasted " + Durations.words(o) + ", " + target + " are required")
                    .orElse("The run's duration is unknown, " + target + " are required");
            Map<String, Object> context = new LinkedHashMap<>();
            context.put("target_seconds", request.required().map(Tree::seconds).orElse(null));
            context.put("observed_seconds", observed.map(Tree::seconds).orElse(null));
            items.add(new BacklogItem(Status.FAIL, "duration", summary, Optional.empty(), context));
        }
        return Backlog.sorted(items);
    }

    private static List<Status> statuses(Map<String, Object> bundle, List<BacklogItem> items, Optional<Boolean> met) {
        List<Status> statuses = new ArrayList<>();
        Tree.status(bundle, "status").ifPresent(statuses::add);
        statuses.add(Tree.judged(Tree.map(bundle, "summary"), "status"));
        for (String part : List.of("logs", "diary", "performance")) {
            Tree.status(Tree.map(Tree.map(bundle, "summary"), part), "status").ifPresent(statuses::add);
        }
        for (String part : List.of("sign_off", "review")) {
            Map<String, Object> tree = Tree.map(bundle, part);
            if (!tree.isEmpty() && !"not_applicable".equals(tree.get("status"))) {
                statuses.add(Tree.judged(tree, "status"));
            }
        }
        items.forEach(item -> statuses.add(item.severity()));
        met.ifPresent(m -> statuses.add(m ? Status.PASS : Status.FAIL));
        return statuses;
    }

    private static Status overall(List<Status> statuses, WrapUpRequest request) {
        Status worst = Status.worst(statuses).verdict();
        return worst == Status.WARN && request.treatWarnAsFailure() ? Status.FAIL : worst;
    }

    private static Object word(Map<String, Object> part) {
        if (part.isEmpty()) {
            return null;
        }
        return "not_applicable".equals(part.get("status"))
                ? "not_applicable"
                : Tree.judged(part, "status").word();
    }

    private static List<Map<String, Object>> trees(List<BacklogItem> items) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (BacklogItem item : items.subList(0, Math.min(IncidentTrees.CAP, items.size()))) {
            Map<String, Object> tree = item.tree();
            tree.put("context", ActionItems.context(item, trees.size()));
            trees.add(tree);
        }
        return trees;
    }

    private static List<Map<String, Object>> incidents(Map<String, Object> bundle) {
        return Tree.maps(bundle, "incidents").stream().limit(100).toList();
    }

    private static Map<String, Object> highlights(Map<String, Object> bundle, Map<String, Object> review) {
        Map<String, Object> highlights = Highlights.of(bundle);
        Tree.map(review, "highlights").forEach(highlights::putIfAbsent);
        return highlights;
    }

    /** Returns the minutes as Markdown, from a {@code wrap_up} subtree. */
    public static String markdown(Map<String, Object> wrapUp) {
        StringBuilder out =
                new StringBuilder("# " + Titles.of(wrapUp, "Wrap-up", Tree.judged(wrapUp, "status")) + "\n\n");
        out.append("Generated: ")
                .append(Md.text(Tree.first("unknown", Tree.text(wrapUp, "generated_at"))))
                .append("\n\n");
        section(out, "Duration", duration(wrapUp));
        List<String> states = new ArrayList<>();
        for (String part : List.of("summary", "sign_off", "review")) {
            states.add(part.replace('_', '-') + ": "
                    + Md.text(Tree.first("not asked for", Tree.text(wrapUp, part + "_status"))));
        }
        section(out, "Status", states);
        section(out, "Highlights", pairs(Tree.map(wrapUp, "highlights")));
        section(out, "Follow-ups", lines(wrapUp, "backlog_items", "category"));
        section(out, "Incidents", lines(wrapUp, "incidents", "occurred_at"));
        List<String> notes = new ArrayList<>();
        Tree.list(wrapUp, "notes").forEach(note -> notes.add(Md.text(String.valueOf(note))));
        section(out, "Notes", notes);
        section(out, "Metadata", pairs(Tree.map(wrapUp, "metadata")));
        return out.toString().stripTrailing() + "\n";
    }

    private static List<String> duration(Map<String, Object> wrapUp) {
        List<String> lines = new ArrayList<>();
        Tree.duration(wrapUp, "duration_target_seconds").ifPresent(d -> lines.add("required: " + Durations.words(d)));
        lines.add("observed: "
                + Tree.duration(wrapUp, "duration_seconds")
                        .map(Durations::words)
                        .orElse("unknown"));
        if (wrapUp.get("duration_target_seconds") != null) {
            Object met = wrapUp.get("duration_met");
            lines.add("met: " + (Boolean.TRUE.equals(met) ? "yes" : met == null ? "unknown" : "no"));
        }
        return lines;
    }

    private static List<String> lines(Map<String, Object> wrapUp, String name, String by) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> item : Tree.maps(wrapUp, name)) {
            lines.add("**" + Titles.upper(Tree.judged(item, "severity")) + "** "
                    + Md.text(Tree.first("unknown time", Tree.text(item, by))) + ": "
                    + Md.text(Tree.first("incident", Tree.text(item, "summary"), Tree.text(item, "message"))));
        }
        long omitted = Tree.count(wrapUp, name + "_omitted");
        if (omitted > 0) {
            lines.add("… and " + omitted + " more");
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }

    static List<String> pairs(Map<String, Object> map) {
        List<String> lines = new ArrayList<>();
        map.forEach((k, v) -> lines.add(Md.text(k) + ": "
                + Md.text(v instanceof Map || v instanceof List ? Json.compact(v) : String.valueOf(v))));
        return lines;
    }

    static void section(StringBuilder out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("## ").append(heading).append("\n\n");
            lines.forEach(line -> out.append(Md.bullet(line)));
            out.append('\n');
        }
    }
}
