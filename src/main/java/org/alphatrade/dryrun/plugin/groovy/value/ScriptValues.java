package org.alphatrade.dryrun.plugin.groovy.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.jspecify.annotations.Nullable;

/** Reads what a script hands over into typed values; whatever cannot be meant is refused with what can. */
public final class ScriptValues {
    private static final int MAX_SUMMARY = 500;
    private static final int MAX_DEPTH = 20;

    private ScriptValues() {}

    public static Severity severity(@Nullable Object value) {
        if (value instanceof Severity severity) {
            return severity;
        }
        if (value == Level.WARN) {
            return Severity.WARN;
        }
        return word(Severity.class, value, "severity");
    }

    public static Set<Level> levels(Object value) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Object one : list(value)) {
            levels.add(level(one));
        }
        return levels;
    }

    private static Level level(Object value) {
        if (value instanceof Level level) {
            return level;
        }
        return value == Severity.WARN ? Level.WARN : word(Level.class, value, "level");
    }

    private static <E extends Enum<E>> E word(Class<E> type, @Nullable Object value, String what) {
        String word = String.valueOf(value).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no " + what + "; use one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    public static List<String> texts(Object value, String what) {
        List<String> texts = new ArrayList<>();
        for (Object one : list(value)) {
            if (!(one instanceof CharSequence) || one.toString().isEmpty()) {
                throw new IllegalArgumentException("'" + one + "' is no " + what + "; write a text in quotes");
            }
            texts.add(one.toString());
        }
        return texts;
    }

    private static Collection<?> list(Object value) {
        if (!(value instanceof Collection<?> values)) {
            return Arrays.asList(value);
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empty list matches nothing; leave it out or name something");
        }
        return values;
    }

    public static Duration duration(Object value) {
        if (!(value instanceof Duration) && !(value instanceof CharSequence)) {
            throw new IllegalArgumentException("'" + value + "' is no duration; write '60s', '2m' or '1h' in quotes");
        }
        Duration duration = value instanceof Duration given ? given : Durations.parse(value.toString());
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("a duration is longer than zero");
        }
        return duration;
    }

    /** Returns a moment; a day alone means its end, UTC. */
    public static Instant until(CharSequence text) {
        return moment(text, 1);
    }

    /** Returns a moment; a day alone means its beginning, UTC. */
    static Instant from(CharSequence text) {
        return moment(text, 0);
    }

    private static Instant moment(CharSequence text, int days) {
        String given = text.toString().strip();
        try {
            return given.length() <= 10
                    ? LocalDate.parse(given)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + given + "' is no date; write '2026-12-31' or '2026-12-31T18:00:00Z'", e);
        }
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Returns whether a script's answer means yes, as Groovy has it: null, zero, empty and false do not. */
    static boolean yes(@Nullable Object answer) {
        if (answer instanceof Matcher matcher) {
            return matcher.find();
        }
        return answer instanceof Boolean truth ? truth : DefaultTypeTransformation.castToBoolean(answer);
    }

    public static String oneLine(String text) {
        return Text.firstLine(text, MAX_SUMMARY);
    }

    public static void onlyKeys(Map<String, ?> named, String... known) {
        for (String key : named.keySet()) {
            if (!List.of(known).contains(key)) {
                throw new IllegalArgumentException(
                        "there is no named argument '" + key + "'; known are " + String.join(", ", known));
            }
        }
    }

    /** Returns further facts of an incident as plain values; nothing of a script's own types leaves it. */
    public static Map<String, Object> details(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("details are a map: [account: field('account')]");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        map.forEach((key, fact) -> {
            Object plain = plain(fact, 0);
            if (plain != null) {
                details.put(String.valueOf(key), plain);
            }
        });
        return details;
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        if (value instanceof Double figure && !Double.isFinite(figure)) {
            return figure.isNaN() ? null : figure.toString();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (depth < MAX_DEPTH && value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner, depth + 1)));
            return copy;
        }
        if (depth < MAX_DEPTH && value instanceof Collection<?> list) {
            return list.stream().map(inner -> plain(inner, depth + 1)).collect(Collectors.toList());
        }
        return value instanceof Duration duration ? Durations.words(duration) : value.toString();
    }
}
