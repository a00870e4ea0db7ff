package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;
import java.util.Set;

/**
 * Which records a detector wants to see. The host answers for all others without calling it. Each part that is not
 * empty narrows: a record is of interest when its level is among {@code levels}, its event among {@code events} and
 * its line holds one of {@code literals} or, in any case, one of {@code literalsOfAnyCase}.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Interest {
    /** Returns the ranks; empty for all. */
    Set<Level> levels();

    /** Returns the event names, matched exactly; empty for all. */
    Set<String> events();

    /** Returns the texts of which the line must hold one, case-sensitive; empty for no condition. */
    List<String> literals();

    /**
     * Returns the texts, in small letters, of which the line may hold one as well, written in letters of any case; empty
     * when there are none. Only the letters of ASCII have another case here.
     *
     * @since 0.3
     */
    default List<String> literalsOfAnyCase() {
        return List.of();
    }

    /** Tells whether it is the interest in no record, whatever its parts are. */
    boolean isNothing();

    /** Returns the interest in records that meet each part that is not empty. */
    static Interest of(Set<Level> levels, Set<String> events, List<String> literals) {
        return new InterestValue(levels, events, literals, List.of(), false);
    }

    /**
     * Returns the interest in records that meet each part that is not empty; the two kinds of texts are one part.
     *
     * <p>{@code Interest.of(Set.of(), Set.of(), List.of("OOM"), List.of("margin call"))} takes a line with
     * {@code MARGIN CALL} and none with {@code oom}.
     *
     * @param literalsOfAnyCase in small letters; others are an IllegalArgumentException
     * @since 0.3
     */
    static Interest of(Set<Level> levels, Set<String> events, List<String> literals, List<String> literalsOfAnyCase) {
        return new InterestValue(levels, events, literals, literalsOfAnyCase, false);
    }

    /** Returns the interest in every record. */
    static Interest everything() {
        return InterestValue.EVERYTHING;
    }

    /** Returns the interest in no record: for detectors that only observe or inspect traces. */
    static Interest nothing() {
        return InterestValue.NOTHING;
    }

    /** Returns the interest in records of these ranks. */
    static Interest levels(Level... levels) {
        return of(Set.of(levels), Set.of(), List.of());
    }

    /** Returns the interest in records of these events. */
    static Interest events(String... events) {
        return of(Set.of(), Set.of(events), List.of());
    }

    /** Returns the interest in records whose line holds one of these texts. */
    static Interest literals(String... literals) {
        return of(Set.of(), Set.of(), List.of(literals));
    }
}

record InterestValue(
        Set<Level> levels, Set<String> events, List<String> literals, List<String> literalsOfAnyCase, boolean isNothing)
        implements Interest {
    static final Interest EVERYTHING = new InterestValue(Set.of(), Set.of(), List.of(), List.of(), false);
    static final Interest NOTHING = new InterestValue(Set.of(), Set.of(), List.of(), List.of(), true);

    InterestValue {
        levels = Set.copyOf(levels);
        events = Set.copyOf(events);
        literals = List.copyOf(literals);
        literalsOfAnyCase = List.copyOf(literalsOfAnyCase);
        for (String text : literalsOfAnyCase) {
            if (holdsGreatLetter(text)) {
                throw new IllegalArgumentException(
                        "a text of any case is told in small letters, not as '" + text + "'");
            }
        }
    }

    private static boolean holdsGreatLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
                return true;
            }
        }
        return false;
    }
}
