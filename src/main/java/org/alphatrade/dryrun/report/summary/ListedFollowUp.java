package org.alphatrade.dryrun.report.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/** A follow-up as the minutes of a run list it; texts are empty when it does not say. */
public record ListedFollowUp(
        StatedStatus severity,
        String category,
        String summary,
        Stated<Instant> occurredAt,
        Map<String, Object> context) {
    public ListedFollowUp {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(occurredAt, "occurredAt");
        context = Collections.unmodifiableMap(context);
    }

    /** Returns an item that stands so far down in the list. */
    public static ListedFollowUp of(BacklogItem item, int position) {
        return new ListedFollowUp(
                StatedStatus.of(item.severity()),
                item.category(),
                item.summary(),
                Stated.at(item.occurredAt()),
                ActionItems.context(item, position));
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", severity.orNull());
        tree.put("category", category);
        tree.put("summary", summary);
        tree.put("occurred_at", occurredAt.orNull());
        tree.put("context", context);
        return tree;
    }
}
