package org.alphatrade.dryrun.report.headline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.tree.JsonTrees;

/** How often each live check was run, what its answers were and what it said last: a sentence each, as plain text. */
public final class LiveCheckLines {
    private static final int FIGURES = 5;

    private LiveCheckLines() {}

    public static List<String> of(RunSummary summary) {
        return JsonTrees.maps(summary.evidence().metadata(), "live_checks").stream()
                .map(LiveCheckLines::line)
                .toList();
    }

    private static String line(Map<String, Object> check) {
        long soft = JsonTrees.count(check, "not_raised");
        return JsonTrees.text(check, "check") + " ran " + JsonTrees.count(check, "runs") + " of the "
                + JsonTrees.count(check, "due") + " times it was due: " + JsonTrees.count(check, "ok") + " OK, "
                + JsonTrees.count(check, "warning") + " WARNING, " + JsonTrees.count(check, "critical") + " CRITICAL, "
                + JsonTrees.count(check, "unknown") + " UNKNOWN"
                + (soft == 0 ? "" : " (" + soft + " of them not raised, too few in a row)") + last(check);
    }

    /** As Nagios calls it. */
    private static String word(String status) {
        return switch (status) {
            case "pass" -> "OK";
            case "warn" -> "WARNING";
            case "fail" -> "CRITICAL";
            default -> status.toUpperCase(Locale.ROOT);
        };
    }

    private static String last(Map<String, Object> check) {
        String status = JsonTrees.text(check, "last_status").toLowerCase(Locale.ROOT);
        if (status.isEmpty()) {
            return "; it gave no answer";
        }
        Map<String, Object> figures = JsonTrees.map(check, "last_figures");
        String told = figures.entrySet().stream()
                .limit(FIGURES)
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(", ", " [", figures.size() > FIGURES ? ", ...]" : "]"));
        return "; last " + word(status) + " at " + JsonTrees.text(check, "last_at") + ": "
                + JsonTrees.text(check, "last_summary") + (figures.isEmpty() ? "" : told);
    }
}
