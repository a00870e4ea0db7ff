package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A bounded list of incident groups, and exact totals of what it leaves out.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface IncidentList {
    /** Returns the groups, worst first, then by time. */
    List<IncidentGroup> groups();

    /** Returns what is not in the list. */
    IncidentTotals totals();

    /** Returns the worst severity over listed and omitted ones; {@link Severity#PASS} when there is none. */
    Severity worst();

    /** Returns the list of no incident. */
    static IncidentList empty() {
        return IncidentListValue.EMPTY;
    }

    /** Returns a list; its worst is at least the worst of its groups. */
    static IncidentList of(List<IncidentGroup> groups, IncidentTotals totals, Severity worst) {
        return new IncidentListValue(groups, totals, worst);
    }

    /** Returns how many incidents there are in all. */
    default long count() {
        return groups().stream().mapToLong(IncidentGroup::count).sum() + totals().omitted();
    }

    /** Returns how many of them a detector raised, listed or not; 0 for an id that no detector has. */
    default long count(String detector) {
        long listed = groups().stream()
                .filter(group -> group.first().detector().equals(detector))
                .mapToLong(IncidentGroup::count)
                .sum();
        long omitted = totals().omittedByDetector().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(detector + "/"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return listed + omitted;
    }
}

record IncidentListValue(List<IncidentGroup> groups, IncidentTotals totals, Severity worst) implements IncidentList {
    static final IncidentList EMPTY = new IncidentListValue(List.of(), IncidentTotals.none(), Severity.PASS);

    IncidentListValue {
        groups = List.copyOf(groups);
        Objects.requireNonNull(totals, "totals");
        for (IncidentGroup group : groups) {
            worst = worst.worst(group.severity());
        }
    }
}
