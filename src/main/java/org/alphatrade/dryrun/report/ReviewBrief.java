package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Status;

/** The brief a governance board decides from. */
public final class ReviewBrief {
    private static final int TOP = 10;

    private ReviewBrief() {}

    /** Returns the {@code review} subtree of a summary tree. */
    public static Map<String, Object> tree(Map<String, Object> bundle, ReviewRequest request) {
        Map<String, Object> signOff = Tree.map(bundle, "sign_off");
        List<BacklogItem> actions = ActionItems.of(bundle);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status(bundle, actions).word());
        tree.put("generated_at", bundle.get("generated_at"));
        tree.put(
                "summary_status",
                Tree.judged(Tree.map(bundle, "summary"), "status").word());
        tree.put("sign_off_status", signOff.isEmpty() ? null : signOff.get("status"));
        tree.put("run_label", request.runLabel().orElse(null));
        tree.put("attendees", request.attendees());
        tree.put("notes", request.notes());
        tree.put("highlights", Highlights.of(bundle));
        tree.put("action_items", ActionItems.trees(actions));
        tree.put("action_items_omitted", Math.max(0, actions.size() - IncidentTrees.CAP));
        tree.put("objectives", Tree.list(bundle, "objectives"));
        tree.put("evidence_packet", bundle.get("evidence_packet"));
        return tree;
    }

    private static Status status(Map<String, Object> bundle, List<BacklogItem> actions) {
        List<Status> statuses = new ArrayList<>();
        statuses.add(Tree.judged(bundle, "status"));
        statuses.add(Tree.judged(Tree.map(bundle, "summary"), "status"));
        Map<String, Object> signOff = Tree.map(bundle, "sign_off");
        if (!signOff.isEmpty() && !"not_applicable".equals(signOff.get("status"))) {
            statuses.add(Tree.judged(signOff, "status"));
        }
        actions.forEach(action -> statuses.add(action.severity()));
        Tree.maps(bundle, "objectives").forEach(objective -> statuses.add(Tree.judged(objective, "status")));
        return Status.worst(statuses).verdict();
    }

    /** Returns the brief as Markdown, from a summary tree that holds its {@code review}. */
    public static String markdown(Map<String, Object> bundle, ReviewRequest request) {
        Map<String, Object> review = Tree.map(bundle, "review");
        Status status = Tree.judged(review, "status");
        StringBuilder out = new StringBuilder("# " + Titles.of(bundle, "Review brief", status) + "\n\n");
        Sections sections = new Sections(bundle, out)
                .verdict(status)
                .section("Meeting", meeting(bundle, review))
                .criteria()
                .objectives(Tree.maps(review, "objectives"))
                .incidents("Incidents", TopIncidents.of(bundle), "incidents", TOP)
                .section("Highlights", WrapUp.pairs(Tree.map(review, "highlights")))
                .section("Error budget", ErrorBudget.line(bundle).stream().toList())
                .section("Performance", PerformanceLines.of(Tree.map(Tree.map(bundle, "summary"), "performance")))
                .section("Evidence", SummaryMarkdown.states(bundle))
                .section("Action items", actions(review))
                .section("Notes", strings(review, "notes"))
                .section(
                        "Not judged",
                        NotJudged.of(bundle).stream().map(Md::text).toList())
                .section("Plugins", PluginLines.of(bundle))
                .packet(Tree.map(review, "evidence_packet"));
        if (!request.skipSummary()) {
            out.append("## Appendix: summary\n\n");
            deeper(out, () -> SummaryMarkdown.body(bundle, out));
        }
        if (!request.skipSignOff()) {
            sections.findings("Appendix: sign-off findings", Tree.map(bundle, "sign_off"));
        }
        return out.toString().stripTrailing() + "\n";
    }

    /** Lets {@code writing} write its headings one level deeper. */
    private static void deeper(StringBuilder out, Runnable writing) {
        int from = out.length();
        writing.run();
        String text = out.substring(from);
        out.setLength(from);
        text.lines().forEach(line -> out.append(line.startsWith("## ") ? "#" + line : line)
                .append('\n'));
    }

    private static List<String> meeting(Map<String, Object> bundle, Map<String, Object> review) {
        List<String> lines = new ArrayList<>();
        String run = Tree.first("", Tree.text(review, "run_label"), Tree.text(bundle, "title"));
        if (!run.isEmpty()) {
            lines.add("Run: " + Md.text(run));
        }
        lines.add("Generated: " + Md.text(Tree.first("unknown", Tree.text(review, "generated_at"))));
        List<String> attendees = strings(review, "attendees");
        lines.add("Attendees: " + (attendees.isEmpty() ? "none recorded" : String.join(", ", attendees)));
        return lines;
    }

    private static List<String> actions(Map<String, Object> review) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> all = Tree.maps(review, "action_items");
        for (Map<String, Object> item : all.subList(0, Math.min(2 * TOP, all.size()))) {
            lines.add("**" + Titles.upper(Tree.judged(item, "severity")) + "** " + Md.text(Tree.text(item, "category"))
                    + ": " + Md.text(Tree.text(item, "description")));
        }
        long more = all.size() - lines.size() + Tree.count(review, "action_items_omitted");
        if (more > 0) {
            lines.add("… and " + more + " more, see the backlog");
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }

    private static List<String> strings(Map<String, Object> from, String key) {
        List<String> lines = new ArrayList<>();
        Tree.list(from, key).forEach(item -> lines.add(Md.text(String.valueOf(item))));
        return lines;
    }
}
