package org.alphatrade.dryrun.store.journal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.RecordRef;
import org.alphatrade.dryrun.spi.Severity;

/** Incidents as lines of the incidents file and the journal, and back. */
final class IncidentCodec {
    private IncidentCodec() {}

    static Map<String, Object> encode(Incident incident) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("severity", incident.severity().word());
        line.put("occurred_at", incident.occurredAt());
        line.put("detector", incident.detector());
        line.put("category", incident.category());
        line.put("summary", incident.summary());
        line.put("metadata", incident.metadata());
        incident.excerpt().ifPresent(excerpt -> line.put("excerpt", encode(excerpt)));
        return line;
    }

    private static Map<String, Object> encode(Excerpt excerpt) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", excerpt.at());
        line.put("file", excerpt.ref().file());
        line.put("line", excerpt.ref().line());
        line.put("offset", excerpt.ref().offset());
        line.put("text", excerpt.text());
        return line;
    }

    static Incident decode(Map<String, Object> line) {
        LineFields fields = new LineFields(line);
        Optional<Excerpt> excerpt = fields.has("excerpt")
                ? Optional.of(excerpt(new LineFields(fields.object("excerpt"))))
                : Optional.empty();
        return Incident.builder(
                        Severity.valueOf(fields.text("severity").toUpperCase(Locale.ROOT)),
                        fields.instant("occurred_at"),
                        fields.text("summary"))
                .detector(fields.text("detector"))
                .category(fields.text("category"))
                .metadata(fields.object("metadata"))
                .excerpt(excerpt)
                .build();
    }

    private static Excerpt excerpt(LineFields fields) {
        RecordRef ref = RecordRef.of(fields.text("file"), fields.whole("line"), fields.whole("offset"));
        return Excerpt.of(fields.instant("at"), ref, fields.text("text"));
    }
}
