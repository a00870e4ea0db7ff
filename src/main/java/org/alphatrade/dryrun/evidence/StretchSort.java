package org.alphatrade.dryrun.evidence;

/** Sorts pairs of numbers by their first, in place: a heap sort, for there may be a million and no room for more. */
final class StretchSort {
    private StretchSort() {}

    static void sort(long[] pairs, int size) {
        if (isSorted(pairs, size)) {
            return;
        }
        for (int root = size / 2 - 1; root >= 0; root--) {
            sink(pairs, root, size);
        }
        for (int last = size - 1; last > 0; last--) {
            swap(pairs, 0, last);
            sink(pairs, 0, last);
        }
    }

    private static boolean isSorted(long[] pairs, int size) {
        for (int at = 1; at < size; at++) {
            if (pairs[2 * at - 2] > pairs[2 * at]) {
                return false;
            }
        }
        return true;
    }

    private static void sink(long[] pairs, int from, int size) {
        int parent = from;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && pairs[2 * child + 2] > pairs[2 * child]) {
                child++;
            }
            if (pairs[2 * parent] >= pairs[2 * child]) {
                return;
            }
            swap(pairs, parent, child);
            parent = child;
        }
    }

    private static void swap(long[] pairs, int one, int two) {
        for (int i = 0; i < 2; i++) {
            long value = pairs[2 * one + i];
            pairs[2 * one + i] = pairs[2 * two + i];
            pairs[2 * two + i] = value;
        }
    }
}
