package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a {@link Classifier} says of a group of equal incidents. It never deletes: the original severity is kept,
 * counted and shown, and comes back when the classification expires or its maximum count is passed.
 *
 * @param severity how bad they really are
 * @param category what kind they are; empty leaves it
 * @param owner who looks after them; empty for nobody
 * @param reason why, in one sentence a board can read
 * @param expiresAt incidents after this moment keep their original severity
 * @param maximumCount more than this many keep their original severity
 * @since 0.1
 */
public record Classification(
        Severity severity,
        String category,
        String owner,
        String reason,
        Optional<Instant> expiresAt,
        OptionalLong maximumCount) {
    public Classification {
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
