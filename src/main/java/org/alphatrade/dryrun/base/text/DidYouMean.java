package org.alphatrade.dryrun.base.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known name that a mistyped one most likely meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /** Returns a hint to append to an error: the nearest name, else all of them. */
    public static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "there are none";
        }
        return nearest(word, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() ->
                        "known are " + String.join(", ", known.stream().sorted().toList()));
    }

    /** Returns the known name that is near enough to be meant. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int limit = 1 + word.length() / 3;
        return known.stream()
                .filter(name -> distance(word, name) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> begun(word, known));
    }

    /** Returns the only name that begins so. */
    private static Optional<String> begun(String word, Collection<String> known) {
        List<String> names =
                known.stream().filter(name -> name.startsWith(word)).toList();
        return names.size() == 1 && word.length() > 2 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** Counts the letters to insert, drop, replace or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[] twoAbove = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
            twoAbove = above;
            above = row;
        }
        return above[b.length()];
    }
}
