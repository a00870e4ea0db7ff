package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Map;
import java.util.TreeMap;

/**
 * Exact counts of what lists are too short for.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface IncidentTotals {
    /** Returns how many groups there are in all, listed or not. */
    long groups();

    /** Returns how many incidents are in groups that are not listed. */
    long omitted();

    /** Returns how many of those there are by {@code detector/severity}, in order of the name. */
    Map<String, Long> omittedByDetector();

    /** Returns the totals of nothing: nothing was omitted. */
    static IncidentTotals none() {
        return IncidentTotalsValue.NONE;
    }

    /** Returns totals. */
    static IncidentTotals of(long groups, long omitted, Map<String, Long> omittedByDetector) {
        return new IncidentTotalsValue(groups, omitted, omittedByDetector);
    }
}

record IncidentTotalsValue(long groups, long omitted, Map<String, Long> omittedByDetector) implements IncidentTotals {
    static final IncidentTotals NONE = new IncidentTotalsValue(0, 0, Map.of());

    IncidentTotalsValue {
        omittedByDetector = java.util.Collections.unmodifiableMap(new TreeMap<>(omittedByDetector));
    }
}
