package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the decision diary shows.
 *
 * @param status {@link Status#UNKNOWN} when it cannot be read, and {@code problem} says why
 * @param path the file
 * @param totalEntries how many entries were read
 * @param policyCounts entries by policy
 * @param issues in time order, bounded
 * @param issuesOmitted how many issues the list leaves out
 * @param problem why it could not be read whole; empty when it could
 * @since 0.1
 */
public record DiarySummary(
        Status status,
        String path,
        long totalEntries,
        Map<String, Long> policyCounts,
        Optional<Instant> firstRecordedAt,
        Optional<Instant> lastRecordedAt,
        List<DiaryIssue> issues,
        long issuesOmitted,
        String problem) {
    public DiarySummary {
        Objects.requireNonNull(status, "status");
        policyCounts = Collections.unmodifiableMap(new TreeMap<>(policyCounts));
        issues = List.copyOf(issues);
        Objects.requireNonNull(problem, "problem");
    }
}
