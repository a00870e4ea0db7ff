package org.alphatrade.dryrun.engine.baseline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.evidence.sample.RateInterval;
import org.alphatrade.dryrun.evidence.sample.SampleInterval;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Two rates of what happens independently of each other: alike when their ratio surely lies within the tolerance.
 *
 * @param tolerance 0.25 allows from four fifths to five quarters
 */
record RateComparison(Amount run, Amount baseline, double tolerance, double confidence) {
    Decision decision() {
        return Decision.of(interval(), 1 / (1 + tolerance), 1 + tolerance);
    }

    private SampleInterval interval() {
        if (!baseline.stated()) {
            return RateInterval.ratio(run.count(), run.days(), baseline.count(), baseline.days(), confidence);
        }
        double stated = baseline.perDay() * run.days();
        return stated > 0
                ? RateInterval.of(run.count(), stated, confidence)
                : new SampleInterval(run.count() == 0 ? 1 : Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    ComparedFigure figure(String name, Severity differing) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("observed_per_day", run.perDay());
        values.put("baseline_per_day", baseline.perDay());
        values.put("ratio_low", interval().low());
        values.put("ratio_high", interval().high());
        return new ComparedFigure(
                name,
                decision().status(differing),
                Digits.of(run.perDay()) + " a day",
                Digits.of(baseline.perDay()) + " a day",
                "±" + Digits.percent(tolerance),
                run.sample() + " and " + baseline.sample(),
                reason(),
                values);
    }

    String reason() {
        String between = times(interval()) + " with " + Digits.percent(confidence) + " confidence";
        return switch (decision()) {
            case ALIKE -> "alike, " + between;
            case DIFFERS -> "differs, " + between;
            case TOO_FEW ->
                "too few to tell, " + between + "; about "
                        + RateInterval.needed(1 + tolerance, baseline.stated(), confidence)
                        + (baseline.stated() ? "" : " in each") + " are needed at least";
        };
    }

    static String times(SampleInterval interval) {
        return Double.isInfinite(interval.high())
                ? "at least " + Digits.of(interval.low()) + " times as many"
                : Digits.of(interval.low()) + " to " + Digits.of(interval.high()) + " times as many";
    }
}
