package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something about the decision diary that is not right.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface DiaryIssue {
    /** Returns how bad it is. */
    Severity severity();

    /** Returns the entry, or {@code coverage/…} for the diary as a whole. */
    String entryId();

    /** Returns the policy, or {@code *}. */
    String policyId();

    /** Returns when the entry was recorded; empty when it has no time. */
    Optional<Instant> recordedAt();

    /** Returns what is not right, in one sentence. */
    String reason();

    /** Returns further facts. */
    Map<String, Object> metadata();

    /** Returns what makes an issue. */
    static Builder builder(Severity severity, String entryId, String reason) {
        return new Builder(severity, entryId, reason);
    }

    /** Makes an issue; what is not told is empty. */
    final class Builder {
        private final Severity severity;
        private final String entryId;
        private String policyId = "";
        private Optional<Instant> recordedAt = Optional.empty();
        private final String reason;
        private Map<String, Object> metadata = Map.of();

        private Builder(Severity severity, String entryId, String reason) {
            this.severity = severity;
            this.entryId = entryId;
            this.reason = reason;
        }

        /** Sets the policy, or {@code *}. */
        public Builder policyId(String newPolicyId) {
            policyId = newPolicyId;
            return this;
        }

        /** Sets when the entry was recorded; empty when it has no time. */
        public Builder recordedAt(Optional<Instant> newRecordedAt) {
            recordedAt = newRecordedAt;
            return this;
        }

        /** Sets further facts. */
        public Builder metadata(Map<String, Object> newMetadata) {
            metadata = newMetadata;
            return this;
        }

        /** Returns an issue as it was told. */
        public DiaryIssue build() {
            return new DiaryIssueValue(severity, entryId, policyId, recordedAt, reason, metadata);
        }
    }
}

record DiaryIssueValue(
        Severity severity,
        String entryId,
        String policyId,
        Optional<Instant> recordedAt,
        String reason,
        Map<String, Object> metadata)
        implements DiaryIssue {
    DiaryIssueValue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(recordedAt, "recordedAt");
        metadata = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metadata));
    }
}
