package org.alphatrade.dryrun.script;

import groovy.lang.GString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Severity;

/** Raises on behalf of a script, with what the plugin says once for all its incidents. */
final class Raising {
    private final Severity severity;
    private final String category;
    private IncidentSink out;

    Raising(Severity severity, String category) {
        this.severity = severity;
        this.category = category;
    }

    void into(IncidentSink sink) {
        out = sink;
    }

    /** Raises what a script says with {@code raise}. */
    void raise(Map<String, ?> named, CharSequence summary, Instant now, Optional<Excerpt> excerpt) {
        Given.onlyKeys(named, "severity", "category", "details", "at");
        Severity bad = named.containsKey("severity") ? Given.severity(named.get("severity")) : severity;
        String kind = named.containsKey("category") ? Given.text(named.get("category")) : category;
        Instant at = named.containsKey("at") ? (Instant) named.get("at") : now;
        raise(bad, kind, at, summary, Given.details(named.get("details")), excerpt);
    }

    void raise(
            Severity bad,
            String kind,
            Instant at,
            CharSequence summary,
            Map<String, Object> details,
            Optional<Excerpt> excerpt) {
        String line = summary instanceof GString ? summary.toString() : String.valueOf(summary);
        out.raise(Incident.builder(bad, at, Given.oneLine(line))
                .category(kind)
                .metadata(details)
                .excerpt(excerpt)
                .build());
    }
}
