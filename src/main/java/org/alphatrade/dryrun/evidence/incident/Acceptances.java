package org.alphatrade.dryrun.evidence.incident;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For how many incidents each classifier gave an answer with a maximum in a run, and for how many it may. With more none
 * of those answers counts. The same however the incidents are split.
 */
final class Acceptances {
    /**
     * The answers of a classifier.
     *
     * @param maximum the least that any of them names
     */
    private record Total(long count, long maximum) {
        Total plus(Total other) {
            return new Total(count + other.count, Math.min(maximum, other.maximum));
        }

        boolean isExceeded() {
            return count > maximum;
        }
    }

    private final Map<String, Total> totals = new TreeMap<>();

    /** Counts an answer that had not expired. */
    void add(Classified classified) {
        classified
                .answer()
                .maximumCount()
                .ifPresent(maximum -> totals.merge(classified.classifier(), new Total(1, maximum), Total::plus));
    }

    void add(Acceptances other) {
        other.totals.forEach((classifier, total) -> totals.merge(classifier, total, Total::plus));
    }

    /** Returns the classifiers that answered for more incidents than they may. */
    Set<String> exceeded() {
        return totals.entrySet().stream()
                .filter(entry -> entry.getValue().isExceeded())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
