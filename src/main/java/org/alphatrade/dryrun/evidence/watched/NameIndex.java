package org.alphatrade.dryrun.evidence.watched;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Watched names, found by a name that occurred: itself, or those it is near to. What it holds grows with what is watched
 * alone: the folded forms, and those of long names with each letter left out, by which all that are one letter off are
 * found.
 */
public final class NameIndex {
    /** A longer name that occurs is near to none. */
    static final int LONGEST = 200;

    private final BiPredicate<String, String> near;
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Set<Integer>> alike = new HashMap<>();

    public NameIndex(Collection<String> watched) {
        this(watched, Spelling::isNear);
    }

    /** @param near tells whether a name that occurred is near to a watched one; never more than {@link Spelling#isNear} */
    NameIndex(Collection<String> watched, BiPredicate<String, String> near) {
        this.near = near;
        names = List.copyOf(new TreeSet<>(watched));
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
            String folded = Spelling.folded(names.get(i));
            put(folded, i);
            if (Spelling.isLong(folded) && folded.length() <= LONGEST) {
                for (int left = 0; left < folded.length(); left++) {
                    put(without(folded, left), i);
                }
            }
        }
    }

    private void put(String form, int number) {
        alike.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(number);
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    boolean isNear(int number, String occurred) {
        return near.test(names.get(number), occurred);
    }

    /** Returns the number of a watched name; -1 when it is none. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** Returns the numbers of the watched names that a name, itself not watched, is near to. */
    int[] nearTo(String occurred) {
        if (occurred.length() > LONGEST) {
            return new int[0];
        }
        String folded = Spelling.folded(occurred);
        Set<Integer> found = new TreeSet<>(alike.getOrDefault(folded, Set.of()));
        for (int left = 0; left < folded.length(); left++) {
            found.addAll(alike.getOrDefault(without(folded, left), Set.of()));
        }
        return found.stream()
                .filter(number -> isNear(number, occurred))
                .mapToInt(number -> number)
                .toArray();
    }
}
