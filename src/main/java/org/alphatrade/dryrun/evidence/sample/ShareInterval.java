package org.alphatrade.dryrun.evidence.sample;

/** Score intervals for shares, such as the trades that won. */
public final class ShareInterval {
    private ShareInterval() {}

    /** Returns between what a share of {@code size} lies (Wilson). */
    public static SampleInterval of(double share, double size, double confidence) {
        double z = normalQuantile(confidence);
        double weight = z * z / size;
        double middle = (share + weight / 2) / (1 + weight);
        double half = z / (1 + weight) * Math.sqrt(share * (1 - share) / size + weight / size / 4);
        return new SampleInterval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Returns between what the difference of two shares lies, the first less the second (Newcombe's method 10). */
    public static SampleInterval difference(
            double share, double size, double other, double otherSize, double confidence) {
        SampleInterval one = of(share, size, confidence);
        SampleInterval two = of(other, otherSize, confidence);
        double difference = share - other;
        return new SampleInterval(
                difference - Math.hypot(share - one.low(), two.high() - other),
                difference + Math.hypot(one.high() - share, other - two.low()));
    }

    /** Returns about how large the samples must be, at least, before equal shares can be told to differ by no more. */
    public static long needed(double share, double most, boolean stated, double confidence) {
        double errors = normalQuantile(confidence) / most;
        return (long) Math.ceil(errors * errors * Math.max(share * (1 - share), 0.01) * (stated ? 1 : 2));
    }

    /** Returns within how many standard deviations of the mean a share of {@code confidence} lies. */
    static double normalQuantile(double confidence) {
        return Math.sqrt(2 * IncompleteFunctions.gammaQuantile(confidence, 0.5));
    }
}
