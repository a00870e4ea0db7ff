package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

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
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface DiarySummary {
    /** Returns how it counts: {@link Status#UNKNOWN} when it cannot be read, and {@code problem} says why. */
    Status status();

    /** Returns the file. */
    String path();

    /** Returns how many entries were read. */
    long totalEntries();

    /** Returns how many entries there are by policy. */
    Map<String, Long> policyCounts();

    /** Returns when the first entry was recorded; empty when no entry has a time. */
    Optional<Instant> firstRecordedAt();

    /** Returns when the last entry was recorded; empty when no entry has a time. */
    Optional<Instant> lastRecordedAt();

    /** Returns what is not right, in time order, bounded. */
    List<DiaryIssue> issues();

    /** Returns how many issues the list leaves out. */
    long issuesOmitted();

    /** Returns why it could not be read whole; empty when it could. */
    String problem();

    /** Returns what makes a summary. */
    static Builder builder(Status status, String path) {
        return new Builder(status, path);
    }

    /** Makes a summary; what is not told is empty. */
    final class Builder {
        private final Status status;
        private final String path;
        private long totalEntries = 0;
        private Map<String, Long> policyCounts = Map.of();
        private Optional<Instant> firstRecordedAt = Optional.empty();
        private Optional<Instant> lastRecordedAt = Optional.empty();
        private List<DiaryIssue> issues = List.of();
        private long issuesOmitted = 0;
        private String problem = "";

        private Builder(Status status, String path) {
            this.status = status;
            this.path = path;
        }

        /** Sets how many entries were read. */
        public Builder totalEntries(long newTotalEntries) {
            totalEntries = newTotalEntries;
            return this;
        }

        /** Sets how many entries there are by policy. */
        public Builder policyCounts(Map<String, Long> newPolicyCounts) {
            policyCounts = newPolicyCounts;
            return this;
        }

        /** Sets when the first entry was recorded; empty when no entry has a time. */
        public Builder firstRecordedAt(Optional<Instant> newFirstRecordedAt) {
            firstRecordedAt = newFirstRecordedAt;
            return this;
        }

        /** Sets when the last entry was recorded; empty when no entry has a time. */
        public Builder lastRecordedAt(Optional<Instant> newLastRecordedAt) {
            lastRecordedAt = newLastRecordedAt;
            return this;
        }

        /** Sets what is not right, in time order, bounded. */
        public Builder issues(List<DiaryIssue> newIssues) {
            issues = newIssues;
            return this;
        }

        /** Sets how many issues the list leaves out. */
        public Builder issuesOmitted(long newIssuesOmitted) {
            issuesOmitted = newIssuesOmitted;
            return this;
        }

        /** Sets why it could not be read whole; empty when it could. */
        public Builder problem(String newProblem) {
            problem = newProblem;
            return this;
        }

        /** Returns a summary as it was told. */
        public DiarySummary build() {
            return new DiarySummaryValue(
                    status,
                    path,
                    totalEntries,
                    policyCounts,
                    firstRecordedAt,
                    lastRecordedAt,
                    issues,
                    issuesOmitted,
                    problem);
        }
    }
}

record DiarySummaryValue(
        Status status,
        String path,
        long totalEntries,
        Map<String, Long> policyCounts,
        Optional<Instant> firstRecordedAt,
        Optional<Instant> lastRecordedAt,
        List<DiaryIssue> issues,
        long issuesOmitted,
        String problem)
        implements DiarySummary {
    DiarySummaryValue {
        Objects.requireNonNull(status, "status");
        policyCounts = Collections.unmodifiableMap(new TreeMap<>(policyCounts));
        issues = List.copyOf(issues);
        Objects.requireNonNull(problem, "problem");
        status = problem.isEmpty() ? status : status.worst(Status.UNKNOWN);
    }
}
