package org.alphatrade.dryrun.plugin.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.base.time.Timestamps;

/** Figures as people read them. */
final class FigureFormat {
    private static final int MAX_CHARS = 64;
    private static final int MAX_DIGITS = 20;
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(1_000_000_000_000L);

    private FigureFormat() {}

    /** Returns seconds as {@code 2d 4h 10m}. */
    static String duration(Object seconds) {
        BigDecimal number = decimal(seconds);
        if (number.abs().compareTo(MAX_SECONDS) > 0) {
            throw new IllegalArgumentException("'" + seconds + "' seconds are no length of time");
        }
        long whole = number.longValue();
        long nanos =
                number.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return Durations.words(Duration.ofSeconds(whole, nanos));
    }

    /** Returns a ratio as {@code 99.52%}, rounded down: nothing is shown as better than it was. */
    static String percent(Object ratio, int digits) {
        return decimal(ratio)
                        .movePointRight(2)
                        .setScale(digits(digits), RoundingMode.FLOOR)
                        .toPlainString() + "%";
    }

    /** Returns {@code 1,234,567.8}, with as many decimals as it has, or as are asked for. */
    static String number(Object value, int digits) {
        BigDecimal number = decimal(value);
        BigDecimal scaled = digits < 0
                ? number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY)
                : number.setScale(digits(digits), RoundingMode.HALF_UP);
        String text = scaled.abs().toPlainString();
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        String grouped = text.substring(0, point).replaceAll("\\B(?=(\\d{3})+$)", ",");
        return (scaled.signum() < 0 ? "-" : "") + grouped + text.substring(point);
    }

    static String time(Object at, String pattern) {
        long nanos = Timestamps.of(at);
        if (nanos == Timestamps.NONE) {
            throw new IllegalArgumentException("'" + at + "' is no time");
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Timestamps.instant(nanos));
    }

    /** Returns an argument that must be a whole number from 0, or {@code otherwise}. */
    static int whole(Map<String, Object> args, String name, int otherwise) {
        Object value = args.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int whole = decimal(value).intValueExact();
            if (whole >= 0) {
                return whole;
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + " '" + value + "' is no whole number", e);
        }
        throw new IllegalArgumentException(name + " '" + value + "' is negative");
    }

    private static int digits(int digits) {
        if (digits > MAX_DIGITS) {
            throw new IllegalArgumentException("digits '" + digits + "' are more than " + MAX_DIGITS);
        }
        return digits;
    }

    private static BigDecimal decimal(Object value) {
        String text = value.toString().strip();
        try {
            BigDecimal number = new BigDecimal(text.length() <= MAX_CHARS ? text : "");
            if (Math.abs((long) number.precision() - number.scale()) <= MAX_CHARS) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number", e);
        }
        throw new IllegalArgumentException("'" + text + "' is no number of a size people read");
    }
}
