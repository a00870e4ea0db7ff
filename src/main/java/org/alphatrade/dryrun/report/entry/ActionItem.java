package org.alphatrade.dryrun.report.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/**
 * What a board has to see to, as a review lists it; texts are empty when it does not say.
 *
 * @param context what it is about
 */
public record ActionItem(
        StatedStatus severity,
        String category,
        String description,
        Stated<Instant> occurredAt,
        Map<String, Object> context) {
    public ActionItem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(occurredAt, "occurredAt");
        context = Collections.unmodifiableMap(context);
    }

    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", severity.orNull());
        tree.put("category", category);
        tree.put("description", description);
        tree.put("context", context);
        return tree;
    }
}
