package org.alphatrade.dryrun.simulate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;

/** The log of the simulated runtime: a JSON object a line, written whole and at once. */
final class RuntimeLog {
    private final PrintStream out;

    RuntimeLog(PrintStream out) {
        this.out = out;
    }

    void line(Instant now, String level, String event, String message, Map<String, Object> fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("timestamp", now);
        record.put("level", level);
        record.put("event", event);
        record.put("message", message);
        record.putAll(fields);
        text(Json.compact(record) + "\n");
    }

    /** Plain text, as a runtime prints it that lost hold of its logger. */
    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
