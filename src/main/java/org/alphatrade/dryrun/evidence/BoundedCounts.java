package org.alphatrade.dryrun.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alphatrade.dryrun.base.text.Text;

/**
 * Counts by name, for names somebody else makes up. The names that are kept are the first in an order of the name alone
 * (short ones first, since long ones tend to hold ids), so the result is the same for any split; all others are counted
 * exactly as {@value #OTHER}.
 */
public final class BoundedCounts {
    static final String OTHER = "other";

    private static final int MAX_NAME = 200;
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final int capacity;
    private final Map<String, long[]> counts = new HashMap<>();
    private final TreeSet<String> names = new TreeSet<>(ORDER);
    private long others;

    public BoundedCounts(int capacity) {
        this.capacity = capacity;
    }

    public void add(String name, long number) {
        String key = Text.cut(name, MAX_NAME);
        long[] count = counts.get(key);
        if (count != null) {
            count[0] += number;
        } else if (counts.size() < capacity || ORDER.compare(key, names.last()) < 0) {
            counts.put(key, new long[] {number});
            names.add(key);
            shrink();
        } else {
            others += number;
        }
    }

    private void shrink() {
        if (counts.size() > capacity) {
            others += Objects.requireNonNull(counts.remove(names.pollLast()), "count")[0];
        }
    }

    public void addAll(BoundedCounts other) {
        others += other.others;
        other.counts.forEach((name, count) -> add(name, count[0]));
    }

    public long total() {
        long total = others;
        for (long[] count : counts.values()) {
            total += count[0];
        }
        return total;
    }

    public Map<String, Long> toMap() {
        Map<String, Long> map = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (count[0] != 0) {
                map.put(name, count[0]);
            }
        });
        if (others > 0) {
            map.merge(OTHER, others, Long::sum);
        }
        return map;
    }
}
