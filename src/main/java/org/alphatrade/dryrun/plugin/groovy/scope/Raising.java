package org.alphatrade.dryrun.plugin.groovy.scope;

import groovy.lang.GString;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Raises on behalf of a script, with what the plugin says once for all its incidents. */
public final class Raising {
    private final Severity severity;
    private final String category;
    private @Nullable IncidentSink out;

    public Raising(Severity severity, String category) {
        this.severity = severity;
        this.category = category;
    }

    public void into(IncidentSink sink) {
        out = sink;
    }

    /** Raises what a script says with {@code raise}. */
    void raise(Map<String, ?> named, CharSequence summary, Instant now, Optional<Excerpt> excerpt) {
        ScriptValues.onlyKeys(named, "severity", "category", "details", "at");
        Severity bad = named.containsKey("severity") ? ScriptValues.severity(named.get("severity")) : severity;
        String kind = named.containsKey("category") ? ScriptValues.text(named.get("category")) : category;
        Instant at = named.containsKey("at") ? (Instant) named.get("at") : now;
        raise(bad, kind, at, summary, ScriptValues.details(named.get("details")), excerpt);
    }

    void raise(
            Severity bad,
            String kind,
            Instant at,
            CharSequence summary,
            Map<String, Object> details,
            Optional<Excerpt> excerpt) {
        String line = summary instanceof GString ? summary.toString() : String.valueOf(summary);
        IncidentSink sink = Objects.requireNonNull(out, "told into before anything is raised");
        sink.raise(Incident.builder(bad, at, ScriptValues.oneLine(line))
                .category(kind)
                .metadata(details)
                .excerpt(excerpt)
                .build());
    }
}
