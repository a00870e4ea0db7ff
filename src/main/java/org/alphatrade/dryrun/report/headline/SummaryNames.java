package org.alphatrade.dryrun.report.headline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.jspecify.annotations.Nullable;

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
    public Map<String, SummarySchema> roots() {
        Map<String, SummarySchema> shapes = new LinkedHashMap<>();
        roots.forEach((name, schema) -> shapes.put(name, shape(name, map(schema))));
        return shapes;
    }

    private SummarySchema shape(String name, Map<String, Object> schema) {
        Map<String, Object> resolved = resolved(schema);
        if (is(resolved, "array")) {
            Map<String, Object> items = map(resolved.get("items"));
            return SummarySchema.list(items.isEmpty() ? () -> SummarySchema.ANY : () -> shape("", items));
        }
        if (!is(resolved, "object")) {
            return resolved.isEmpty() ? SummarySchema.ANY : SummarySchema.VALUE;
        }
        Map<String, Object> properties = map(resolved.get("properties"));
        // Metadata holds what users and plugins put there, besides what the schema names.
        if (properties.isEmpty() || name.equals("metadata")) {
            return SummarySchema.ANY;
        }
        Map<String, java.util.function.Supplier<SummarySchema>> fields = new LinkedHashMap<>();
        properties.forEach((key, value) -> fields.put(key, () -> shape(key, map(value))));
        return SummarySchema.record(fields);
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        return schema.get("$ref") instanceof String ref
                ? map(definitions.get(ref.substring(ref.lastIndexOf('/') + 1)))
                : schema;
    }

    private static boolean is(Map<String, Object> schema, String type) {
        return type.equals(schema.get("type")) || schema.get("type") instanceof List<?> types && types.contains(type);
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> result.put(String.valueOf(k), v));
        }
        return result;
    }
}
