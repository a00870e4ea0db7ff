package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.spi.LogRecord;

/**
 * The objects that an answer of a venue holds in lists and deeper inside: {@code "data":[{"orderStatus":"Rejected"}]}.
 * What was asked for or set is no part of an answer.
 */
final class AnswerParts {
    private static final List<String> ANSWERS = List.of("data", "response", "result", "payload", "body", "res");
    private static final Set<String> INSIDE =
            Set.of("data", "response", "result", "payload", "body", "statuses", "results");
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 6;
    private static final int MOST = 200;

    private final Map<String, Map<?, ?>> parts = new TreeMap<>();

    private AnswerParts() {}

    /** Returns the objects by where they stand, {@code data[0]}. */
    static Map<String, Map<?, ?>> of(LogRecord record) {
        AnswerParts found = new AnswerParts();
        for (String name : ANSWERS) {
            String value = record.field(name);
            if (value != null && value.length() <= LONGEST && (value.startsWith("[") || value.startsWith("{"))) {
                found.add(name, parsed(value), 0);
            }
        }
        return found.parts;
    }

    private static Object parsed(String value) {
        try {
            Object tree = Json.parse(value);
            return tree == null ? "" : tree;
        } catch (JsonException noAnswer) { // a text with brackets
            return "";
        }
    }

    private void add(String path, Object value, int depth) {
        if (depth > DEEPEST || parts.size() >= MOST) {
            return;
        }
        if (value instanceof List<?> list) {
            int most = Math.min(list.size(), MOST);
            for (int i = 0; i < most && parts.size() < MOST; i++) {
                Object inner = list.get(i);
                if (inner != null) {
                    add(path + "[" + i + "]", inner, depth + 1);
                }
            }
        } else if (value instanceof Map<?, ?> object) {
            parts.put(path, object);
            object.forEach((key, inner) -> {
                if (inner != null && INSIDE.contains(key)) {
                    add(path + "." + key, inner, depth + 1);
                }
            });
        }
    }
}
