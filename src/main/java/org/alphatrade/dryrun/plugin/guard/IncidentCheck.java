package org.alphatrade.dryrun.plugin.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Incident;

/**
 * Takes a plugin's incident over as the host's own: a copy that nobody changes any more, of values that can be written
 * down. What cannot be taken is refused with a sentence for the plugin's author.
 */
final class IncidentCheck {
    private static final int MAX_SUMMARY = 10_000;
    private static final int MAX_CATEGORY = 200;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_VALUES = 10_000;
    private static final int MAX_TEXT = 256 << 10;
    private static final Instant EARLIEST = Instant.parse("1678-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2262-01-01T00:00:00Z");

    private int values;
    private int text;

    private IncidentCheck() {}

    /** Returns the incident to keep, or throws an IllegalArgumentException. */
    static Incident taken(Incident incident) {
        length("summary", incident.summary(), MAX_SUMMARY);
        length("category", incident.category(), MAX_CATEGORY);
        if (incident.summary().isBlank()) {
            throw new IllegalArgumentException("an incident without a summary was raised");
        }
        Instant at = incident.occurredAt();
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("an incident of " + at + " was raised; only 1678 to 2261 can be told");
        }
        if (incident.metadata().isEmpty()) {
            return incident;
        }
        Map<String, Object> metadata = new IncidentCheck().map(incident.metadata(), 0);
        return incident.toBuilder().metadata(metadata).build();
    }

    private static void length(String what, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException("an incident's " + what + " of " + value.length()
                    + " characters was raised; at most " + most + " can be kept");
        }
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(text(String.valueOf(key)), value(String.valueOf(key), value, depth + 1)));
        return copy;
    }

    private Object value(String name, Object value, int depth) {
        if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
            throw new IllegalArgumentException("an incident's metadata holds more than " + MAX_VALUES
                    + " values or goes deeper than " + MAX_DEPTH + ", or contains itself");
        }
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(name, number);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (value instanceof Iterable<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(value(name, element, depth + 1)));
            return copy;
        }
        boolean plain = value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount;
        if (!plain) {
            throw new IllegalArgumentException("an incident's metadata '" + name + "' is a "
                    + value.getClass().getName() + "; use text, numbers, true or false, lists and maps");
        }
        return text(value.toString());
    }

    private static Object number(String name, Number number) {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException(
                        "an incident's metadata '" + name + "' is " + number + ", which JSON cannot tell");
            }
            return number;
        }
        boolean known = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number.getClass() == BigDecimal.class
                || number.getClass() == BigInteger.class;
        return known ? number : new BigDecimal(number.toString());
    }

    private String text(String value) {
        text += value.length();
        if (text > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "an incident's metadata of more than " + MAX_TEXT + " characters was raised");
        }
        return value;
    }
}
