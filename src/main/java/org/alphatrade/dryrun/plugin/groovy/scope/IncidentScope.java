package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** What the conditions of a classifier see: the first incident of a group of equal ones. */
public final class IncidentScope {
    private @Nullable Incident incident;

    public void look(Incident at) {
        incident = at;
    }

    public Incident getIncident() {
        return Objects.requireNonNull(incident, "looked at before anything is asked");
    }

    /** Returns the id of the detector that raised it. */
    public String getDetector() {
        return getIncident().detector();
    }

    public Severity getSeverity() {
        return getIncident().severity();
    }

    public String getCategory() {
        return getIncident().category();
    }

    public String getSummary() {
        return getIncident().summary();
    }

    public Instant getOccurredAt() {
        return getIncident().occurredAt();
    }

    /** Returns the record it was raised about, as far as it is quoted; empty without one. */
    public String getText() {
        return getIncident().excerpt().map(Excerpt::text).orElse("");
    }

    /** Returns the event of the record it was raised about, where the detector says so; else an empty string. */
    public String getEvent() {
        return ScriptValues.text(getIncident().metadata().get("event"));
    }

    public Map<String, Object> getMetadata() {
        return getIncident().metadata();
    }

    /** Returns one of its facts as text; null when it is absent. */
    public @Nullable String metadata(String key) {
        Object value = getIncident().metadata().get(key);
        return value == null ? null : value.toString();
    }

    public Severity getWARN() {
        return Severity.WARN;
    }

    /** Tells whether the summary or the quoted record holds a text. */
    public boolean contains(String text) {
        return getSummary().contains(text) || getText().contains(text);
    }

    /** Tells whether a regular expression is found in the summary or the quoted record. */
    public boolean matches(String regex) {
        return matches(new TextPattern(regex));
    }

    /** Tells whether a pattern is found in the summary or the quoted record. */
    public boolean matches(java.util.regex.Pattern pattern) {
        return matches(new TextPattern(pattern));
    }

    private boolean matches(TextPattern pattern) {
        return pattern.foundIn(getSummary()) || pattern.foundIn(getText());
    }
}
