package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a board has to see to, from a summary bundle. */
public final class ActionItems {
    private static final int IN_FULL = 100;

    private ActionItems() {}

    /** Returns all of them, worst first, then by category and description; equal ones once. */
    static List<BacklogItem> of(Map<String, Object> bundle) {
        Map<Object, BacklogItem> once = new LinkedHashMap<>();
        new Extract()
                .logs(bundle, "logs", "logs")
                .diary(bundle)
                .performance(bundle)
                .signOff(Tree.map(bundle, "sign_off"))
                .items()
                .forEach(item -> once.putIfAbsent(item.key(), item));
        List<BacklogItem> items = new ArrayList<>(once.values());
        items.sort(Comparator.comparing(BacklogItem::severity)
                .reversed()
                .thenComparing(BacklogItem::category)
                .thenComparing(BacklogItem::summary));
        return items;
    }

    /** Returns the first of them as trees, and after the first hundred only what leads to the thing itself. */
    static List<Map<String, Object>> trees(List<BacklogItem> items) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (BacklogItem item : items.subList(0, Math.min(IncidentTrees.CAP, items.size()))) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("severity", item.severity().word());
            tree.put("category", item.category());
            tree.put("description", item.summary());
            tree.put("context", context(item, trees.size()));
            trees.add(tree);
        }
        return trees;
    }

    static Map<String, Object> context(BacklogItem item, int position) {
        Map<String, Object> context = new LinkedHashMap<>();
        item.occurredAt().ifPresent(at -> context.put("occurred_at", Tree.iso(item.occurredAt())));
        if (position < IN_FULL) {
            context.putAll(item.context());
        } else {
            item.context().forEach((key, value) -> {
                if (key.equals("id") || key.equals("entry_id") || key.equals("count")) {
                    context.put(key, value);
                }
            });
        }
        return context;
    }
}
