package org.alphatrade.dryrun.store.journal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a line that was read back; a missing or misshapen one is an IllegalArgumentException that names it. */
record LineFields(Map<String, Object> line) {
    boolean has(String key) {
        return line.get(key) != null;
    }

    String text(String key) {
        return value(key, String.class);
    }

    boolean flag(String key) {
        return value(key, Boolean.class);
    }

    long whole(String key) {
        return value(key, Number.class).longValue();
    }

    double decimal(String key) {
        return value(key, Number.class).doubleValue();
    }

    Instant instant(String key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + key + "' is no time: " + text(key), e);
        }
    }

    Duration duration(String key) {
        try {
            BigDecimal seconds = new BigDecimal(value(key, Number.class).toString());
            return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + key + "' is no duration: " + line.get(key), e);
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(String key) {
        return value(key, Map.class);
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(key).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    /** Returns the texts of a list. */
    List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        for (Object element : value(key, List.class)) {
            texts.add(String.valueOf(element));
        }
        return texts;
    }

    /** Returns the objects of a list. */
    @SuppressWarnings("unchecked")
    List<LineFields> objects(String key) {
        List<LineFields> objects = new ArrayList<>();
        for (Object element : value(key, List.class)) {
            if (!(element instanceof Map)) {
                throw new IllegalArgumentException("'" + key + "' holds something else than objects");
            }
            objects.add(new LineFields((Map<String, Object>) element));
        }
        return objects;
    }

    private <T> T value(String key, Class<T> type) {
        Object value = line.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("'" + key + "' is missing or no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
