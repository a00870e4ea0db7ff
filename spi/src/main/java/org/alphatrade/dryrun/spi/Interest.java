package org.alphatrade.dryrun.spi;

import java.util.List;
import java.util.Set;

/**
 * Which records a detector wants to see. The host answers for all others without calling it. Each part that is not
 * empty narrows: a record is of interest when its level is among {@code levels}, its event among {@code events} and
 * its line holds one of {@code literals}.
 *
 * @param levels ranks; empty for all
 * @param events event names, matched exactly; empty for all
 * @param literals texts of which the line must hold one, case-sensitive; empty for no condition
 * @since 0.1
 */
public record Interest(Set<Level> levels, Set<String> events, List<String> literals) {
    private static final Interest EVERYTHING = new Interest(Set.of(), Set.of(), List.of());
    private static final Interest NOTHING = new Interest(Set.of(), Set.of("\0"), List.of());

    public Interest {
        levels = Set.copyOf(levels);
        events = Set.copyOf(events);
        literals = List.copyOf(literals);
    }

    /** Returns the interest in every record. */
    public static Interest everything() {
        return EVERYTHING;
    }

    /** Returns the interest in no record: for detectors that only observe or inspect traces. */
    public static Interest nothing() {
        return NOTHING;
    }

    /** Returns the interest in records of these ranks. */
    public static Interest levels(Level... levels) {
        return new Interest(Set.of(levels), Set.of(), List.of());
    }

    /** Returns the interest in records of these events. */
    public static Interest events(String... events) {
        return new Interest(Set.of(), Set.of(events), List.of());
    }

    /** Returns the interest in records whose line holds one of these texts. */
    public static Interest literals(String... literals) {
        return new Interest(Set.of(), Set.of(), List.of(literals));
    }
}
