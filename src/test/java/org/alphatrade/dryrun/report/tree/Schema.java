package org.alphatrade.dryrun.report.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as our own schema uses. */
public final class Schema {
    private final Map<String, Object> root;
    private final List<String> errors = new ArrayList<>();

    private Schema(Map<String, Object> root) {
        this.root = root;
    }

    public static List<String> errors(Map<String, Object> schema, Object value) {
        Schema check = new Schema(schema);
        check.check(schema, value, "#");
        return check.errors;
    }

    private void check(Map<String, Object> schema, Object value, String at) {
        if (schema.get("$ref") instanceof String ref) {
            Map<String, Object> target =
                    JsonTrees.map(JsonTrees.map(root, "$defs"), ref.substring("#/$defs/".length()));
            expect(!target.isEmpty(), at, "no definition " + ref);
            check(target, value, at);
            return;
        }
        Object type = schema.get("type");
        if (type != null) {
            List<?> types = type instanceof List<?> list ? list : List.of(type);
            boolean whole = types.contains("number") && "integer".equals(type(value));
            expect(types.contains(type(value)) || whole, at, "is " + type(value) + ", not " + types);
        }
        expect(!(schema.get("enum") instanceof List<?> words) || words.contains(value), at, "has the value " + value);
        if (schema.get("pattern") instanceof String pattern && value instanceof String text) {
            expect(text.matches(pattern), at, "does not match " + pattern);
        }
        number(schema, value, at);
        if (value instanceof Map<?, ?>) {
            object(schema, JsonTrees.asMap(value), at);
        }
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                check(JsonTrees.asMap(items), list.get(i), at + "/" + i);
            }
        }
    }

    private void number(Map<String, Object> schema, Object value, String at) {
        if (value instanceof Number n) {
            JsonTrees.number(schema.get("minimum"))
                    .ifPresent(m -> expect(n.doubleValue() >= m.doubleValue(), at, "is under " + m));
            JsonTrees.number(schema.get("maximum"))
                    .ifPresent(m -> expect(n.doubleValue() <= m.doubleValue(), at, "is over " + m));
        }
    }

    private void object(Map<String, Object> schema, Map<String, Object> value, String at) {
        JsonTrees.list(schema, "required").forEach(name -> expect(value.containsKey(name), at, "lacks " + name));
        Map<String, Object> properties = JsonTrees.map(schema, "properties");
        value.forEach((name, item) -> {
            if (properties.get(name) instanceof Map<?, ?> property) {
                check(JsonTrees.asMap(property), item, at + "/" + name);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> more) {
                check(JsonTrees.asMap(more), item, at + "/" + name);
            }
        });
    }

    private static String type(Object value) {
        return value == null
                ? "null"
                : value instanceof Map
                        ? "object"
                        : value instanceof List
                                ? "array"
                                : value instanceof Boolean
                                        ? "boolean"
                                        : value instanceof Long || value instanceof java.math.BigInteger
                                                ? "integer"
                                                : value instanceof Number ? "number" : "string";
    }

    private void expect(boolean fine, String at, String problem) {
        if (!fine) {
            errors.add(at + " " + problem);
        }
    }
}
