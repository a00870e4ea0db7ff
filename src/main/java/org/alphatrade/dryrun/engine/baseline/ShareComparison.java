package org.alphatrade.dryrun.engine.baseline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.evidence.sample.SampleInterval;
import org.alphatrade.dryrun.evidence.sample.ShareInterval;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Two shares: alike when their difference surely lies within the tolerance.
 *
 * @param size of how many it is a share
 * @param otherSize of how many the baseline's is; 0 when somebody states it
 */
record ShareComparison(double share, double size, double other, double otherSize, double tolerance, double confidence) {
    private boolean stated() {
        return otherSize == 0;
    }

    private SampleInterval interval() {
        if (!stated()) {
            return ShareInterval.difference(share, size, other, otherSize, confidence);
        }
        SampleInterval one = ShareInterval.of(share, size, confidence);
        return new SampleInterval(one.low() - other, one.high() - other);
    }

    private Decision decision() {
        return Decision.of(interval(), -tolerance, tolerance);
    }

    ComparedFigure figure(String name, Severity differing) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("observed", share);
        values.put("baseline", other);
        values.put("difference_low", interval().low());
        values.put("difference_high", interval().high());
        return new ComparedFigure(
                name,
                decision().status(differing),
                Digits.percent(share),
                Digits.percent(other),
                "±" + Digits.points(tolerance),
                Digits.of(size) + " and " + (stated() ? "stated" : Digits.of(otherSize)) + " trades",
                reason(),
                values);
    }

    private String reason() {
        String between = signed(interval().low()) + " to " + signed(interval().high()) + " points with "
                + Digits.percent(confidence) + " confidence";
        return switch (decision()) {
            case ALIKE -> "alike, " + between;
            case DIFFERS -> "differs, " + between;
            case TOO_FEW ->
                "too few to tell, " + between + "; about "
                        + ShareInterval.needed(other, tolerance, stated(), confidence)
                        + (stated() ? "" : " in each") + " are needed at least";
        };
    }

    private static String signed(double difference) {
        return (difference > 0 ? "+" : "") + Digits.percent(difference).replace("%", "");
    }
}
