package org.alphatrade.dryrun.evidence.sample;

/**
 * Between what a figure lies that is known from samples alone, with the confidence it was asked for.
 *
 * @param low the least it may be
 * @param high the most it may be; infinite when nothing bounds it
 */
public record SampleInterval(double low, double high) {
    public SampleInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** Tells whether all of it lies between two bounds. */
    public boolean within(double least, double most) {
        return low >= least && high <= most;
    }

    /** Tells whether none of it does. */
    public boolean beyond(double least, double most) {
        return high < least || low > most;
    }
}
