package org.alphatrade.dryrun.base.json;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes plain values as JSON. */
final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final boolean pretty;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    String write(@Nullable Object value) {
        any(value);
        return out.toString();
    }

    private void any(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence text) {
            string(text);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Path path) {
            string(path.toString());
        } else if (value instanceof Iterable<?> items) {
            items(items);
        } else {
            special(value);
        }
    }

    private void special(Object value) {
        if (value instanceof Instant || value instanceof Character) {
            string(value.toString());
        } else if (value instanceof Duration duration) {
            number(duration.toNanos() / 1e9);
        } else if (value instanceof Enum<?> constant) {
            string(constant.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof Optional<?> optional) {
            any(optional.orElse(null));
        } else if (value instanceof OptionalDouble optional) {
            any(optional.isPresent() ? (Object) optional.getAsDouble() : null);
        } else if (value instanceof OptionalLong optional) {
            any(optional.isPresent() ? (Object) optional.getAsLong() : null);
        } else if (value instanceof OptionalInt optional) {
            any(optional.isPresent() ? (Object) optional.getAsInt() : null);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    private void number(Number number) {
        double value = number.doubleValue();
        if (number instanceof Double || number instanceof Float) {
            out.append(Double.isFinite(value) ? shortest(value, number) : "null");
        } else if (number instanceof BigDecimal decimal && decimal.scale() < 0 && decimal.scale() > -20) {
            out.append(decimal.toPlainString());
        } else {
            out.append(number);
        }
    }

    /** 72.0 is written as 72.0 and 0.1f as 0.1: what the language prints is JSON for every finite number. */
    private static String shortest(double value, Number number) {
        return number instanceof Float ? number.toString() : Double.toString(value);
    }

    private void map(Map<?, ?> map) {
        out.append('{');
        depth++;
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            line();
            string(String.valueOf(entry.getKey()));
            out.append(pretty ? ": " : ":");
            any(entry.getValue());
            separator = ",";
        }
        close('}', map.isEmpty());
    }

    private void items(Iterable<?> items) {
        out.append('[');
        depth++;
        Iterator<?> iterator = items.iterator();
        boolean empty = !iterator.hasNext();
        while (iterator.hasNext()) {
            line();
            any(iterator.next());
            out.append(iterator.hasNext() ? "," : "");
        }
        close(']', empty);
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            line();
        }
        out.append(bracket);
    }

    private void line() {
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(CharSequence text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
                    escape(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void escape(char c) {
        out.append("\\u")
                .append(HEX[c >> 12])
                .append(HEX[c >> 8 & 15])
                .append(HEX[c >> 4 & 15])
                .append(HEX[c & 15]);
    }

    /** Half a surrogate pair has no UTF-8 form. */
    private static boolean isLone(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
