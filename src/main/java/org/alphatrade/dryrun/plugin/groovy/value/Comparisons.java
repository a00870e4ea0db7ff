package org.alphatrade.dryrun.plugin.groovy.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/**
 * What {@code <}, {@code >}, {@code <=} and {@code >=} mean in a script: a figure that is not there is neither above nor
 * below anything. In plain Groovy not-a-number is above everything, and nothing is below.
 */
public final class Comparisons {
    private Comparisons() {}

    /** Nothing is one: what code compiled dynamically takes for both sides when neither is there. */
    public interface Absent {}

    public static boolean above(Absent a, Absent b) {
        return false;
    }

    public static boolean from(Absent a, Absent b) {
        return false;
    }

    public static boolean above(long a, long b) {
        return a > b;
    }

    public static boolean above(double a, double b) {
        return a > b;
    }

    public static boolean above(Number a, Number b) {
        return comparable(a, b) && compared(a, b) > 0;
    }

    public static boolean above(String a, String b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(Level a, Level b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(Severity a, Severity b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(Status a, Status b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(Phase a, Phase b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(Instant a, Instant b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(Duration a, Duration b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(LocalDate a, LocalDate b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(LocalTime a, LocalTime b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(LocalDateTime a, LocalDateTime b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(OffsetDateTime a, OffsetDateTime b) {
        return ordered(a, b) > 0;
    }

    public static boolean above(ZonedDateTime a, ZonedDateTime b) {
        return ordered(a, b) > 0;
    }

    public static boolean from(long a, long b) {
        return a >= b;
    }

    public static boolean from(double a, double b) {
        return a >= b;
    }

    public static boolean from(Number a, Number b) {
        return comparable(a, b) && compared(a, b) >= 0;
    }

    public static boolean from(String a, String b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(Level a, Level b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(Severity a, Severity b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(Status a, Status b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(Phase a, Phase b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(Instant a, Instant b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(Duration a, Duration b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(LocalDate a, LocalDate b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(LocalTime a, LocalTime b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(LocalDateTime a, LocalDateTime b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(OffsetDateTime a, OffsetDateTime b) {
        return ordered(a, b) >= 0;
    }

    public static boolean from(ZonedDateTime a, ZonedDateTime b) {
        return ordered(a, b) >= 0;
    }

    /** Returns the order of two, or less than any order when one is not there. */
    private static <T extends Comparable<? super T>> int ordered(T a, T b) {
        return a == null || b == null ? Integer.MIN_VALUE : a.compareTo(b);
    }

    private static boolean comparable(Number a, Number b) {
        return a != null && b != null && !Double.isNaN(a.doubleValue()) && !Double.isNaN(b.doubleValue());
    }

    private static int compared(Number a, Number b) {
        double first = a.doubleValue();
        double second = b.doubleValue();
        boolean exact = Double.isFinite(first) && Double.isFinite(second);
        return exact ? decimal(a).compareTo(decimal(b)) : Double.compare(first, second);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }
}
