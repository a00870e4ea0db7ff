package org.alphatrade.dryrun.base.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write and read them. */
public final class Durations {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,18}(?:\\.\\d{1,18})?)\\s*([a-zµ]+)\\s*,?");
    private static final long SECOND = 1_000_000_000L;

    private Durations() {}

    /** Parses {@code 72h}, {@code 2h 30m}, {@code 1.5h}, {@code 250ms}, {@code PT1H}; a number alone is refused. */
    public static Duration parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.startsWith("p")) {
            return iso(text, trimmed);
        }
        Matcher matcher = PART.matcher(trimmed);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        while (end < trimmed.length() && matcher.find(end) && matcher.start() == end) {
            nanos = nanos.add(
                    new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit(text, matcher.group(2)))));
            end = matcher.end();
        }
        if (end == 0 || end < trimmed.length()) {
            throw refused(text, trimmed);
        }
        return ofNanos(text, nanos);
    }

    private static Duration ofNanos(String text, BigDecimal nanos) {
        try {
            return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("duration '" + text + "' is too long", e);
        }
    }

    private static Duration iso(String text, String trimmed) {
        try {
            Duration duration = Duration.ofNanos(Duration.parse(trimmed).toNanos());
            if (duration.isNegative()) {
                throw new IllegalArgumentException("duration '" + text + "' is negative");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no duration; write 90s, 2h 30m or PT1H", e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("duration '" + text + "' is too long", e);
        }
    }

    private static IllegalArgumentException refused(String text, String trimmed) {
        if (trimmed.startsWith("-")) {
            return new IllegalArgumentException("duration '" + text + "' is negative");
        }
        if (trimmed.matches("\\d+(\\.\\d+)?")) {
            return new IllegalArgumentException("duration '" + text + "' has no unit; write " + trimmed + "s, "
                    + trimmed + "m or " + trimmed + "h");
        }
        return new IllegalArgumentException("'" + text + "' is no duration; write 90s, 2h 30m or PT1H");
    }

    private static long unit(String text, String word) {
        return switch (word) {
            case "ns" -> 1;
            case "us", "µs" -> 1_000;
            case "ms", "millis", "milliseconds", "millisecond" -> 1_000_000;
            case "s", "sec", "secs", "second", "seconds" -> SECOND;
            case "m", "min", "mins", "minute", "minutes" -> 60 * SECOND;
            case "h", "hr", "hrs", "hour", "hours" -> 3_600 * SECOND;
            case "d", "day", "days" -> 86_400 * SECOND;
            case "w", "week", "weeks" -> 604_800 * SECOND;
            default ->
                throw new IllegalArgumentException(
                        "duration '" + text + "' has the unknown unit '" + word + "'; use ms, s, m, h or d");
        };
    }

    /** Returns the largest units without holes: {@code 2d 4h 10m}, {@code 1h 0m}, {@code 42s}, {@code 0.8s}. */
    public static String words(Duration duration) {
        if (duration.isNegative()) {
            return "-" + words(duration.negated());
        }
        long seconds = duration.getSeconds();
        if (seconds >= 86_400) {
            return seconds / 86_400 + "d " + seconds / 3_600 % 24 + "h " + seconds / 60 % 60 + "m";
        }
        if (seconds >= 3_600) {
            return seconds / 3_600 + "h " + seconds / 60 % 60 + "m";
        }
        if (seconds >= 60) {
            return seconds / 60 + "m " + seconds % 60 + "s";
        }
        return seconds >= 10 ? seconds + "s" : fraction(duration);
    }

    /** Returns the same without a tail of nothing: {@code 1h}, {@code 1h 30m}. */
    public static String brief(Duration duration) {
        return words(duration).replaceAll("( 0[hms])+$", "");
    }

    private static String fraction(Duration duration) {
        int digits = duration.toMillis() >= 100 ? 1 : 3;
        BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9).setScale(digits, RoundingMode.DOWN);
        return seconds.signum() == 0 ? "0s" : seconds.stripTrailingZeros().toPlainString() + "s";
    }
}
