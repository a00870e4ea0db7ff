package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.time.Durations;
import org.alphatrade.dryrun.time.Timestamps;

/** Groups of incidents and gaps as trees, bounded in number and in size. */
public final class IncidentTrees {
    /** How many entries a list in a report has. */
    static final int CAP = 1_000;
    /** How many entries of a list are shown with all they have; those after it are cut short. */
    private static final int IN_FULL = 100;

    private IncidentTrees() {}

    /** Puts the list under {@code name}, and how many incidents are not in it under {@code name_omitted}. */
    static void put(Map<String, Object> into, String name, String omittedName, IncidentList list) {
        List<Map<String, Object>> entries = entries(list, CAP);
        long listed = list.groups().stream()
                .limit(CAP)
                .mapToLong(IncidentGroup::count)
                .sum();
        into.put(name, entries);
        into.put(omittedName, list.count() - listed);
    }

    /** Returns the first {@code cap} groups as they stand in reports. */
    public static List<Map<String, Object>> entries(IncidentList list, int cap) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (IncidentGroup group :
                list.groups().subList(0, Math.min(cap, list.groups().size()))) {
            entries.add(entries.size() < IN_FULL ? full(group) : brief(group));
        }
        return entries;
    }

    private static Map<String, Object> full(IncidentGroup group) {
        return entry(group, 2_000, 500, 5);
    }

    private static Map<String, Object> brief(IncidentGroup group) {
        return entry(group, 160, 40, 1);
    }

    private static Map<String, Object> entry(IncidentGroup group, int chars, int detail, int excerpts) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", group.id());
        entry.put("severity", group.severity().word());
        entry.put("occurred_at", Timestamps.iso(group.first().occurredAt()));
        entry.put("summary", Tree.cut(group.first().summary(), chars));
        entry.put("metadata", excerpts > 1 ? Tree.plain(group.first().metadata(), detail) : Map.of());
        entry.put("detector", group.first().detector());
        entry.put("category", category(group));
        entry.put("count", group.count());
        entry.put("first_at", Timestamps.iso(group.firstAt()));
        entry.put("last_at", Timestamps.iso(group.lastAt()));
        entry.put(
                "excerpts",
                group.excerpts().stream()
                        .limit(excerpts)
                        .map(e -> excerpt(e, detail))
                        .toList());
        group.classification().ifPresent(c -> entry.put("classification", classification(group, c)));
        return entry;
    }

    private static String category(IncidentGroup group) {
        return group.classification()
                .map(Classification::category)
                .filter(c -> !c.isEmpty())
                .orElse(group.first().category());
    }

    private static Map<String, Object> excerpt(Excerpt excerpt, int chars) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", excerpt.ref().file());
        tree.put("line", excerpt.ref().line());
        tree.put("offset", excerpt.ref().offset());
        tree.put("text", Tree.cut(excerpt.text(), chars));
        return tree;
    }

    private static Map<String, Object> classification(IncidentGroup group, Classification c) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("original_severity", group.first().severity().word());
        tree.put("severity", c.severity().word());
        tree.put("category", c.category());
        tree.put("owner", c.owner());
        tree.put("reason", Tree.cut(c.reason(), 500));
        tree.put("expires_at", Tree.iso(c.expiresAt()));
        tree.put(
                "maximum_count", c.maximumCount().isPresent() ? c.maximumCount().getAsLong() : null);
        return tree;
    }

    /** Returns a gap as an incident. */
    static Map<String, Object> gap(Gap gap) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("started_at", Timestamps.iso(gap.start()));
        metadata.put("ended_at", Timestamps.iso(gap.end()));
        metadata.put("duration_seconds", Tree.seconds(gap.duration()));
        metadata.put("gap_seconds", Tree.seconds(gap.duration()));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("severity", gap.severity().word());
        entry.put("occurred_at", Timestamps.iso(gap.start()));
        entry.put(
                "summary",
                "No log record for " + Durations.words(gap.duration()) + " from " + Timestamps.iso(gap.start()) + " to "
                        + Timestamps.iso(gap.end()));
        entry.put("metadata", metadata);
        return entry;
    }
}
