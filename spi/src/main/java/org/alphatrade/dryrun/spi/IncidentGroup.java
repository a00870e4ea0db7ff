package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Equal incidents as one: same detector, severity and summary once numbers, ids and addresses are folded away.
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

        /** Returns a group as it was told. */
        public IncidentGroup build() {
            return new IncidentGroupValue(id, first, severity, count, firstAt, lastAt, excerpts, classification);
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
        Optional<Classification> classification)
        implements IncidentGroup {
    IncidentGroupValue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(firstAt, "firstAt");
        Objects.requireNonNull(lastAt, "lastAt");
        excerpts = List.copyOf(excerpts);
        Objects.requireNonNull(classification, "classification");
        if (count < 1) {
            throw new IllegalArgumentException("a group of incidents has at least one, not " + count);
        }
    }
}
