package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a {@link Classifier} says of an incident. It never deletes: the original severity is kept,
 * counted and shown, and comes back when the classification expires or its maximum count is passed.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Classification {
    /** Returns how bad they really are. */
    Severity severity();

    /** Returns what kind of thing they are; empty leaves it. */
    String category();

    /** Returns who looks after them; empty for nobody. */
    String owner();

    /** Returns why, in one sentence a board can read. */
    String reason();

    /** Returns the moment after which incidents keep their original severity; an incident's own time counts. */
    Optional<Instant> expiresAt();

    /**
     * Returns for how many incidents of a run the classifier may give an answer with a maximum; when there are more, all of
     * them keep their original severity. Of several maxima of a classifier the least counts.
     */
    OptionalLong maximumCount();

    /** Returns what makes a classification. */
    static Builder builder(Severity severity, String reason) {
        return new Builder(severity, reason);
    }

    /** Makes a classification; what is not told is empty. */
    final class Builder {
        private final Severity severity;
        private String category = "";
        private String owner = "";
        private final String reason;
        private Optional<Instant> expiresAt = Optional.empty();
        private OptionalLong maximumCount = OptionalLong.empty();

        private Builder(Severity severity, String reason) {
            this.severity = severity;
            this.reason = reason;
        }

        /** Sets what kind of thing they are; empty leaves it. */
        public Builder category(String newCategory) {
            category = newCategory;
            return this;
        }

        /** Sets who looks after them; empty for nobody. */
        public Builder owner(String newOwner) {
            owner = newOwner;
            return this;
        }

        /** Sets the moment after which incidents keep their original severity. */
        public Builder expiresAt(Optional<Instant> newExpiresAt) {
            expiresAt = newExpiresAt;
            return this;
        }

        /** Sets the moment after which incidents keep their original severity. */
        public Builder expiresAt(Instant newExpiresAt) {
            return expiresAt(Optional.of(newExpiresAt));
        }

        /** Sets the count beyond which incidents keep their original severity. */
        public Builder maximumCount(OptionalLong newMaximumCount) {
            maximumCount = newMaximumCount;
            return this;
        }

        /** Sets the count beyond which incidents keep their original severity. */
        public Builder maximumCount(long newMaximumCount) {
            return maximumCount(OptionalLong.of(newMaximumCount));
        }

        /** Returns a classification as it was told. */
        public Classification build() {
            return new ClassificationValue(severity, category, owner, reason, expiresAt, maximumCount);
        }
    }
}

record ClassificationValue(
        Severity severity,
        String category,
        String owner,
        String reason,
        Optional<Instant> expiresAt,
        OptionalLong maximumCount)
        implements Classification {
    ClassificationValue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(maximumCount, "maximumCount");
        if (severity.compareTo(Severity.FAIL) < 0 && reason.isBlank()) {
            throw new IllegalArgumentException("a classification that makes an incident less bad needs a reason");
        }
    }
}
