package org.alphatrade.dryrun.plugin.groovy.spec;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.alphatrade.dryrun.plugin.groovy.value.ReportedFigures;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/**
 * What a figure is held against.
 *
 * @param least what it must reach
 * @param most what it must not pass
 */
record ObjectiveLimits(Bound least, Bound most) {
    static final ObjectiveLimits NONE = new ObjectiveLimits(Bound.NONE, Bound.NONE);

    /** A limit, and one before it that warns. */
    record Bound(double fail, double warn) {
        static final Bound NONE = new Bound(Double.NaN, Double.NaN);

        boolean set() {
            return !Double.isNaN(fail);
        }

        private static Bound of(Map<String, ?> named, Number limit, int sign) {
            ScriptValues.onlyKeys(named, "warn");
            double fail = limit.doubleValue();
            Object given = named.containsKey("warn") ? named.get("warn") : limit;
            if (!(given instanceof Number soft)) {
                throw new IllegalArgumentException("warn: is a number");
            }
            double warn = soft.doubleValue();
            if (!Double.isFinite(fail) || !Double.isFinite(warn)) {
                throw new IllegalArgumentException("a limit is a finite number");
            }
            if (sign * Double.compare(warn, fail) < 0) {
                throw new IllegalArgumentException("warn: " + soft + " is on the wrong side of " + limit);
            }
            return new Bound(fail, warn);
        }

        private String soft() {
            return warn == fail ? "" : " (better " + ReportedFigures.text(warn) + ")";
        }
    }

    ObjectiveLimits atLeast(Map<String, ?> named, Number limit) {
        return new ObjectiveLimits(Bound.of(named, limit, 1), most);
    }

    ObjectiveLimits atMost(Map<String, ?> named, Number limit) {
        return new ObjectiveLimits(least, Bound.of(named, limit, -1));
    }

    boolean set() {
        return least.set() || most.set();
    }

    boolean contradictory() {
        return least.set() && most.set() && least.fail() > most.fail();
    }

    /** Returns every number among them. */
    double[] all() {
        return DoubleStream.of(least.fail(), least.warn(), most.fail(), most.warn())
                .filter(Double::isFinite)
                .distinct()
                .toArray();
    }

    Status judged(double figure, Severity missed) {
        return tooLow(figure, missed).worst(tooHigh(figure, missed));
    }

    Status tooLow(double figure, Severity missed) {
        if (least.set() && figure < least.fail()) {
            return Status.of(missed);
        }
        return least.set() && figure < least.warn() ? Status.WARN : Status.PASS;
    }

    Status tooHigh(double figure, Severity missed) {
        if (most.set() && figure > most.fail()) {
            return Status.of(missed);
        }
        return most.set() && figure > most.warn() ? Status.WARN : Status.PASS;
    }

    String threshold() {
        String low = least.set() ? "at least " + ReportedFigures.text(least.fail()) + least.soft() : "";
        String high = most.set() ? "at most " + ReportedFigures.text(most.fail()) + most.soft() : "";
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }
}
