package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and matters. Detectors raise it; the host stamps it with the detector's id, folds equal ones
 * into an {@link IncidentGroup}, asks the classifiers, prints it and writes it down.
 *
 * <pre>{@code
 * out.raise(Incident.fail("margin call", record).with("account", record.field("account")));
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Incident {
    /** Returns the id of the detector; empty until the host sets it. */
    String detector();

    /** Returns how bad it is. */
    Severity severity();

    /** Returns what kind of thing it is, such as {@code log_error}; the detector's id when empty. */
    String category();

    /** Returns when it happened, never when it was noticed. */
    Instant occurredAt();

    /**
     * Returns one line a person reads; numbers, ids and addresses in it are folded away when incidents are compared.
     */
    String summary();

    /** Returns further facts: strings, numbers, booleans, lists and maps of these; keys keep their order. */
    Map<String, Object> metadata();

    /** Returns the evidence, where there is some. */
    Optional<Excerpt> excerpt();

    /** Returns what makes an incident. */
    static Builder builder(Severity severity, Instant occurredAt, String summary) {
        return new Builder(severity, occurredAt, summary);
    }

    /** Returns what makes another that differs in what it is told. */
    default Builder toBuilder() {
        Builder more = builder(severity(), occurredAt(), summary());
        return more.detector(detector())
                .category(category())
                .metadata(metadata())
                .excerpt(excerpt());
    }

    /** Returns an incident about a record. */
    static Incident about(Severity severity, String summary, LogRecord record) {
        return builder(severity, record.time(), summary)
                .excerpt(record.excerpt())
                .build();
    }

    /** Returns a failing incident about a record. */
    static Incident fail(String summary, LogRecord record) {
        return about(Severity.FAIL, summary, record);
    }

    /** Returns a warning about a record. */
    static Incident warn(String summary, LogRecord record) {
        return about(Severity.WARN, summary, record);
    }

    /** Returns an incident that no single record shows, such as a silence. */
    static Incident at(Instant occurredAt, Severity severity, String summary) {
        return builder(severity, occurredAt, summary).build();
    }

    /** Returns this with one more fact; a null value is left out. */
    default Incident with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(metadata());
        more.put(key, value);
        return toBuilder().metadata(more).build();
    }

    /** Returns this in another category. */
    default Incident in(String newCategory) {
        return toBuilder().category(newCategory).build();
    }

    /** Returns this as raised by {@code id}. The host calls it; what a plugin sets is overwritten. */
    default Incident by(String id) {
        return toBuilder()
                .detector(id)
                .category(category().isEmpty() ? id : category())
                .build();
    }

    /** Makes an incident; what is not told is empty. */
    final class Builder {
        private String detector = "";
        private Severity severity;
        private String category = "";
        private Instant occurredAt;
        private String summary;
        private Map<String, Object> metadata = Map.of();
        private Optional<Excerpt> excerpt = Optional.empty();

        private Builder(Severity severity, Instant occurredAt, String summary) {
            this.severity = severity;
            this.occurredAt = occurredAt;
            this.summary = summary;
        }

        /** Sets how bad it is. */
        public Builder severity(Severity newSeverity) {
            severity = newSeverity;
            return this;
        }

        /** Sets when it happened, never when it was noticed. */
        public Builder occurredAt(Instant newOccurredAt) {
            occurredAt = newOccurredAt;
            return this;
        }

        /** Sets the one line a person reads. */
        public Builder summary(String newSummary) {
            summary = newSummary;
            return this;
        }

        /** Sets the id of the detector; empty until the host sets it. */
        public Builder detector(String newDetector) {
            detector = newDetector;
            return this;
        }

        /** Sets what kind of thing it is, such as {@code log_error}; the detector's id when empty. */
        public Builder category(String newCategory) {
            category = newCategory;
            return this;
        }

        /** Sets further facts: strings, numbers, booleans, lists and maps of these; keys keep their order. */
        public Builder metadata(Map<String, Object> newMetadata) {
            metadata = newMetadata;
            return this;
        }

        /** Sets the evidence, where there is some. */
        public Builder excerpt(Optional<Excerpt> newExcerpt) {
            excerpt = newExcerpt;
            return this;
        }

        /** Sets the evidence, where there is some. */
        public Builder excerpt(Excerpt newExcerpt) {
            return excerpt(Optional.of(newExcerpt));
        }

        /** Returns an incident as it was told. */
        public Incident build() {
            return new IncidentValue(detector, severity, category, occurredAt, summary, metadata, excerpt);
        }
    }
}

record IncidentValue(
        String detector,
        Severity severity,
        String category,
        Instant occurredAt,
        String summary,
        Map<String, Object> metadata,
        Optional<Excerpt> excerpt)
        implements Incident {
    IncidentValue {
        Objects.requireNonNull(detector, "detector");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(excerpt, "excerpt");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
