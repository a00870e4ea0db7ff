package org.alphatrade.dryrun.spi;

import java.util.Map;
import java.util.TreeMap;

/**
 * Exact counts of what lists are too short for.
 *
 * @param groups how many groups there are in all, listed or not
 * @param omitted how many incidents are in groups that are not listed
 * @param omittedByDetector those by {@code detector/severity}, in order of the name
 * @since 0.1
 */
public record IncidentTotals(long groups, long omitted, Map<String, Long> omittedByDetector) {
    /** Nothing was omitted because there is nothing. */
    public static final IncidentTotals NONE = new IncidentTotals(0, 0, Map.of());

    public IncidentTotals {
        omittedByDetector = java.util.Collections.unmodifiableMap(new TreeMap<>(omittedByDetector));
    }
}
