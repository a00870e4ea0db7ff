package org.alphatrade.dryrun.engine.baseline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.Status;

/** Two returns: that of the baseline as it would be after the time of the run. */
final class ReturnComparison {
    private final Measured run;
    private final Measured baseline;
    private final Tolerances tolerances;

    ReturnComparison(Measured run, Measured baseline, Tolerances tolerances) {
        this.run = run;
        this.baseline = baseline;
        this.tolerances = tolerances;
    }

    ComparedFigure figure() {
        String name = ComparedKind.ROI.phrase();
        if (run.period().isEmpty() || baseline.period().isEmpty()) {
            return ComparedFigure.unknown(
                    name, "the " + (run.period().isEmpty() ? "run" : "baseline") + " does not say of what time it is");
        }
        String few = few();
        double expected = expected(
                baseline.roi().getAsDouble(),
                run.period().get(),
                baseline.period().get());
        double difference = run.roi().getAsDouble() - expected;
        boolean alike = Math.abs(difference) <= tolerances.roi();
        Status judged = alike ? Status.PASS : Status.of(tolerances.differing());
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("observed", run.roi().getAsDouble());
        values.put("baseline", expected);
        values.put("difference", difference);
        return new ComparedFigure(
                name,
                few.isEmpty() ? judged : Status.UNKNOWN,
                Digits.percent(run.roi().getAsDouble()),
                Digits.percent(expected),
                "±" + Digits.points(tolerances.roi()),
                trades(run) + " and " + trades(baseline) + " trades",
                (few.isEmpty() ? alike ? "alike" : "differs" : few) + scaled(),
                values);
    }

    /** A return grows with itself; one that lost all or more is taken as even. */
    static double expected(double roi, Duration time, Duration of) {
        double part = (double) time.toNanos() / of.toNanos();
        return roi > -1 ? Math.expm1(Math.log1p(roi) * part) : roi * part;
    }

    private String few() {
        for (Measured one : java.util.List.of(run, baseline)) {
            if (!one.stated() && one.trades().isEmpty()) {
                return "nobody knows from how many trades the " + (one == run ? "run's" : "baseline's") + " comes";
            }
            if (!one.stated() && one.trades().getAsDouble() < tolerances.minimumTrades()) {
                return "too few to tell, " + trades(one) + " trades of the " + (one == run ? "run" : "baseline") + "; "
                        + tolerances.minimumTrades() + " are needed";
            }
        }
        return "";
    }

    private String scaled() {
        Duration time = run.period().get();
        Duration of = baseline.period().get();
        return time.equals(of)
                ? ""
                : ", the baseline's " + Digits.percent(baseline.roi().getAsDouble()) + " in " + Durations.brief(of)
                        + " taken for " + Durations.brief(time);
    }

    private static String trades(Measured one) {
        if (one.stated()) {
            return "stated";
        }
        return one.trades().isPresent() ? Digits.of(one.trades().getAsDouble()) : "unknown";
    }
}
