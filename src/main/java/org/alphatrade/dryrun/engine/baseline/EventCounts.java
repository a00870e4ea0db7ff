package org.alphatrade.dryrun.engine.baseline;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often each event was logged.
 *
 * @param time in what time
 * @param counts by name
 * @param whole whether an event that is not among them did not occur
 */
record EventCounts(Duration time, Map<String, Double> counts, boolean whole) {
    EventCounts {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Returns how often one was; empty when that is not known. */
    Optional<Amount> of(String event, boolean stated) {
        Double count = counts.get(event);
        if (count == null && !whole) {
            return Optional.empty();
        }
        return Optional.of(new Amount(count == null ? 0 : count, time, stated));
    }
}
