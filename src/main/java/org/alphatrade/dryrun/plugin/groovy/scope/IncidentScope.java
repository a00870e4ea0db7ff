package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.value.AskedWindows;
import org.alphatrade.dryrun.plugin.groovy.value.NameOf;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.QuotedFields;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** What the conditions of a classifier see: one incident. */
public final class IncidentScope {
    private final AskedWindows windows = new AskedWindows();
    private final QuotedFields fields = new QuotedFields();
    private @Nullable Incident incident;

    @NoWord
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

    /**
     * Returns a field of the record it was raised about as text; null when it is absent, and for incidents that are about no
     * record in JSON.
     */
    public @Nullable String field(@NameOf(NameKind.FIELD) String path) {
        return fields.field(getText(), path);
    }

    /** Returns a numeric field of that record; not-a-number when it is absent or none, which is neither above nor below anything. */
    public double number(@NameOf(NameKind.FIELD) String path) {
        return QuotedFields.number(field(path));
    }

    /** Tells whether a field of that record is there and not null. */
    public boolean has(@NameOf(NameKind.FIELD) String path) {
        return field(path) != null;
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

    /** Tells whether it happened within one of some times of the week: {@code during('SAT 22:00-23:00 UTC')}. */
    @NamedArguments(example = "during('SAT 22:00-23:00 UTC')")
    public boolean during(String window, String... more) {
        return windows.during(getOccurredAt(), window, more);
    }

    /** Tells whether it happened while an event of some calendars takes place: {@code during(calendar('maintenance.ics'))}. */
    public boolean during(CalendarTimes calendar, CalendarTimes... more) {
        return AskedWindows.during(getOccurredAt(), calendar, more);
    }

    /** Tells whether it happened between two days, both included, or two moments. */
    @NamedArguments(example = "between('2026-12-24', '2026-12-26')")
    public boolean between(CharSequence from, CharSequence to) {
        return AskedWindows.between(getOccurredAt(), from, to);
    }

    /** Tells whether the summary or the quoted record holds a text. */
    public boolean contains(@NameOf(NameKind.TEXT) String text) {
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
