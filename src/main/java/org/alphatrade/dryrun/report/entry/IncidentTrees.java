package org.alphatrade.dryrun.report.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;

/** Groups of incidents and gaps as trees, bounded in number and in size. */
public final class IncidentTrees {
    /** How many entries a list in a report has. */
    public static final int CAP = 1_000;
    /** How many entries of a list are shown with all they have; those after it are cut short. */
    private static final int IN_FULL = 100;

    static final int REASON_CHARS = 500;
    private static final int DETAIL_CHARS = 500;

    private IncidentTrees() {}

    /** Returns the first {@code cap} groups as they stand in reports. */
    public static List<Map<String, Object>> entries(IncidentList list, int cap) {
        return listed(list, cap).stream().map(ListedIncident::tree).toList();
    }

    /** Returns the first groups, those far down in brief, and how many incidents are in none of them. */
    public static Listing<ListedIncident> listing(IncidentList list) {
        long listed = list.groups().stream()
                .limit(CAP)
                .mapToLong(IncidentGroup::count)
                .sum();
        return new Listing<>(listed(list, CAP), Stated.count(list.count() - listed));
    }

    private static List<ListedIncident> listed(IncidentList list, int cap) {
        List<ListedIncident> entries = new ArrayList<>();
        for (IncidentGroup group :
                list.groups().subList(0, Math.min(cap, list.groups().size()))) {
            entries.add(ListedIncident.of(group, entries.size() < IN_FULL));
        }
        return entries;
    }

    /** Puts the list under {@code name}, and how many incidents are not in it under {@code name_omitted}. */
    public static void put(Map<String, Object> into, String name, Listing<ListedIncident> list) {
        into.put(name, list.entries().stream().map(ListedIncident::tree).toList());
        into.put(name + "_omitted", list.omitted().orNull());
    }

    static Map<String, Object> entry(IncidentGroup group, boolean full) {
        return entry(group, summary(group, full), excerpts(group, full), full);
    }

    static List<ListedExcerpt> excerpts(IncidentGroup group, boolean full) {
        return group.excerpts().stream()
                .limit(full ? 5 : 1)
                .map(excerpt -> ListedExcerpt.of(excerpt, full ? DETAIL_CHARS : 40))
                .toList();
    }

    static String summary(IncidentGroup group, boolean full) {
        return JsonTrees.cut(group.first().summary(), full ? 2_000 : 160);
    }

    private static Map<String, Object> entry(
            IncidentGroup group, String summary, List<ListedExcerpt> excerpts, boolean full) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", group.id());
        entry.put("severity", group.severity().word());
        entry.put("occurred_at", Timestamps.iso(group.first().occurredAt()));
        entry.put("summary", summary);
        entry.put("metadata", full ? JsonTrees.plain(group.first().metadata(), DETAIL_CHARS) : Map.of());
        entry.put("detector", group.first().detector());
        entry.put("category", category(group));
        entry.put("count", group.count());
        entry.put("first_at", Timestamps.iso(group.firstAt()));
        entry.put("last_at", Timestamps.iso(group.lastAt()));
        entry.put("excerpts", excerpts.stream().map(IncidentTrees::excerpt).toList());
        group.classification().ifPresent(c -> entry.put("classification", classification(group, c)));
        if (!group.classifiedBy().isEmpty()) {
            entry.put("classified_by", group.classifiedBy());
        }
        if (group.classification().isPresent() || group.groupCount() > group.count()) {
            entry.put("part", group.part());
            entry.put("group_count", group.groupCount());
        }
        return entry;
    }

    static String category(IncidentGroup group) {
        return group.classification()
                .map(Classification::category)
                .filter(c -> !c.isEmpty())
                .orElse(group.first().category());
    }

    private static Map<String, Object> excerpt(ListedExcerpt excerpt) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", excerpt.file().orNull());
        tree.put("line", excerpt.line().orNull());
        tree.put("offset", excerpt.offset().orNull());
        tree.put("text", excerpt.text().orNull());
        return tree;
    }

    private static Map<String, Object> classification(IncidentGroup group, Classification c) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("original_severity", group.first().severity().word());
        tree.put("severity", c.severity().word());
        tree.put("category", c.category());
        tree.put("owner", c.owner());
        tree.put("reason", JsonTrees.cut(c.reason(), REASON_CHARS));
        tree.put("expires_at", JsonTrees.iso(c.expiresAt()));
        tree.put(
                "maximum_count", c.maximumCount().isPresent() ? c.maximumCount().getAsLong() : null);
        return tree;
    }

    /** Returns a gap as an incident. */
    static Map<String, Object> gap(Gap gap) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("started_at", Timestamps.iso(gap.start()));
        metadata.put("ended_at", Timestamps.iso(gap.end()));
        metadata.put("duration_seconds", JsonTrees.seconds(gap.duration()));
        metadata.put("gap_seconds", JsonTrees.seconds(gap.duration()));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("severity", gap.severity().word());
        entry.put("occurred_at", Timestamps.iso(gap.start()));
        entry.put("summary", summary(gap));
        entry.put("metadata", metadata);
        return entry;
    }

    static String summary(Gap gap) {
        return "No log record for " + Durations.words(gap.duration()) + " from " + Timestamps.iso(gap.start()) + " to "
                + Timestamps.iso(gap.end());
    }
}
