package org.alphatrade.dryrun.evidence.sample;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The inverses of the regularised incomplete beta and gamma functions: tails of the binomial and of the Poisson distribution
 * are values of theirs.
 */
final class IncompleteFunctions {
    private static final double EXACT = 1e-15;
    /** Of counts up to 10¹¹ each of the functions needs fewer steps. */
    private static final int MOST_STEPS = 3_000_000;

    private IncompleteFunctions() {}

    /** Returns the {@code p} for which a share of beta(a, b) below it is {@code probability}. */
    static double betaQuantile(double probability, double a, double b) {
        return root(x -> RegularizedBeta.value(x, a, b, EXACT, MOST_STEPS), probability, 1);
    }

    /** Returns the {@code x} for which a share of gamma(a) below it is {@code probability}. */
    static double gammaQuantile(double probability, double a) {
        double high = a + 1;
        while (below(x -> gamma(x, a), high, probability)) {
            high *= 2;
        }
        return root(x -> gamma(x, a), probability, high);
    }

    private static double gamma(double x, double a) {
        return RegularizedGamma.P.value(a, x, EXACT, MOST_STEPS);
    }

    /** Halves until nothing lies between: each function rises with x. */
    private static double root(DoubleUnaryOperator rising, double value, double most) {
        double low = 0;
        double high = most;
        double middle = high / 2;
        while (middle > low && middle < high && high - low > high * EXACT) {
            if (below(rising, middle, value)) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }

    private static boolean below(DoubleUnaryOperator rising, double x, double value) {
        try {
            return rising.applyAsDouble(x) < value;
        } catch (ArithmeticException unending) {
            throw new IllegalStateException("its counts are too large for an interval", unending);
        }
    }
}
