package org.alphatrade.dryrun.report.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.entry.ActionItem;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/** What a board has to see to, from a summary. */
public final class ActionItems {
    private static final int IN_FULL = 100;

    private ActionItems() {}

    /** Returns all of them, worst first, then by category and description; equal ones once. */
    public static List<BacklogItem> of(RunSummary summary) {
        Map<Object, BacklogItem> once = new LinkedHashMap<>();
        new FollowUpCollector()
                .logs(summary, "logs", "logs")
                .diary(summary.evidence().diary())
                .performance(summary.evidence().performance())
                .signOff(summary.signOff())
                .items()
                .forEach(item -> once.putIfAbsent(item.key(), item));
        List<BacklogItem> items = new ArrayList<>(once.values());
        items.sort(Comparator.comparing(BacklogItem::severity)
                .reversed()
                .thenComparing(BacklogItem::category)
                .thenComparing(BacklogItem::summary));
        return items;
    }

    /** Returns the first of them as a review lists them, and how many more there are. */
    public static Listing<ActionItem> listing(List<BacklogItem> items) {
        List<ActionItem> listed = new ArrayList<>();
        for (BacklogItem item : items.subList(0, Math.min(IncidentTrees.CAP, items.size()))) {
            listed.add(new ActionItem(
                    StatedStatus.of(item.severity()),
                    item.category(),
                    item.summary(),
                    Stated.at(item.occurredAt()),
                    context(item, listed.size())));
        }
        return new Listing<>(listed, Stated.count(items.size() - (long) listed.size()));
    }

    /** Returns what it is about, and after the first hundred of a list only what leads to the thing itself. */
    static Map<String, Object> context(BacklogItem item, int position) {
        Map<String, Object> context = new LinkedHashMap<>();
        item.occurredAt().ifPresent(at -> context.put("occurred_at", JsonTrees.iso(item.occurredAt())));
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
