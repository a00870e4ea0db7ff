package org.alphatrade.dryrun.evidence.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.alphatrade.dryrun.spi.FigureSpec;

/**
 * A value, and between which bounds it would be if the records without a number had one.
 *
 * @param samples from how many records it comes
 */
record Bracket(double low, double value, double high, long samples) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Bracket exact(double value, long samples) {
        return new Bracket(value, value, value, samples);
    }

    /** Returns the figure of a cell that holds a number, or of a share a record; not of a rate, which needs a time. */
    static Bracket of(FigureSpec spec, FigureCell cell) {
        long samples = cell.samples();
        boolean sure = cell.unread() == 0;
        return switch (spec.kind()) {
            case PERCENTILE -> percentile(spec.percent(), cell);
            case MEAN -> mean(cell);
            case SUM -> sum(cell);
            case MIN -> new Bracket(sure ? cell.min() : Double.NEGATIVE_INFINITY, cell.min(), cell.min(), samples);
            case MAX -> new Bracket(cell.max(), cell.max(), sure ? cell.max() : Double.POSITIVE_INFINITY, samples);
            case COUNT, RATE -> exact(samples, samples);
            case SHARE -> exact((double) cell.parts() / samples, samples);
        };
    }

    /** A number that is missing may be above or below all that are there. */
    private static Bracket percentile(double percent, FigureCell cell) {
        long samples = cell.samples();
        long among = rank(percent, samples + cell.unread());
        double high = among > samples ? Double.POSITIVE_INFINITY : cell.ranked(among);
        double low = among <= cell.unread() ? Double.NEGATIVE_INFINITY : cell.ranked(among - cell.unread());
        return new Bracket(low, cell.ranked(rank(percent, samples)), high, samples);
    }

    private static long rank(double percent, long samples) {
        return BigDecimal.valueOf(percent)
                .multiply(BigDecimal.valueOf(samples))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** A number that is missing is taken to be like those that are there, if these are nearly all of the same time. */
    private static Bracket mean(FigureCell cell) {
        long all = cell.samples() + cell.unread();
        double value = divided(cell.sum(), cell.samples());
        return cell.isMostlyRead()
                ? new Bracket(
                        Math.min(value, divided(with(cell, cell.min()), all)),
                        value,
                        Math.max(value, divided(with(cell, cell.max()), all)),
                        cell.samples())
                : any(value, cell.samples());
    }

    private static Bracket sum(FigureCell cell) {
        double value = cell.sum().doubleValue();
        if (cell.unread() == 0) {
            return exact(value, cell.samples());
        }
        return cell.isMostlyRead()
                ? new Bracket(
                        Math.min(value, with(cell, cell.min()).doubleValue()),
                        value,
                        Math.max(value, with(cell, cell.max()).doubleValue()),
                        cell.samples())
                : any(value, cell.samples());
    }

    /** Returns one that may be anything, since too little was read. */
    static Bracket any(double value, long samples) {
        return new Bracket(Double.NEGATIVE_INFINITY, value, Double.POSITIVE_INFINITY, samples);
    }

    private static BigDecimal with(FigureCell cell, double each) {
        return cell.sum().add(new BigDecimal(each).multiply(BigDecimal.valueOf(cell.unread())));
    }

    private static double divided(BigDecimal sum, long count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).doubleValue();
    }

    Bracket times(double factor) {
        return new Bracket(low * factor, value * factor, high * factor, samples);
    }

    /** Returns the bounds of the extreme of two: each bound is the extreme of theirs. */
    Bracket with(Bracket other, DoubleBinaryOperator extreme) {
        return new Bracket(
                extreme.applyAsDouble(low, other.low),
                extreme.applyAsDouble(value, other.value),
                extreme.applyAsDouble(high, other.high),
                value == extreme.applyAsDouble(value, other.value) ? samples : other.samples);
    }

    /** Tells whether the records without a number make no difference. */
    boolean isExact() {
        return low == high;
    }

    /** Tells whether it is on one side of each limit, whatever the records without a number have. */
    boolean isSure(List<Double> limits) {
        return limits.stream()
                .allMatch(limit -> Double.compare(Math.signum(low - limit), Math.signum(high - limit)) == 0);
    }
}
