package org.alphatrade.dryrun.plugin.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.OptionSpec;

/** What the value of a plugin's option may be, by its type. */
public final class PluginOptionValues {
    private static final int MAX_DIGITS = 300;

    private PluginOptionValues() {}

    /** Returns the value as the plugin gets it, or throws an IllegalArgumentException that says what it must be. */
    public static String checked(OptionSpec.Type type, String value) {
        return switch (type) {
            case TEXT -> value;
            case NUMBER -> number(value);
            case INTEGER -> integer(value);
            case BOOLEAN -> oneOf(value, List.of("true", "false"));
            case SEVERITY -> oneOf(value, List.of("pass", "warn", "fail"));
            case DURATION -> {
                duration(value);
                yield value;
            }
        };
    }

    static Duration duration(String value) {
        return Durations.parse(value);
    }

    private static String number(String value) {
        try {
            BigDecimal number = new BigDecimal(value.length() <= MAX_DIGITS ? value.strip() : "");
            if (Double.isFinite(number.doubleValue())) {
                return value.strip();
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number", e);
        }
        throw new IllegalArgumentException("not a finite number");
    }

    private static String integer(String value) {
        try {
            return new BigInteger(value.length() <= MAX_DIGITS ? value.strip() : "").toString();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a whole number", e);
        }
    }

    private static String oneOf(String value, List<String> words) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new IllegalArgumentException("not one of " + String.join(", ", words));
        }
        return word;
    }
}
