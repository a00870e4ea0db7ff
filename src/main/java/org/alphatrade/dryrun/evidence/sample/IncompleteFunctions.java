package org.alphatrade.dryrun.evidence.sample;

import java.util.function.DoubleUnaryOperator;

/**
 * The regularised incomplete beta and gamma functions, and their inverses: tails of the binomial and of the Poisson
 * distribution are values of theirs.
 */
final class IncompleteFunctions {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-15;
    /** Of counts up to 10¹¹ each of the functions needs fewer steps. */
    private static final int MOST_STEPS = 3_000_000;

    private IncompleteFunctions() {}

    /** Returns the {@code p} for which a share of beta(a, b) below it is {@code probability}. */
    static double betaQuantile(double probability, double a, double b) {
        return root(x -> beta(x, a, b), probability, 1);
    }

    /** Returns the {@code x} for which a share of gamma(a) below it is {@code probability}. */
    static double gammaQuantile(double probability, double a) {
        double high = a + 1;
        while (gamma(high, a) < probability) {
            high *= 2;
        }
        return root(x -> gamma(x, a), probability, high);
    }

    /** Halves until nothing lies between: each function rises with x. */
    private static double root(DoubleUnaryOperator rising, double value, double most) {
        double low = 0;
        double high = most;
        double middle = high / 2;
        while (middle > low && middle < high && high - low > high * EXACT) {
            if (rising.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }

    static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(x, a, b) / a
                : 1 - front * betaFraction(1 - x, b, a) / b;
    }

    /** Lentz's way through the continued fraction. */
    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / kept(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / kept(1 + even * d);
            c = kept(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / kept(1 + odd * d);
            c = kept(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                return value;
            }
        }
        throw unending();
    }

    static double gamma(double x, double a) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? front * gammaSeries(x, a) : 1 - front * gammaFraction(x, a);
    }

    private static double gammaSeries(double x, double a) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n <= MOST_STEPS; n++) {
            term *= x / (a + n);
            sum += term;
            if (term < sum * EXACT) {
                return sum;
            }
        }
        throw unending();
    }

    private static double gammaFraction(double x, double a) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / kept(b);
        double value = d;
        for (int n = 1; n <= MOST_STEPS; n++) {
            double step = -n * (n - a);
            b += 2;
            d = 1 / kept(step * d + b);
            c = kept(b + step / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                return value;
            }
        }
        throw unending();
    }

    private static double kept(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static IllegalStateException unending() {
        return new IllegalStateException("its counts are too large for an interval");
    }

    static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
