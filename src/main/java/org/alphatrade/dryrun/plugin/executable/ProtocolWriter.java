package org.alphatrade.dryrun.plugin.executable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.RecordRef;
import org.alphatrade.dryrun.spi.Trace;
import org.alphatrade.dryrun.store.journal.ObservationTree;

/** What programs are told, as lines of JSON. */
final class ProtocolWriter {
    private static final int LONGEST_FIELDS = 60_000;

    private ProtocolWriter() {}

    static String start(String id, Map<String, String> options) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "start");
        line.put("protocol", 1);
        line.put("plugin", id);
        line.put("options", options);
        return line(line);
    }

    static String record(long n, LogRecord record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "record");
        line.put("n", n);
        line.put("time", record.time());
        line.put("level", record.level().name().toLowerCase(Locale.ROOT));
        line.put("event", record.event());
        line.put("message", record.message());
        line.put("stream", record.stream());
        line.put("phase", record.phase().word());
        line.put("in_trace", record.inTrace());
        line.put("ref", ref(record.ref()));
        String head = Json.compact(line);
        String fields = fields(record);
        return head.substring(0, head.length() - 1) + ",\"fields\":" + fields + "}\n";
    }

    /** The runtime's own object as it stands; one that is very long, and may be cut, is left out. */
    private static String fields(LogRecord record) {
        String text = record.structured() ? record.text().strip() : "";
        boolean whole = text.startsWith("{") && text.endsWith("}") && text.length() < LONGEST_FIELDS;
        return whole && text.indexOf('\n') < 0 ? text : "null";
    }

    static String trace(Trace trace) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "trace");
        line.put("time", trace.at());
        line.put("language", trace.language());
        line.put("exception", trace.type());
        line.put("message", trace.message());
        line.put("ref", ref(trace.head().ref()));
        return line(line);
    }

    static String observation(Observation observation) {
        return line(ObservationTree.of(observation));
    }

    private static Map<String, Object> ref(RecordRef ref) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", ref.file());
        tree.put("line", ref.line());
        return tree;
    }

    /** Returns an incident as a classifier is shown it. */
    static Map<String, Object> incident(Incident incident) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("detector", incident.detector());
        tree.put("severity", incident.severity().word());
        tree.put("category", incident.category());
        tree.put("occurred_at", incident.occurredAt());
        tree.put("summary", incident.summary());
        tree.put("metadata", incident.metadata());
        Optional<Excerpt> excerpt = incident.excerpt();
        tree.put("excerpt", excerpt.map(Excerpt::text).orElse(null));
        tree.put("ref", excerpt.map(found -> ref(found.ref())).orElse(null));
        return tree;
    }

    private static String line(Map<String, Object> line) {
        return Json.compact(line) + "\n";
    }
}
