package org.alphatrade.dryrun.base.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.alphatrade.dryrun.spi.Severity;

/** The forms in which settings are written; what has none of them is refused with the end of "setting 'x' …". */
final class SettingText {
    private static final BigDecimal MOST_NANOS = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int LONGEST_NUMBER = 400;
    private static final int MOST_ZEROS = 1_000;

    private SettingText() {}

    /** Returns a duration; longer ones than 292 years are as long as that. */
    static Duration seconds(String text) {
        BigDecimal nanos = decimal(text).movePointRight(9).min(MOST_NANOS).max(MOST_NANOS.negate());
        return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    static String seconds(Duration value) {
        return plain(BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9)));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Double number(String text) {
        double number = decimal(text).doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("is not a number");
        }
        return number;
    }

    static Integer count(String text) {
        try {
            return decimal(text).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("is not a whole number", e);
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return inReach(new BigDecimal(text.strip()));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a number", e);
        }
        throw new IllegalArgumentException("is not a number");
    }

    /** An exponent of a billion is quickly written, and takes as many digits to round. */
    private static BigDecimal inReach(BigDecimal number) {
        if (number.scale() < -MOST_ZEROS || number.scale() > MOST_ZEROS) {
            throw new IllegalArgumentException("is a number out of reach");
        }
        return number;
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is no path", e);
        }
    }

    static Boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    static Severity severity(String text) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is no severity"));
    }
}
