package org.alphatrade.dryrun.evidence.figure;

import java.math.BigDecimal;
import java.util.Objects;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.jspecify.annotations.Nullable;

/** What the records of one window, or all records, add up to. Adding cells is adding what they count. */
final class FigureCell {
    private static final int LONGEST_EXAMPLE = 40;
    /** Of so many records one may have no number; with more, those that have one stand for too little. */
    private static final int FEW = 100;

    private long samples;
    private long unread;
    private long parts;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private @Nullable String example;
    private final @Nullable BucketCounts buckets;
    private final @Nullable LimitCounts sides;
    private @Nullable BigDecimal sum;

    FigureCell(FigureSpec spec) {
        boolean percentile = spec.kind() == Kind.PERCENTILE;
        this.buckets = percentile ? new BucketCounts() : null;
        this.sides = percentile ? new LimitCounts(spec.limits()) : null;
        this.sum = spec.kind() == Kind.MEAN || spec.kind() == Kind.SUM ? BigDecimal.ZERO : null;
    }

    /** Counts a record. */
    void count() {
        samples++;
    }

    /** Counts a record that is part of what a share is taken of. */
    void countPart() {
        parts++;
    }

    /** Counts the number of a record, or that there is none that is understood. */
    void add(@Nullable String field) {
        double number = DecimalText.number(field);
        if (field == null || Double.isNaN(number)) {
            unread++;
            example = least(example, field);
            return;
        }
        samples++;
        min = Math.min(min, number);
        max = Math.max(max, number);
        if (buckets != null && sides != null) {
            buckets.add(number);
            sides.add(number);
        }
        if (sum != null) {
            sum = sum.add(new BigDecimal(field.strip()));
        }
    }

    private static @Nullable String least(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other != null ? cut(other) : one;
        }
        String next = cut(other);
        return next.compareTo(one) < 0 ? next : one;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE);
    }

    void add(FigureCell other) {
        samples += other.samples;
        unread += other.unread;
        parts += other.parts;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        example = least(example, other.example);
        if (buckets != null && sides != null) {
            buckets.add(Objects.requireNonNull(other.buckets, "of the same figure"));
            sides.add(Objects.requireNonNull(other.sides, "of the same figure"));
        }
        if (sum != null) {
            sum = sum.add(Objects.requireNonNull(other.sum, "of the same figure"));
        }
    }

    /** Returns how many buckets it holds, which is what takes memory. */
    int size() {
        return buckets == null ? 0 : buckets.size();
    }

    long samples() {
        return samples;
    }

    long unread() {
        return unread;
    }

    /** Tells whether nearly all records had a number, so that those stand for the few that had none. */
    boolean isMostlyRead() {
        return unread * FEW <= samples + unread;
    }

    long parts() {
        return parts;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** Returns the first in the alphabet of the texts that are no numbers; null when there was none at all. */
    @Nullable String example() {
        return example;
    }

    BigDecimal sum() {
        return Objects.requireNonNull(sum, "asked of sums only");
    }

    /** Returns the number of a rank, 1 being the least of all. */
    double ranked(long rank) {
        if (rank <= 1 || rank >= samples) {
            return rank <= 1 ? min : max;
        }
        BucketCounts.Range bounds =
                Objects.requireNonNull(buckets, "asked of percentiles only").range(rank);
        return Objects.requireNonNull(sides, "made with the buckets")
                .place(rank, bounds.atLeast(min).atMost(max));
    }
}
