package org.alphatrade.dryrun.report.tree;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** Reading and making trees as JSON has them, without believing what stands in them. */
public final class JsonTrees {
    private JsonTrees() {}

    /** Returns the object under {@code key}, or an empty one. */
    public static Map<String, Object> map(Map<String, Object> from, String key) {
        return asMap(from.get(key));
    }

    public static Map<String, Object> asMap(@Nullable Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> result.put(String.valueOf(k), v));
        }
        return result;
    }

    /** Returns the objects in the list under {@code key}; what is no object becomes one that says so. */
    public static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (Object item : list(from, key)) {
            result.add(item instanceof Map<?, ?> ? asMap(item) : Map.of("summary", String.valueOf(item)));
        }
        return result;
    }

    public static List<?> list(Map<String, Object> from, String key) {
        return from.get(key) instanceof List<?> list ? list : List.of();
    }

    /** Returns the text under {@code key}, or an empty string. */
    public static String text(Map<String, Object> from, String key) {
        return text(from.get(key));
    }

    static String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? "" : String.valueOf(value);
    }

    /** Returns the first of the texts that is not blank, or {@code otherwise}. */
    public static String first(String otherwise, String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return otherwise;
    }

    static Optional<BigDecimal> number(@Nullable Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        String text = String.valueOf(value).strip();
        if (text.length() > 64) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.precision() - number.scale()) > 40 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static long count(Map<String, Object> from, String key) {
        return number(from.get(key))
                .map(BigDecimal::longValue)
                .filter(n -> n > 0)
                .orElse(0L);
    }

    /** Returns a length of time as seconds: a whole number when it is one. */
    public static Object seconds(Duration duration) {
        if (duration.getNano() == 0) {
            return duration.getSeconds();
        }
        BigDecimal fraction = BigDecimal.valueOf(duration.getNano(), 9);
        return BigDecimal.valueOf(duration.getSeconds()).add(fraction).stripTrailingZeros();
    }

    /** Returns a length of time in seconds; empty when absent, negative or absurd. */
    static Optional<Duration> duration(@Nullable Object value) {
        return number(value)
                .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) < 0)
                .map(n -> Duration.ofNanos(0)
                        .plusSeconds(n.longValue())
                        .plusNanos(n.remainder(BigDecimal.ONE).movePointRight(9).longValue()));
    }

    /** Returns {@code value} in plain JSON terms, texts cut after {@code chars}, at most 100 items a level. */
    public static @Nullable Object plain(@Nullable Object value, int chars) {
        return plain(value, chars, 6);
    }

    private static @Nullable Object plain(@Nullable Object value, int chars, int depth) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (depth > 0 && value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.entrySet().stream()
                    .limit(100)
                    .forEach(e ->
                            result.put(cut(String.valueOf(e.getKey()), chars), plain(e.getValue(), chars, depth - 1)));
            return result;
        }
        if (depth > 0 && value instanceof Iterable<?> items && !(value instanceof java.nio.file.Path)) {
            List<Object> result = new ArrayList<>();
            items.forEach(item -> {
                if (result.size() < 100) {
                    result.add(plain(item, chars, depth - 1));
                }
            });
            return result;
        }
        return value instanceof Instant at
                ? Timestamps.iso(at)
                : value instanceof Duration d
                        ? seconds(d)
                        : value instanceof Enum<?> e
                                ? e.name().toLowerCase(Locale.ROOT)
                                : value instanceof Optional<?> o
                                        ? plain(o.orElse(null), chars, depth)
                                        : cut(Objects.toString(value), chars);
    }

    /** Returns the first {@code chars} of {@code text}, whole characters, with a mark where it was cut. */
    public static String cut(String text, int chars) {
        return Text.cut(text, chars);
    }

    public static @Nullable Object iso(Optional<Instant> at) {
        return at.map(Timestamps::iso).orElse(null);
    }
}
