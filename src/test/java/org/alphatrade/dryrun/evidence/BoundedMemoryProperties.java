package org.alphatrade.dryrun.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is bounded in memory is still exact, and the same however it was split. */
class BoundedMemoryProperties {
    @Property(tries = 200)
    void countsAreTheSameForAnySplitAndOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int capacity,
            @ForAll @IntRange(max = 300) int cut) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add("n".repeat(random.nextInt(3)) + random.nextInt(12));
        }
        BoundedCounts whole = counts(names, capacity);
        Collections.shuffle(names, random);
        BoundedCounts merged = new BoundedCounts(capacity);
        merged.addAll(counts(names.subList(cut, names.size()), capacity));
        merged.addAll(counts(names.subList(0, cut), capacity));

        assertEquals(whole.toMap(), merged.toMap());
        assertEquals(300, merged.total());
        assertTrue(merged.toMap().size() <= capacity + 1);
    }

    private static BoundedCounts counts(List<String> names, int capacity) {
        BoundedCounts counts = new BoundedCounts(capacity);
        names.forEach(name -> counts.add(name, 1));
        return counts;
    }

    @Property(tries = 60)
    void silencesThatWentToDiskAreThoseOfMemory(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 50) int most, @ForAll @IntRange(max = 2_000) int cut) {
        long[] times = new Random(seed).longs(2_000, 0, 100_000).toArray();
        Islands inMemory = new Islands(20);
        Islands left = new Islands(20, most);
        Islands right = new Islands(20, most);
        for (int i = 0; i < times.length; i++) {
            inMemory.add(times[i]);
            (i < cut ? left : right).add(times[i]);
        }
        Islands merged = new Islands(20, most);
        merged.addAll(right);
        merged.addAll(left);

        assertEquals(silences(inMemory), silences(merged));
        assertEquals(silences(inMemory), silences(merged));
    }

    private static List<String> silences(Islands islands) {
        List<String> silences = new ArrayList<>();
        islands.silences((end, start) -> silences.add(end + " to " + start));
        return silences;
    }
}
