package org.alphatrade.dryrun.report.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.spi.Status;

/**
 * One follow-up.
 *
 * @param severity {@link Status#UNKNOWN} when the bundle says it in a word nobody knows, which ranks as a fail
 * @param occurredAt empty when nobody knows
 * @param context what it is about
 */
public record BacklogItem(
        Status severity, String category, String summary, Optional<Instant> occurredAt, Map<String, Object> context) {
    public BacklogItem {
        severity = severity.verdict();
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(occurredAt, "occurredAt");
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** Returns what makes two follow-ups the same. */
    public Object key() {
        return java.util.List.of(severity, category, summary);
    }

    /** Returns it with the names of the files. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", severity.word());
        tree.put("category", category);
        tree.put("summary", summary);
        tree.put("occurred_at", JsonTrees.iso(occurredAt));
        tree.put("context", context);
        return tree;
    }
}
