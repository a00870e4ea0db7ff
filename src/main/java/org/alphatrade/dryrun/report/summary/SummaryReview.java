package org.alphatrade.dryrun.report.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.report.entry.ActionItem;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.jspecify.annotations.Nullable;

/**
 * The review brief of a run, as a summary holds it.
 *
 * @param notes what people noted; texts where they are ours
 * @param highlights the figures a board asks for first
 * @param evidencePacket what the packet holds; empty when there is none
 */
public record SummaryReview(
        boolean given,
        StatedStatus status,
        Stated<Instant> generatedAt,
        StatedStatus summaryStatus,
        StatedStatus signOffStatus,
        Stated<String> runLabel,
        List<String> attendees,
        List<Object> notes,
        Map<String, Object> highlights,
        Listing<ActionItem> actionItems,
        List<ListedObjective> objectives,
        Map<String, Object> evidencePacket)
        implements SummaryPart {
    static final SummaryReview NONE = SummaryPartReader.review(Map.of());

    public SummaryReview {
        Objects.requireNonNull(status, "status");
        attendees = List.copyOf(attendees);
        notes = Collections.unmodifiableList(new ArrayList<>(notes));
        highlights = Collections.unmodifiableMap(highlights);
        objectives = List.copyOf(objectives);
        evidencePacket = Collections.unmodifiableMap(evidencePacket);
    }

    /** Returns the brief with what the packet of its run holds. */
    public SummaryReview withPacket(Map<String, Object> packet) {
        return new SummaryReview(
                given,
                status,
                generatedAt,
                summaryStatus,
                signOffStatus,
                runLabel,
                attendees,
                notes,
                highlights,
                actionItems,
                objectives,
                packet);
    }

    /** Returns it with the names of the file; null when there is no review. */
    public @Nullable Map<String, Object> treeOrNull() {
        return given ? tree() : null;
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status.orNull());
        tree.put("generated_at", generatedAt.orNull());
        tree.put("summary_status", summaryStatus.orNull());
        tree.put("sign_off_status", signOffStatus.orNull());
        tree.put("run_label", runLabel.orNull());
        tree.put("attendees", attendees);
        tree.put("notes", notes);
        tree.put("highlights", highlights);
        tree.put(
                "action_items",
                actionItems.entries().stream().map(ActionItem::tree).toList());
        tree.put("action_items_omitted", actionItems.omitted().orNull());
        tree.put("objectives", objectives.stream().map(ListedObjective::tree).toList());
        tree.put("evidence_packet", evidencePacket.isEmpty() ? null : evidencePacket);
        return tree;
    }
}
