package org.alphatrade.dryrun.base.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain values: maps in the order of writing, lists, strings, booleans, null, {@link Long} or
 * {@link java.math.BigInteger}, {@link java.math.BigDecimal}. Of equal keys the last one wins.
 */
public final class Json {
    /** Deeper text is refused: whoever walks the tree may do so by recursion. */
    public static final int MAX_DEPTH = 1_000;

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(20_000)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** Parses one value. */
    public static @Nullable Object parse(byte[] utf8) {
        return parse(new String(utf8, StandardCharsets.UTF_8));
    }

    /** Parses one value. */
    public static @Nullable Object parse(String text) {
        return parse(FACTORY, text);
    }

    /** Parses one object that a person wrote: a key given twice is refused. */
    public static Map<String, Object> parseStrictly(String text) {
        return object(parse(STRICT, text));
    }

    private static @Nullable Object parse(JsonFactory factory, String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        JsonParser parser = factory.createParser(ObjectReadContext.empty(), json);
        return TreeReader.read(parser)
                .orElseThrow(() -> new JsonException("the text is empty (line 1, column 1)", null))
                .value();
    }

    /** Parses one object. */
    public static Map<String, Object> parseObject(byte[] utf8) {
        return parseObject(new String(utf8, StandardCharsets.UTF_8));
    }

    /** Parses one object. */
    public static Map<String, Object> parseObject(String text) {
        return object(parse(text));
    }

    /** Writes a value in one line: maps, iterables, texts, numbers, booleans, times, paths, enums, optionals. */
    public static String compact(@Nullable Object value) {
        return new JsonWriter(false).write(value);
    }

    /** Writes a value indented by two spaces, with a line end behind it. */
    public static String pretty(@Nullable Object value) {
        return new JsonWriter(true).write(value) + "\n";
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new JsonException("not an object but " + kind(value) + " (line 1, column 1)", null);
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof java.util.List
                ? "an array"
                : "a " + value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
