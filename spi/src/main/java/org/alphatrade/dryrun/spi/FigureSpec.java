package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * A figure over the log records, which the host keeps for an objective while it reads the logs: a percentile, a mean, a
 * rate. An {@link ObjectiveProvider} declares it and finds it at the end under its name in the {@link Evidence}.
 *
 * <pre>{@code
 * FigureSpec.percentile("p99", "latency_ms", 99)
 *         .of(Interest.events("order_filled"))
 *         .when(record -> "NASDAQ".equals(record.field("venue")))
 *         .worstPer(Duration.ofHours(1))
 *         .minimumSamples(100)
 *         .limits(50)
 *         .unit("ms")
 *         .build()
 * }</pre>
 *
 * <p>Memory is bounded: a figure keeps at most 10,000 windows and 1,000,000 buckets of numbers in all of them; beyond, it is
 * unknown. Nothing depends on the order in which the records come.
 *
 * @since 0.3
 */
@Stability(value = PREVIEW, since = "0.3")
public sealed interface FigureSpec {
    /** What is made of the records. */
    enum Kind {
        /** The number of which so many percent are not above it, by nearest rank; within 1 % of it. */
        PERCENTILE,
        /** The sum divided by the number of records; the sum is exact. */
        MEAN,
        /** The least number, exact. */
        MIN,
        /** The greatest number, exact. */
        MAX,
        /** The sum, exact in decimals. */
        SUM,
        /** How many records there are. */
        COUNT,
        /** How many records there are in a unit of time. */
        RATE,
        /** How many records there are for each of others. */
        SHARE
    }

    /** Returns the name by which the objective finds it. */
    String name();

    Kind kind();

    /** Returns the field whose numbers count, by keys joined with dots; empty where records are counted. */
    String field();

    /** Returns which percentile, above 0 and at most 100; 0 for all other kinds. */
    double percent();

    /** Returns which records are meant; whatever is not asked for here, the condition is never asked about. */
    Interest interest();

    /** Tells which of them are meant. Called from one thread at a time, with a record that is valid during the call. */
    Predicate<LogRecord> condition();

    /** Returns of which records a share is taken; of interest for that kind alone. */
    Interest wholeInterest();

    /** Tells which of those are meant. */
    Predicate<LogRecord> wholeCondition();

    /** Returns the unit of time of a rate; zero for all other kinds. */
    Duration per();

    /** Returns how long the windows are of which the worst is judged, counted from midnight UTC; empty for none. */
    Optional<Duration> worstPer();

    /**
     * Returns how many samples are needed; with fewer there is no figure, and without any there is none but of records that
     * are counted. With windows, those that have fewer are put
     * together and looked at as one.
     */
    long minimumSamples();

    /**
     * Returns what the figure will be held against: it is on the right side of each of these, whatever its error. Without
     * any, it is unknown as soon as a record without a number could change it.
     */
    List<Double> limits();

    /** Returns the unit of the numbers; empty for a bare number. */
    String unit();

    /** Returns what makes a percentile; {@code percent} is above 0 and at most 100. */
    static Builder percentile(String name, String field, double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "there is no percentile " + percent + "; it is above 0 and at most 100, such as 99 or 99.9");
        }
        return new Builder(Kind.PERCENTILE, name, field, percent, Duration.ZERO);
    }

    /** Returns what makes a mean. */
    static Builder mean(String name, String field) {
        return new Builder(Kind.MEAN, name, field, 0, Duration.ZERO);
    }

    /** Returns what makes a minimum. */
    static Builder min(String name, String field) {
        return new Builder(Kind.MIN, name, field, 0, Duration.ZERO);
    }

    /** Returns what makes a maximum. */
    static Builder max(String name, String field) {
        return new Builder(Kind.MAX, name, field, 0, Duration.ZERO);
    }

    /** Returns what makes a sum. */
    static Builder sum(String name, String field) {
        return new Builder(Kind.SUM, name, field, 0, Duration.ZERO);
    }

    /** Returns what makes a number of records. */
    static Builder count(String name) {
        return new Builder(Kind.COUNT, name, "", 0, Duration.ZERO);
    }

    /** Returns what makes a number of records in a unit of time. */
    static Builder rate(String name, Duration per) {
        if (per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("the time of a rate is above zero, not " + per);
        }
        return new Builder(Kind.RATE, name, "", 0, per);
    }

    /** Returns what makes a share: {@code of} and {@code when} name what is counted, {@code outOf} of what. */
    static Builder share(String name) {
        return new Builder(Kind.SHARE, name, "", 0, Duration.ZERO);
    }

    /** Makes a figure to be kept; what is not told means every record, no windows and no minimum. */
    final class Builder {
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofDays(366);

        private final Kind kind;
        private final String name;
        private final String field;
        private final double percent;
        private final Duration per;
        private Interest interest = Interest.everything();
        private Predicate<LogRecord> condition = record -> true;
        private Interest wholeInterest = Interest.nothing();
        private Predicate<LogRecord> wholeCondition = record -> true;
        private Optional<Duration> worstPer = Optional.empty();
        private long minimumSamples;
        private List<Double> limits = List.of();
        private String unit = "";

        private Builder(Kind kind, String name, String field, double percent, Duration per) {
            this.kind = kind;
            this.name = name;
            this.field = field;
            this.percent = percent;
            this.per = per;
        }

        /** Sets which records are meant, so that the host need not ask about most. */
        public Builder of(Interest newInterest) {
            interest = newInterest;
            return this;
        }

        /** Sets which of those are meant; it depends on the record alone, since nobody knows in which order they come. */
        public Builder when(Predicate<LogRecord> newCondition) {
            condition = newCondition;
            return this;
        }

        /** Sets of which records a share is taken. */
        public Builder outOf(Interest newInterest) {
            return outOf(newInterest, record -> true);
        }

        /** Sets of which records a share is taken, and of which of them. */
        public Builder outOf(Interest newInterest, Predicate<LogRecord> newCondition) {
            wholeInterest = newInterest;
            wholeCondition = newCondition;
            return this;
        }

        /** Sets how long the windows are of which the worst is judged: a second to a year. */
        public Builder worstPer(Duration window) {
            if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a window of " + window + " is none; it lasts 1 second to 366 days");
            }
            worstPer = Optional.of(window);
            return this;
        }

        /** Sets how many samples are needed. */
        public Builder minimumSamples(long samples) {
            minimumSamples = samples;
            return this;
        }

        /** Sets what the figure will be held against, in its own unit; at most ten. */
        public Builder limits(double... newLimits) {
            limits = DoubleStream.of(newLimits).boxed().toList();
            if (limits.size() > 10 || limits.stream().anyMatch(limit -> !Double.isFinite(limit))) {
                throw new IllegalArgumentException("limits are finite numbers, at most ten");
            }
            return this;
        }

        /** Sets the unit of the numbers. */
        public Builder unit(String newUnit) {
            unit = newUnit;
            return this;
        }

        /** Returns the figure as it was told. */
        public FigureSpec build() {
            return new FigureSpecValue(
                    name,
                    kind,
                    field,
                    percent,
                    interest,
                    condition,
                    wholeInterest,
                    wholeCondition,
                    per,
                    worstPer,
                    minimumSamples,
                    limits,
                    unit);
        }
    }
}

record FigureSpecValue(
        String name,
        FigureSpec.Kind kind,
        String field,
        double percent,
        Interest interest,
        Predicate<LogRecord> condition,
        Interest wholeInterest,
        Predicate<LogRecord> wholeCondition,
        Duration per,
        Optional<Duration> worstPer,
        long minimumSamples,
        List<Double> limits,
        String unit)
        implements FigureSpec {
    FigureSpecValue {
        Objects.requireNonNull(interest, "interest");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(wholeInterest, "wholeInterest");
        Objects.requireNonNull(wholeCondition, "wholeCondition");
        Objects.requireNonNull(worstPer, "worstPer");
        Objects.requireNonNull(unit, "unit");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a figure needs a name");
        }
        boolean counts = kind == FigureSpec.Kind.COUNT || kind == FigureSpec.Kind.RATE || kind == FigureSpec.Kind.SHARE;
        if (!counts && field.isBlank()) {
            throw new IllegalArgumentException(
                    "figure '" + name + "' names no field whose numbers count, such as 'latency_ms'");
        }
        if (kind == FigureSpec.Kind.SHARE && wholeInterest.isNothing()) {
            throw new IllegalArgumentException("share '" + name + "' does not say of which records: outOf(...)");
        }
    }
}
