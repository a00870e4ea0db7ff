package org.alphatrade.dryrun.evidence.figure;

import java.util.List;
import org.alphatrade.dryrun.evidence.figure.BucketCounts.Range;

/** How many numbers are below each limit and how many equal it, so that on which side a percentile is needs no estimate. */
final class LimitCounts {
    private final double[] limits;
    private final long[] below;
    private final long[] equal;

    LimitCounts(List<Double> limits) {
        this.limits = limits.stream().mapToDouble(Double::doubleValue).toArray();
        this.below = new long[this.limits.length];
        this.equal = new long[this.limits.length];
    }

    void add(double number) {
        for (int i = 0; i < limits.length; i++) {
            if (number < limits[i]) {
                below[i]++;
            } else if (number == limits[i]) {
                equal[i]++;
            }
        }
    }

    void add(LimitCounts other) {
        for (int i = 0; i < limits.length; i++) {
            below[i] += other.below[i];
            equal[i] += other.equal[i];
        }
    }

    /** Returns the number of a rank, as near as its bounds allow and on the right side of every limit. */
    double place(long rank, Range bounds) {
        Range range = bounds;
        for (int i = 0; i < limits.length; i++) {
            if (rank <= below[i]) {
                range = range.atMost(limits[i]);
            } else if (rank <= below[i] + equal[i]) {
                return limits[i];
            } else {
                range = range.atLeast(limits[i]);
            }
        }
        return apart(rank, range.middle());
    }

    /** A middle that rounding put on a limit is moved off it. */
    private double apart(long rank, double number) {
        double placed = number;
        for (int i = 0; i < limits.length; i++) {
            if (rank <= below[i]) {
                placed = Math.min(placed, Math.nextDown(limits[i]));
            } else if (rank > below[i] + equal[i]) {
                placed = Math.max(placed, Math.nextUp(limits[i]));
            }
        }
        return placed;
    }
}
