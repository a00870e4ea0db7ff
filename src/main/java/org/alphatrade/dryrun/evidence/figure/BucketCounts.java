package org.alphatrade.dryrun.evidence.figure;

import com.datadoghq.sketch.ddsketch.mapping.CubicallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import java.util.Arrays;

/**
 * How many numbers fell into each of fixed buckets, whose bounds DDSketch defines: a bucket is so narrow that its middle is
 * within 1 % of all that it holds. The counts are whole numbers, and the buckets of a set of numbers are the same in every
 * order.
 */
final class BucketCounts {
    private static final IndexMapping MAPPING = new CubicallyInterpolatedMapping(0.01);
    private static final double SMALLEST = MAPPING.minIndexableValue();
    /** Above all indexes, so that the keys of positive numbers are positive. */
    private static final int OFFSET = 1 << 20;

    private int[] keys = new int[8];
    private long[] counts = new long[8];
    private int size;

    int size() {
        return size;
    }

    void add(double number) {
        add(key(number), 1);
    }

    void add(BucketCounts other) {
        for (int i = 0; i < other.size; i++) {
            add(other.keys[i], other.counts[i]);
        }
    }

    private void add(int key, long count) {
        int at = Arrays.binarySearch(keys, 0, size, key);
        if (at >= 0) {
            counts[at] += count;
            return;
        }
        int place = -at - 1;
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + size / 2);
            counts = Arrays.copyOf(counts, size + size / 2);
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        keys[place] = key;
        counts[place] = count;
        size++;
    }

    private static int key(double number) {
        double distance = Math.abs(number);
        if (distance < SMALLEST) {
            return 0;
        }
        int key = MAPPING.index(distance) + OFFSET;
        return number > 0 ? key : -key;
    }

    /** Returns between which bounds the number of a rank lies, 1 being the least of all. */
    Range range(long rank) {
        long below = 0;
        for (int i = 0; i < size; i++) {
            below += counts[i];
            if (rank <= below) {
                return range(keys[i]);
            }
        }
        throw new IllegalArgumentException("there is no rank " + rank + " among " + below);
    }

    private static Range range(int key) {
        if (key == 0) {
            return new Range(0, 0);
        }
        int index = Math.abs(key) - OFFSET;
        double least = MAPPING.lowerBound(index);
        double most = Math.min(MAPPING.upperBound(index), Double.MAX_VALUE);
        return key > 0 ? new Range(least, most) : new Range(-most, -least);
    }

    /** Bounds of a number. */
    record Range(double least, double most) {
        Range atLeast(double bound) {
            return new Range(Math.max(least, bound), Math.max(most, bound));
        }

        Range atMost(double bound) {
            return new Range(Math.min(least, bound), Math.min(most, bound));
        }

        /** Returns what is least wrong, relative to the number itself. */
        double middle() {
            return least == most || least + most == 0 ? least : least / (least + most) * most * 2;
        }
    }
}
