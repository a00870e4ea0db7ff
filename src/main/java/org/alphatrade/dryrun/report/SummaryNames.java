package org.alphatrade.dryrun.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.json.Json;

/** The names a brief may use, as the schema of {@code summary.json} has them, and those of {@code headline}. */
public final class SummaryNames {
    /** The name of what every brief says first. */
    public static final String HEADLINE = "headline";

    private final Map<String, Object> definitions;
    private final Map<String, Object> roots;

    private SummaryNames(Map<String, Object> summary, Map<String, Object> headline) {
        this.definitions = map(summary.get("$defs"));
        this.roots = new LinkedHashMap<>(map(summary.get("properties")));
        this.roots.put(HEADLINE, headline);
    }

    public static SummaryNames read() {
        return new SummaryNames(
                schema(Headline.class, "summary.schema.json"), schema(Headline.class, "headline.schema.json"));
    }

    private static Map<String, Object> schema(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the toolkit is incomplete: " + name + " is missing");
            }
            return Json.parseObject(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is known of the names at the top. */
    public Map<String, Shape> roots() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        roots.forEach((name, schema) -> shapes.put(name, shape(name, map(schema))));
        return shapes;
    }

    private Shape shape(String name, Map<String, Object> schema) {
        Map<String, Object> resolved = resolved(schema);
        if (is(resolved, "array")) {
            Map<String, Object> items = map(resolved.get("items"));
            return Shape.list(items.isEmpty() ? () -> Shape.ANY : () -> shape("", items));
        }
        if (!is(resolved, "object")) {
            return resolved.isEmpty() ? Shape.ANY : Shape.VALUE;
        }
        Map<String, Object> properties = map(resolved.get("properties"));
        // Metadata holds what users and plugins put there, besides what the schema names.
        if (properties.isEmpty() || name.equals("metadata")) {
            return Shape.ANY;
        }
        Map<String, java.util.function.Supplier<Shape>> fields = new LinkedHashMap<>();
        properties.forEach((key, value) -> fields.put(key, () -> shape(key, map(value))));
        return Shape.record(fields);
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        return schema.get("$ref") instanceof String ref
                ? map(definitions.get(ref.substring(ref.lastIndexOf('/') + 1)))
                : schema;
    }

    private static boolean is(Map<String, Object> schema, String type) {
        return type.equals(schema.get("type")) || schema.get("type") instanceof List<?> types && types.contains(type);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> result.put(String.valueOf(k), v));
        }
        return result;
    }
}
