package org.alphatrade.dryrun.store.journal;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the logs must hold, a line near the journal's end, so that an audit can tell when something is missing.
 *
 * @param records structured records written
 * @param structuredBytes bytes of the structured log
 * @param rawBytes bytes of the raw log
 * @param lostBytes bytes that could not be kept
 * @param lineCounts lines by stream
 */
public record JournalTotals(
        long records, long structuredBytes, long rawBytes, long lostBytes, Map<String, Long> lineCounts) {
    public JournalTotals {
        lineCounts = java.util.Collections.unmodifiableMap(new TreeMap<>(lineCounts));
    }
}
