package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The summary as Markdown, from a summary tree. */
public final class SummaryMarkdown {
    private static final int LISTED = 50;

    private SummaryMarkdown() {}

    public static String of(Map<String, Object> bundle) {
        StringBuilder out =
                new StringBuilder("# " + Titles.of(bundle, "Dry run summary", Tree.judged(bundle, "status")) + "\n\n");
        new Sections(bundle, out)
                .verdict(Tree.judged(bundle, "status"))
                .section("Run", run(bundle))
                .section("Status", states(bundle));
        body(bundle, out);
        new Sections(bundle, out)
                .criteria()
                .findings("Sign-off findings", Tree.map(bundle, "sign_off"))
                .objectives(Tree.maps(bundle, "objectives"))
                .section("Not judged", NotJudged.of(bundle))
                .section("Metadata", WrapUp.pairs(Tree.map(bundle, "metadata")))
                .packet(Tree.map(bundle, "evidence_packet"));
        return out.toString().stripTrailing() + "\n";
    }

    /** Writes what the evidence shows. */
    static void body(Map<String, Object> bundle, StringBuilder out) {
        Map<String, Object> summary = Tree.map(bundle, "summary");
        Map<String, Object> logs = Tree.map(summary, "logs");
        new Sections(bundle, out)
                .section("Highlights", WrapUp.pairs(Highlights.of(bundle)))
                .section("Error budget", ErrorBudget.line(bundle).stream().toList())
                .section("Performance", PerformanceLines.of(Tree.map(summary, "performance")))
                .findings("Evidence findings", summary)
                .findings("Log findings", logs)
                .incidents("Incidents", bundle, "incidents", LISTED)
                .incidents("Errors", logs, "errors", LISTED)
                .incidents("Warnings", logs, "warnings", LISTED)
                .incidents("Content", logs, "content_incidents", LISTED)
                .incidents("Gaps", logs, "gap_incidents", LISTED)
                .section("Diary issues", diary(Tree.map(summary, "diary")));
    }

    private static List<String> diary(Map<String, Object> diary) {
        List<String> lines = new ArrayList<>();
        new Extract()
                .diary(Map.of("summary", Map.of("diary", diary))).items().stream()
                        .limit(LISTED + 1L)
                        .forEach(item ->
                                lines.add("**" + Titles.upper(item.severity()) + "** " + Md.text(item.summary())));
        if (lines.size() > LISTED) {
            lines.set(LISTED, "… and more, see summary.json");
        }
        return lines;
    }

    private static List<String> run(Map<String, Object> bundle) {
        List<String> lines = new ArrayList<>();
        for (String key :
                List.of("title", "mode", "generated_at", "started_at", "ended_at", "run_directory", "log_directory")) {
            String text = Tree.text(bundle, key);
            if (!text.isEmpty()) {
                lines.add(key.replace('_', ' ') + ": " + Md.text(text));
            }
        }
        List<String> command = new ArrayList<>();
        Tree.list(bundle, "command").forEach(word -> command.add(String.valueOf(word)));
        if (!command.isEmpty()) {
            lines.add("command: " + Md.text(String.join(" ", command)));
        }
        return lines;
    }

    static List<String> states(Map<String, Object> bundle) {
        Map<String, Object> summary = Tree.map(bundle, "summary");
        return List.of(
                "Summary: " + Titles.part(summary),
                "Logs: " + Titles.part(Tree.map(summary, "logs")),
                "Diary: " + Titles.part(Tree.map(summary, "diary")),
                "Performance: " + Titles.part(Tree.map(summary, "performance")),
                "Sign-off: " + Titles.part(Tree.map(bundle, "sign_off")));
    }
}
