package org.alphatrade.dryrun.evidence.sample;

/** Exact intervals for rates of what happens independently: counts over times of different length (Poisson). */
public final class RateInterval {
    private RateInterval() {}

    /**
     * Returns between what the rate of {@code count} over {@code time} lies, divided by that of {@code other} over
     * {@code otherTime}. Given their sum, the first count is binomial (Przyborowski and Wilenski); its share has the
     * interval of Clopper and Pearson.
     */
    public static SampleInterval ratio(double count, double time, double other, double otherTime, double confidence) {
        double tail = (1 - confidence) / 2;
        double low = count == 0 ? 0 : odds(IncompleteFunctions.betaQuantile(tail, count, other + 1));
        double high = other == 0
                ? Double.POSITIVE_INFINITY
                : odds(IncompleteFunctions.betaQuantile(1 - tail, count + 1, other));
        return new SampleInterval(low * otherTime / time, high * otherTime / time);
    }

    /** Returns between what the count that was to be expected lies, divided by one that is stated (Garwood). */
    public static SampleInterval of(double count, double stated, double confidence) {
        double tail = (1 - confidence) / 2;
        double low = count == 0 ? 0 : IncompleteFunctions.gammaQuantile(tail, count);
        return new SampleInterval(low / stated, IncompleteFunctions.gammaQuantile(1 - tail, count + 1) / stated);
    }

    /**
     * Returns about how many there must be, at least, before rates that are the same can be told to differ by no more than
     * a factor: in each of two counts, or in one that is held against a stated rate.
     */
    public static long needed(double factor, boolean stated, double confidence) {
        double errors = ShareInterval.normalQuantile(confidence) / Math.log(factor);
        return (long) Math.ceil(errors * errors * (stated ? 1 : 2));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }
}
