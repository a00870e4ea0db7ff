package org.alphatrade.dryrun.evidence.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** An object of a performance file: its keys whatever their case, its figures as numbers or as text. */
record NumericFields(Map<String, Object> map) {
    /** Commas part thousands and nothing else: 1,5 is not 15. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    static NumericFields of(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> other) {
            other.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return new NumericFields(map);
    }

    @Nullable Object get(String key) {
        if (map.containsKey(key)) {
            return map.get(key);
        }
        for (Map.Entry<String, Object> entry : map.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    NumericFields in(String key) {
        return of(get(key));
    }

    boolean has(String key) {
        return get(key) != null;
    }

    boolean hasObject(String key) {
        return get(key) instanceof Map<?, ?>;
    }

    /** Returns a number; {@code 12.3%} is 0.123, {@code $1,234.5} is 1234.5. */
    OptionalDouble number(String key) {
        return number(get(key));
    }

    static OptionalDouble number(@Nullable Object value) {
        if (value instanceof Number figure) {
            return Double.isFinite(figure.doubleValue())
                    ? OptionalDouble.of(figure.doubleValue())
                    : OptionalDouble.empty();
        }
        return value instanceof String text ? written(text.strip()) : OptionalDouble.empty();
    }

    private static OptionalDouble written(String text) {
        boolean percent = text.endsWith("%");
        String plain = (percent ? text.substring(0, text.length() - 1) : text).replaceAll("[$\\s]", "");
        if (plain.length() > 40 || !NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double number = new BigDecimal(plain.replace(",", "")).doubleValue();
        return Double.isFinite(number) ? OptionalDouble.of(percent ? number / 100 : number) : OptionalDouble.empty();
    }

    /** Returns a whole number. */
    OptionalLong whole(String... keys) {
        for (String key : keys) {
            OptionalDouble number = number(key);
            if (number.isPresent() && Math.rint(number.getAsDouble()) == number.getAsDouble()) {
                return OptionalLong.of((long) number.getAsDouble());
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the first of several numbers that is one. */
    static OptionalDouble first(OptionalDouble... numbers) {
        for (OptionalDouble number : numbers) {
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalDouble.empty();
    }

    Optional<Instant> instant(String... keys) {
        for (String key : keys) {
            long nanos = Timestamps.of(get(key));
            if (nanos != Timestamps.NONE && nanos != 0) {
                return Optional.of(Timestamps.instant(nanos));
            }
        }
        return Optional.empty();
    }
}
