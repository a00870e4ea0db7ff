package org.alphatrade.dryrun.cli.parse;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.cli.options.mark.AllowNegative;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.KeyValue;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.cli.options.mark.UnitSeconds;
import picocli.CommandLine.Model.ArgSpec;

/** Checks what the user wrote for an option and turns it into a value of the option's type. */
public final class OptionValueParser {
    private static final int LONGEST_NUMBER = 40;
    private static final String TOO_LONG = "is too long";

    private OptionValueParser() {}

    /**
     * Returns what {@code value} says.
     *
     * @param given the name of the option as the user wrote it
     */
    static OptionValue of(ArgSpec option, String given, String value) {
        Class<?> type = option.auxiliaryTypes()[0];
        if (type == Duration.class) {
            return duration(option, given, value);
        }
        if (type == Ratio.class) {
            return ratio(given, value);
        }
        if (type == OptionalDouble.class) {
            return number(option, given, value);
        }
        if (type == OptionalInt.class || type == int.class) {
            int count = count(given, value);
            return new OptionValue(type == int.class ? count : OptionalInt.of(count), Integer.toString(count));
        }
        if (type == Path.class) {
            return path(given, value);
        }
        String text = text(option, given, value);
        return new OptionValue(type.isEnum() ? constant(type, text) : text, text);
    }

    private static Object constant(Class<?> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is no " + type.getSimpleName()));
    }

    private static String text(ArgSpec option, String given, String value) {
        Optional<OneOf> words = mark(option, OneOf.class);
        if (words.isPresent()) {
            String word = value.strip().toLowerCase(Locale.ROOT);
            if (!Arrays.asList(words.get().value()).contains(word)) {
                throw bad(
                        given,
                        value,
                        "is not one of " + String.join(", ", words.get().value())
                                + DidYouMean.nearest(
                                                word, Arrays.asList(words.get().value()))
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(""));
            }
            return word;
        }
        if (mark(option, KeyValue.class).isPresent()
                && (value.indexOf('=') < 0
                        || value.substring(0, value.indexOf('=')).isBlank())) {
            throw bad(given, value, "is not KEY=VALUE");
        }
        if (value.isBlank() && mark(option, KeyValue.class).isEmpty()) {
            throw bad(given, value, "is empty");
        }
        return value;
    }

    private static OptionValue path(String given, String value) {
        if (value.isEmpty()) {
            throw bad(given, value, "is no path");
        }
        try {
            Path path = Path.of(value);
            return new OptionValue(path, path.toString());
        } catch (InvalidPathException e) {
            throw bad(given, value, "is no path");
        }
    }

    private static OptionValue duration(ArgSpec option, String given, String value) {
        Duration duration = decimal(value)
                .map(number -> unitless(option, given, value, number))
                .orElseGet(() -> words(given, value));
        if (duration.isNegative()) {
            throw bad(given, value, "is negative");
        }
        if (duration.isZero() && mark(option, AllowZero.class).isEmpty()) {
            throw bad(given, value, "must be more than zero");
        }
        return new OptionValue(duration, duration.toString());
    }

    private static Duration unitless(ArgSpec option, String given, String value, BigDecimal number) {
        long unit = mark(option, UnitSeconds.class).isPresent() ? 1 : unit(given, value);
        try {
            return Duration.ofNanos(number.multiply(BigDecimal.valueOf(unit))
                    .movePointRight(9)
                    .setScale(0, java.math.RoundingMode.HALF_UP)
                    .longValueExact());
        } catch (ArithmeticException e) {
            throw bad(given, value, TOO_LONG);
        }
    }

    private static long unit(String given, String value) {
        if (given.endsWith("-hours")) {
            return 3600;
        }
        if (given.endsWith("-minutes")) {
            return 60;
        }
        if (given.endsWith("-seconds")) {
            return 1;
        }
        throw bad(given, value, "has no unit; write 90s, 10m or 72h");
    }

    private static Duration words(String given, String value) {
        try {
            return Durations.parse(value);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof ArithmeticException) {
                throw bad(given, value, TOO_LONG);
            }
            throw bad(given, value, "is no duration; write a number or 90s, 2h 30m, PT1H");
        }
    }

    private static OptionValue ratio(String given, String value) {
        String trimmed = value.strip();
        boolean percent = trimmed.endsWith("%");
        BigDecimal number = decimal(percent ? trimmed.substring(0, trimmed.length() - 1) : trimmed)
                .map(n -> percent ? n.movePointLeft(2) : n)
                .orElseThrow(() -> bad(given, value, "is no ratio; write 0.98 or 98%"));
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
            throw bad(given, value, "is outside 0 to 1; write 0.98 or 98%");
        }
        return new OptionValue(new Ratio(number.doubleValue()), number.toPlainString());
    }

    private static OptionValue number(ArgSpec option, String given, String value) {
        BigDecimal number = decimal(value).orElseThrow(() -> bad(given, value, "is not a number"));
        if (number.signum() <= 0 && mark(option, AllowNegative.class).isEmpty()) {
            throw bad(given, value, "must be more than zero");
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw bad(given, value, "is too large");
        }
        return new OptionValue(OptionalDouble.of(number.doubleValue()), number.toString());
    }

    private static int count(String given, String value) {
        BigDecimal number = decimal(value).orElseThrow(() -> bad(given, value, "is not a number"));
        try {
            if (number.intValueExact() > 0) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            throw bad(given, value, "is not a whole number in reach");
        }
        throw bad(given, value, "must be more than zero");
    }

    private static Optional<BigDecimal> decimal(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST_NUMBER || !trimmed.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(trimmed));
    }

    static Failure bad(String given, String value, String why) {
        return Failure.usage(given + " \"" + value + "\" " + why);
    }

    public static <A extends Annotation> Optional<A> mark(ArgSpec option, Class<A> mark) {
        return option.userObject() instanceof Field field
                ? Optional.ofNullable(field.getAnnotation(mark))
                : Optional.empty();
    }
}
