package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Equal incidents as one: same detector, severity and summary once numbers, ids and addresses are folded away.
 *
 * @param id the first 12 hex digits of the fingerprint's SHA-256
 * @param first the first of them
 * @param severity how bad they count, after classification
 * @param count how many there were
 * @param firstAt when the first happened
 * @param lastAt when the last happened
 * @param excerpts a few of them, the earliest
 * @param classification what a classifier said; {@code first.severity()} is the original severity
 * @since 0.1
 */
public record IncidentGroup(
        String id,
        Incident first,
        Severity severity,
        long count,
        Instant firstAt,
        Instant lastAt,
        List<Excerpt> excerpts,
        Optional<Classification> classification) {
    public IncidentGroup {
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
