package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened and matters. Detectors raise it; the host stamps it with the detector's id, folds equal ones
 * into an {@link IncidentGroup}, asks the classifiers, prints it and writes it down.
 *
 * <pre>{@code
 * out.raise(Incident.fail("margin call", record).with("account", record.field("account")));
 * }</pre>
 *
 * @param detector the id of the detector; empty until the host sets it
 * @param severity how bad it is
 * @param category what kind of thing it is, such as {@code log_error}; the detector's id when empty
 * @param occurredAt when it happened, never when it was noticed
 * @param summary one line a person reads; numbers, ids and addresses in it are folded away when incidents are compared
 * @param metadata further facts: strings, numbers, booleans, lists and maps of these; keys keep their order
 * @param excerpt the evidence, where there is some
 * @since 0.1
 */
public record Incident(
        String detector,
        Severity severity,
        String category,
        Instant occurredAt,
        String summary,
        Map<String, Object> metadata,
        Optional<Excerpt> excerpt) {
    public Incident {
        Objects.requireNonNull(detector, "detector");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(excerpt, "excerpt");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Returns an incident about a record. */
    public static Incident about(Severity severity, String summary, LogRecord record) {
        return new Incident("", severity, "", record.time(), summary, Map.of(), Optional.of(record.excerpt()));
    }

    /** Returns a failing incident about a record. */
    public static Incident fail(String summary, LogRecord record) {
        return about(Severity.FAIL, summary, record);
    }

    /** Returns a warning about a record. */
    public static Incident warn(String summary, LogRecord record) {
        return about(Severity.WARN, summary, record);
    }

    /** Returns an incident that no single record shows, such as a silence. */
    public static Incident at(Instant occurredAt, Severity severity, String summary) {
        return new Incident("", severity, "", occurredAt, summary, Map.of(), Optional.empty());
    }

    /** Returns this with one more fact; a null value is left out. */
    public Incident with(String key, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new Incident(detector, severity, category, occurredAt, summary, more, excerpt);
    }

    /** Returns this in another category. */
    public Incident in(String newCategory) {
        return new Incident(detector, severity, newCategory, occurredAt, summary, metadata, excerpt);
    }

    /** Returns this as raised by {@code id}. The host calls it; what a plugin sets is overwritten. */
    public Incident by(String id) {
        return new Incident(id, severity, category.isEmpty() ? id : category, occurredAt, summary, metadata, excerpt);
    }
}
