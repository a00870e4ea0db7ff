package org.alphatrade.dryrun.evidence.watched;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each watched name occurred, and each of the first few that are near to it in the order of their letters. The
 * same for any split and order of what occurs; bounded by what is watched. Not thread-safe: one a worker, merged at the end.
 */
public final class NameTally {
    /** The first by their letters stay, so that one that stays in the whole stays in each part. */
    static final int MOST_NEAR = 5;

    private static final int MOST_REMEMBERED = 4_096;
    private static final Meaning NOTHING = new Meaning(-1, new int[0]);

    private final NameIndex index;
    private final long[] seen;
    private final Map<Integer, TreeMap<String, Long>> near = new HashMap<>();
    private final Map<String, Meaning> remembered = new HashMap<>();
    private String last = "";
    private Meaning lastMeaning = NOTHING;

    /** What a name that occurred is among the watched ones: one of them, or near to some. */
    private record Meaning(int number, int[] nearTo) {}

    public NameTally(NameIndex index) {
        this.index = index;
        this.seen = new long[index.size()];
    }

    /** Adds that a name occurred so many times more; negative to take that back. */
    public void add(String name, long times) {
        Meaning meaning = meaning(name);
        if (meaning == NOTHING) {
            return;
        }
        if (meaning.number() >= 0) {
            seen[meaning.number()] += times;
        }
        for (int number : meaning.nearTo()) {
            addNear(number, name, times);
        }
    }

    /** Names of a log are mostly the same few, and often the very same text. */
    private Meaning meaning(String name) {
        if (name != last) {
            lastMeaning = remembered(name);
            last = name;
        }
        return lastMeaning;
    }

    private Meaning remembered(String name) {
        Meaning known = remembered.get(name);
        if (known == null) {
            known = found(name);
            if (remembered.size() == MOST_REMEMBERED) {
                remembered.clear();
            }
            if (name.length() <= NameIndex.LONGEST) {
                remembered.put(name, known);
            }
        }
        return known;
    }

    private Meaning found(String name) {
        int number = index.number(name);
        int[] nearTo = number >= 0 ? new int[0] : index.nearTo(name);
        return number < 0 && nearTo.length == 0 ? NOTHING : new Meaning(number, nearTo);
    }

    private void addNear(int number, String name, long times) {
        TreeMap<String, Long> names = near.computeIfAbsent(number, key -> new TreeMap<>());
        names.merge(name, times, Long::sum);
        if (names.size() > MOST_NEAR) {
            names.pollLastEntry();
        }
    }

    /** Returns what both add up to; neither is changed. */
    public NameTally merge(NameTally other) {
        NameTally merged = new NameTally(index);
        merged.absorb(this);
        merged.absorb(other);
        return merged;
    }

    private void absorb(NameTally other) {
        for (int i = 0; i < seen.length; i++) {
            seen[i] += other.seen[i];
        }
        other.near.forEach((number, names) -> names.forEach((name, times) -> addNear(number, name, times)));
    }

    /** Tells whether a name is watched. */
    public boolean knows(String name) {
        return index.number(name) >= 0;
    }

    /** Tells whether a name that is watched occurred so far. */
    public boolean hasSeen(String name) {
        int number = index.number(name);
        return number >= 0 && seen[number] > 0;
    }

    /** Returns what occurred that is near to a watched name, with how often. What is watched itself is counted apart. */
    Map<String, Long> near(String name) {
        int number = index.number(name);
        Map<String, Long> names = new TreeMap<>(near.getOrDefault(number, new TreeMap<>()));
        for (int i = 0; number >= 0 && i < seen.length; i++) {
            if (index.isNear(number, index.name(i))) {
                names.put(index.name(i), seen[i]);
            }
        }
        names.values().removeIf(times -> times <= 0);
        return names;
    }
}
