package org.alphatrade.dryrun.report.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/**
 * The minutes of a run, as a summary holds them.
 *
 * @param target how long the run had to last, when that was asked
 * @param met whether it did; not said when that is not known
 * @param notes what people noted; texts where they are ours
 */
public record SummaryWrapUp(
        StatedStatus status,
        Stated<Instant> generatedAt,
        Stated<String> mode,
        StatedStatus summaryStatus,
        StatedStatus signOffStatus,
        StatedStatus reviewStatus,
        Stated<Duration> duration,
        Stated<Duration> target,
        Stated<Boolean> met,
        Listing<ListedFollowUp> followUps,
        Listing<ListedIncident> incidents,
        Map<String, Object> highlights,
        List<Object> notes,
        Map<String, Object> metadata) {
    public SummaryWrapUp {
        Objects.requireNonNull(status, "status");
        highlights = Collections.unmodifiableMap(highlights);
        notes = Collections.unmodifiableList(new ArrayList<>(notes));
        metadata = Collections.unmodifiableMap(metadata);
    }

    /** Returns them with the names of the file. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status.orNull());
        tree.put("generated_at", generatedAt.orNull());
        tree.put("mode", mode.orNull());
        tree.put("summary_status", summaryStatus.orNull());
        tree.put("sign_off_status", signOffStatus.orNull());
        tree.put("review_status", reviewStatus.orNull());
        tree.put("duration_seconds", duration.orNull());
        tree.put("duration_target_seconds", target.orNull());
        tree.put("duration_met", met.orNull());
        tree.put(
                "backlog_items",
                followUps.entries().stream().map(ListedFollowUp::tree).toList());
        tree.put("backlog_items_omitted", followUps.omitted().orNull());
        IncidentTrees.put(tree, "incidents", incidents);
        tree.put("highlights", highlights);
        tree.put("notes", notes);
        tree.put("metadata", metadata);
        return tree;
    }
}
