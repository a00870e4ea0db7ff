package org.alphatrade.dryrun.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;

/**
 * What must be true of every record a condition takes. It may leave out what it cannot tell, so it takes too many
 * rather than too few. An empty part is no condition.
 */
record Needs(Set<Level> levels, Set<String> events, List<String> literals, boolean never) {
    static final Needs NOTHING_KNOWN = new Needs(Set.of(), Set.of(), List.of(), false);
    static final Needs NEVER = new Needs(Set.of(), Set.of(), List.of(), true);

    private static final String PART = "\u0001";
    private static final String ITEM = "\u0002";

    static Needs levels(Set<Level> levels) {
        return new Needs(Set.copyOf(levels), Set.of(), List.of(), false);
    }

    static Needs events(Set<String> events) {
        return new Needs(Set.of(), Set.copyOf(events), List.of(), false);
    }

    static Needs literal(String word) {
        return new Needs(Set.of(), Set.of(), List.of(word), false);
    }

    Needs and(Needs other) {
        Set<Level> bothLevels = both(levels, other.levels);
        Set<String> bothEvents = both(events, other.events);
        boolean none = bothLevels.isEmpty() && !(levels.isEmpty() && other.levels.isEmpty())
                || bothEvents.isEmpty() && !(events.isEmpty() && other.events.isEmpty());
        if (never || other.never || none) {
            return NEVER;
        }
        return new Needs(bothLevels, bothEvents, literals.isEmpty() ? other.literals : literals, false);
    }

    Needs or(Needs other) {
        if (never || other.never) {
            return never ? other : this;
        }
        List<String> words = new ArrayList<>();
        if (!literals.isEmpty() && !other.literals.isEmpty()) {
            words.addAll(literals);
            words.addAll(other.literals);
        }
        return new Needs(either(levels, other.levels), either(events, other.events), words, false);
    }

    private static <T> Set<T> both(Set<T> a, Set<T> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return a.stream().filter(b::contains).collect(Collectors.toSet());
    }

    private static <T> Set<T> either(Set<T> a, Set<T> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Set.of();
        }
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }

    boolean tells() {
        return !equals(NOTHING_KNOWN);
    }

    Interest interest() {
        return never ? Interest.nothing() : Interest.of(levels, events, literals);
    }

    static Needs of(Interest interest) {
        return interest.equals(Interest.nothing())
                ? NEVER
                : new Needs(interest.levels(), interest.events(), interest.literals(), false);
    }

    /** Returns it as a text that stands in the compiled script. */
    String written() {
        return never
                ? "never"
                : levels.stream().map(Enum::name).sorted().collect(Collectors.joining(ITEM))
                        + PART
                        + events.stream().sorted().collect(Collectors.joining(ITEM))
                        + PART
                        + String.join(ITEM, literals);
    }

    static Needs read(String written) {
        if (written.equals("never")) {
            return NEVER;
        }
        String[] parts = written.split(PART, -1);
        return new Needs(
                items(parts[0]).stream().map(Level::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(items(parts[1])),
                items(parts[2]),
                false);
    }

    private static List<String> items(String part) {
        return part.isEmpty() ? List.of() : Arrays.asList(part.split(ITEM));
    }
}
