package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Status;

/** What a verdict does not rest on, so that nobody takes it for checked. */
final class NotJudged {
    private NotJudged() {}

    /** Returns a sentence each, as plain text. */
    static List<String> of(Map<String, Object> bundle) {
        Map<String, Object> summary = Tree.map(bundle, "summary");
        List<String> lines = new ArrayList<>();
        for (String part : List.of("logs", "diary", "performance")) {
            part(part, Tree.map(summary, part), lines);
        }
        Map<String, Object> signOff = Tree.map(bundle, "sign_off");
        if (signOff.isEmpty()) {
            lines.add("Sign-off: not asked for");
        } else if ("not_applicable".equals(signOff.get("status"))) {
            lines.add("Sign-off: not applicable");
        }
        long ignored = Tree.count(Tree.map(summary, "logs"), "ignored_lines");
        if (ignored > 0) {
            lines.add(ignored + " log lines are no records and were not judged");
        }
        shutdown(Tree.map(summary, "metadata"), lines);
        for (Map<String, Object> objective : Tree.maps(bundle, "objectives")) {
            if (Tree.judged(objective, "status") == Status.UNKNOWN) {
                lines.add("Objective " + Tree.text(objective, "name") + ": could not be judged");
            }
        }
        return lines;
    }

    private static void shutdown(Map<String, Object> metadata, List<String> lines) {
        long records = Tree.count(metadata, "shutdown_records");
        if (records > 0 && !Boolean.TRUE.equals(metadata.get("shutdown_judged"))) {
            lines.add(records + " log records were written after the runtime was asked to stop and were not judged, "
                    + Tree.count(metadata, "shutdown_problems") + " of them warnings or worse");
        }
    }

    private static void part(String name, Map<String, Object> part, List<String> lines) {
        String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (part.isEmpty()) {
            lines.add(title + ": no such evidence was given");
        } else if (Tree.judged(part, "status") == Status.UNKNOWN) {
            String why = Tree.text(part, "problem");
            lines.add(title + ": could not be judged" + (why.isEmpty() ? "" : ": " + why));
        }
    }
}
