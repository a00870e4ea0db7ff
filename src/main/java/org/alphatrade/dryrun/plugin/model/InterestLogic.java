package org.alphatrade.dryrun.plugin.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.spi.Interest;

/**
 * Puts interests together as conditions are: both, or either. What comes out may take too many records rather than too
 * few, for one interest cannot say all that two can.
 */
public final class InterestLogic {
    private InterestLogic() {}

    /** Returns an interest in every record that is of interest to both. */
    public static Interest both(Interest one, Interest other) {
        if (one.isNothing() || other.isNothing()) {
            return Interest.nothing();
        }
        if (apart(one.levels(), other.levels()) || apart(one.events(), other.events())) {
            return Interest.nothing();
        }
        return Interest.of(
                both(one.levels(), other.levels()),
                both(one.events(), other.events()),
                hasTexts(one) ? one.literals() : other.literals(),
                hasTexts(one) ? one.literalsOfAnyCase() : other.literalsOfAnyCase());
    }

    private static boolean hasTexts(Interest interest) {
        return !interest.literals().isEmpty() || !interest.literalsOfAnyCase().isEmpty();
    }

    /** Returns an interest in every record that is of interest to one of them. */
    public static Interest either(Interest one, Interest other) {
        if (one.isNothing()) {
            return other;
        }
        if (other.isNothing()) {
            return one;
        }
        boolean texts = hasTexts(one) && hasTexts(other);
        return Interest.of(
                either(one.levels(), other.levels()),
                either(one.events(), other.events()),
                texts ? joined(one.literals(), other.literals(), new ArrayList<>()) : List.of(),
                texts ? joined(one.literalsOfAnyCase(), other.literalsOfAnyCase(), new ArrayList<>()) : List.of());
    }

    private static <T> boolean apart(Set<T> one, Set<T> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    /** An empty part is no condition, so that either of it and another is none. */
    private static <T> Set<T> either(Set<T> one, Set<T> other) {
        return one.isEmpty() || other.isEmpty() ? Set.of() : joined(one, other, new LinkedHashSet<>());
    }

    private static <T, C extends Collection<T>> C joined(Collection<T> one, Collection<T> other, C all) {
        all.addAll(one);
        all.addAll(other);
        return all;
    }
}
