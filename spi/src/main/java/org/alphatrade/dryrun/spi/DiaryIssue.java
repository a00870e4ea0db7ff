package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something about the decision diary that is not right.
 *
 * @param entryId the entry, or {@code coverage/…} for the diary as a whole
 * @param policyId the policy, or {@code *}
 * @param recordedAt empty when the entry has no time
 * @since 0.1
 */
public record DiaryIssue(
        Severity severity,
        String entryId,
        String policyId,
        Optional<Instant> recordedAt,
        String reason,
        Map<String, Object> metadata) {
    public DiaryIssue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(recordedAt, "recordedAt");
        metadata = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metadata));
    }
}
