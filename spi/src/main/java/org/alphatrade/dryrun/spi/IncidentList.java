package org.alphatrade.dryrun.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A bounded list of incident groups, and exact totals of what it leaves out.
 *
 * @param groups the groups, worst first, then by time
 * @param totals what is not in the list
 * @param worst the worst severity over listed and omitted ones; {@link Severity#PASS} when there is none
 * @since 0.1
 */
public record IncidentList(List<IncidentGroup> groups, IncidentTotals totals, Severity worst) {
    /** No incident. */
    public static final IncidentList EMPTY = new IncidentList(List.of(), IncidentTotals.NONE, Severity.PASS);

    public IncidentList {
        groups = List.copyOf(groups);
        Objects.requireNonNull(totals, "totals");
        for (IncidentGroup group : groups) {
            worst = worst.worst(group.severity());
        }
    }

    /** Returns how many incidents there are in all. */
    public long count() {
        return groups.stream().mapToLong(IncidentGroup::count).sum() + totals.omitted();
    }

    /** Returns how many of them a detector raised, listed or not; 0 for an id that no detector has. */
    public long count(String detector) {
        long listed = groups.stream()
                .filter(group -> group.first().detector().equals(detector))
                .mapToLong(IncidentGroup::count)
                .sum();
        long omitted = totals.omittedByDetector().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(detector + "/"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return listed + omitted;
    }
}
