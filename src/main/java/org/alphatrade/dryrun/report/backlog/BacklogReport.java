package org.alphatrade.dryrun.report.backlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.summary.FollowUpCollector;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.Titles;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** The follow-ups of a run, worst first. */
public final class BacklogReport {
    private BacklogReport() {}

    /** Returns the items of a summary: worst first, then by time, category and summary; equal ones once. */
    public static List<BacklogItem> of(RunSummary summary, BacklogRequest request) {
        List<BacklogItem> all = new FollowUpCollector()
                .raised(summary)
                .logs(summary, "log_error", "log_warning")
                .diary(summary.evidence().diary())
                .performance(summary.evidence().performance())
                .signOff(summary.signOff())
                .objectives(summary.objectives())
                .objectives(summary.review().objectives())
                .actionItems(summary.review())
                .items();
        Severity minimum = request.includePass() ? Severity.PASS : request.minSeverity();
        return sorted(all.stream()
                .filter(item -> request.includePass() || item.severity() != Status.PASS)
                .filter(item -> FollowUpCollector.atLeast(item, minimum))
                .toList());
    }

    /** Returns the items in order, equal ones once. */
    public static List<BacklogItem> sorted(List<BacklogItem> items) {
        Map<Object, BacklogItem> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(item.key(), item));
        List<BacklogItem> result = new ArrayList<>(once.values());
        result.sort(Comparator.comparing(BacklogItem::severity)
                .reversed()
                .thenComparing(item -> item.occurredAt().orElse(Instant.MIN))
                .thenComparing(BacklogItem::category)
                .thenComparing(BacklogItem::summary));
        return result;
    }

    public static String markdown(List<BacklogItem> items, String title) {
        StringBuilder out = new StringBuilder("# " + MarkdownEscaper.text(title) + "\n\n");
        if (items.isEmpty()) {
            return out.append("Nothing to follow up.\n").toString();
        }
        for (BacklogItem item : items) {
            out.append(MarkdownEscaper.bullet("**" + Titles.upper(item.severity()) + "** "
                    + MarkdownEscaper.text(item.category()) + ": " + MarkdownEscaper.text(item.summary())));
            item.occurredAt().ifPresent(at -> out.append("  - occurred_at: ")
                    .append(JsonTrees.iso(item.occurredAt()))
                    .append('\n'));
            item.context().forEach((key, value) -> out.append("  - ")
                    .append(MarkdownEscaper.text(key))
                    .append(": ")
                    .append(MarkdownEscaper.text(value instanceof String s ? s : Json.compact(value)))
                    .append('\n'));
        }
        return out.toString();
    }

    public static String json(List<BacklogItem> items) {
        return Json.pretty(items.stream().map(BacklogItem::tree).toList());
    }

    public static String csv(List<BacklogItem> items) {
        StringBuilder out =
                new StringBuilder(CsvWriter.row("severity", "category", "summary", "occurred_at", "context"));
        for (BacklogItem item : items) {
            Object at = JsonTrees.iso(item.occurredAt());
            out.append(CsvWriter.row(
                    item.severity().word(),
                    item.category(),
                    item.summary(),
                    at == null ? "" : at.toString(),
                    item.context().isEmpty() ? "" : Json.compact(item.context())));
        }
        return out.toString();
    }
}
