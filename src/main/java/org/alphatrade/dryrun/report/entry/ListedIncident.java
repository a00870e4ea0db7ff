package org.alphatrade.dryrun.report.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.IncidentGroup;

/**
 * An incident as a summary lists it.
 *
 * @param text what happened; empty when it does not say
 * @param category empty when it does not say
 * @param count how often; 0 when it does not say
 * @param classification what somebody knew about it
 * @param excerpts where it stands in the evidence; those that name a file
 * @param tree all that the summary holds of it
 */
public record ListedIncident(
        Stated<String> id,
        StatedStatus severity,
        Stated<Instant> occurredAt,
        String text,
        String category,
        long count,
        Optional<ListedClassification> classification,
        List<ListedExcerpt> excerpts,
        Map<String, Object> tree) {

    public ListedIncident {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(classification, "classification");
        excerpts = List.copyOf(excerpts);
        tree = Collections.unmodifiableMap(tree);
    }

    /** Returns a group of incidents, with all it has or, far down in a list, in brief. */
    static ListedIncident of(IncidentGroup group, boolean full) {
        return new ListedIncident(
                Stated.text(group.id()),
                StatedStatus.of(group.severity()),
                Stated.at(group.first().occurredAt()),
                IncidentTrees.summary(group, full).strip().isEmpty() ? "" : IncidentTrees.summary(group, full),
                IncidentTrees.category(group),
                group.count(),
                group.classification().map(known -> ListedClassification.of(group, known)),
                IncidentTrees.excerpts(group, full),
                IncidentTrees.entry(group, full));
    }

    public static ListedIncident of(Gap gap) {
        return new ListedIncident(
                Stated.none(),
                StatedStatus.of(gap.severity()),
                Stated.at(gap.start()),
                IncidentTrees.summary(gap),
                "",
                0,
                Optional.empty(),
                List.of(),
                IncidentTrees.gap(gap));
    }

    /** Returns what tells it from all others of the list: parts of a group share their id. */
    public Optional<String> key() {
        return id.value().map(known -> known + "/" + JsonTrees.count(tree, "part"));
    }

    /** Tells whether it counts for less than it was raised for, since somebody knew it. */
    public boolean isAccepted() {
        return classification
                .filter(known -> severity.judged().compareTo(known.original().judged()) < 0)
                .isPresent();
    }

    /** Returns the text, or that there is none. */
    public String described() {
        return JsonTrees.first("incident without a text", text);
    }
}
