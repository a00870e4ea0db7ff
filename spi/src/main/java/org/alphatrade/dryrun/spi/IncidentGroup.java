package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Equal incidents as one: same detector, severity and summary once numbers, ids and addresses are folded away. Those of
 * which classifiers said different things stand in a list as several entries with the same id, the parts of the group.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface IncidentGroup {
    /** Returns the first 12 hex digits of the fingerprint's SHA-256. */
    String id();

    /** Returns the first of them. */
    Incident first();

    /** Returns how bad they count, after classification. */
    Severity severity();

    /** Returns how many there were. */
    long count();

    /** Returns when the first happened. */
    Instant firstAt();

    /** Returns when the last happened. */
    Instant lastAt();

    /** Returns a few of them, the earliest. */
    List<Excerpt> excerpts();

    /** Returns what a classifier said; {@code first.severity()} is the original severity. */
    Optional<Classification> classification();

    /**
     * Returns the id of the classifier that said it; empty when none did.
     *
     * @since 0.3
     */
    default String classifiedBy() {
        return "";
    }

    /**
     * Returns which part of the group this is, from 1; a group of which one thing was said has one part.
     *
     * @since 0.3
     */
    default int part() {
        return 1;
    }

    /**
     * Returns how many incidents all parts of the group have together.
     *
     * @since 0.3
     */
    default long groupCount() {
        return count();
    }

    /** Returns what makes a group, of one incident unless it is told otherwise. */
    static Builder builder(String id, Incident first) {
        return new Builder(id, first);
    }

    /** Makes a group; what is not told is empty. */
    final class Builder {
        private final String id;
        private final Incident first;
        private Severity severity;
        private long count = 1;
        private Instant firstAt;
        private Instant lastAt;
        private List<Excerpt> excerpts = List.of();
        private Optional<Classification> classification = Optional.empty();
        private String classifiedBy = "";
        private int part = 1;
        private long groupCount = -1;

        private Builder(String id, Incident first) {
            this.id = id;
            this.first = first;
            this.severity = first.severity();
            this.firstAt = first.occurredAt();
            this.lastAt = first.occurredAt();
        }

        /** Sets how bad they count, after classification. */
        public Builder severity(Severity newSeverity) {
            severity = newSeverity;
            return this;
        }

        /** Sets how many there were. */
        public Builder count(long newCount) {
            count = newCount;
            return this;
        }

        /** Sets when the first happened. */
        public Builder firstAt(Instant newFirstAt) {
            firstAt = newFirstAt;
            return this;
        }

        /** Sets when the last happened. */
        public Builder lastAt(Instant newLastAt) {
            lastAt = newLastAt;
            return this;
        }

        /** Sets a few of them, the earliest. */
        public Builder excerpts(List<Excerpt> newExcerpts) {
            excerpts = newExcerpts;
            return this;
        }

        /** Sets what a classifier said; {@code first.severity()} is the original severity. */
        public Builder classification(Optional<Classification> newClassification) {
            classification = newClassification;
            return this;
        }

        /**
         * Sets the id of the classifier that said it; empty for none.
         *
         * @since 0.3
         */
        public Builder classifiedBy(String newClassifiedBy) {
            classifiedBy = newClassifiedBy;
            return this;
        }

        /**
         * Sets which part of the group it is, from 1.
         *
         * @since 0.3
         */
        public Builder part(int newPart) {
            part = newPart;
            return this;
        }

        /**
         * Sets how many incidents all parts of the group have together; those of this part when it is not told.
         *
         * @since 0.3
         */
        public Builder groupCount(long newGroupCount) {
            groupCount = newGroupCount;
            return this;
        }

        /** Returns a group as it was told. */
        public IncidentGroup build() {
            long all = groupCount < 0 ? count : groupCount;
            return new IncidentGroupValue(
                    id, first, severity, count, firstAt, lastAt, excerpts, classification, classifiedBy, part, all);
        }
    }
}

record IncidentGroupValue(
        String id,
        Incident first,
        Severity severity,
        long count,
        Instant firstAt,
        Instant lastAt,
        List<Excerpt> excerpts,
        Optional<Classification> classification,
        String classifiedBy,
        int part,
        long groupCount)
        implements IncidentGroup {
    IncidentGroupValue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(firstAt, "firstAt");
        Objects.requireNonNull(lastAt, "lastAt");
        excerpts = List.copyOf(excerpts);
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(classifiedBy, "classifiedBy");
        if (count < 1) {
            throw new IllegalArgumentException("a group of incidents has at least one, not " + count);
        }
        if (part < 1 || groupCount < count) {
            throw new IllegalArgumentException(
                    "part " + part + " with " + count + " of " + groupCount + " incidents is none of a group");
        }
    }
}
