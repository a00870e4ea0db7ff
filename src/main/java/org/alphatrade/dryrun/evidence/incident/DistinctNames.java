package org.alphatrade.dryrun.evidence.incident;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.spi.Incident;

/** Which symbols a group of incidents is about: all of them up to a bound, the same however they were split. */
final class DistinctNames {
    private static final int MOST = 200;
    private static final int SHOWN = 5;

    private final TreeSet<String> names = new TreeSet<>();
    private boolean more;

    void add(List<String> others) {
        names.addAll(others);
        bound();
    }

    void add(DistinctNames other) {
        names.addAll(other.names);
        more |= other.more;
        bound();
    }

    private void bound() {
        while (names.size() > MOST) {
            names.pollLast();
            more = true;
        }
    }

    /** Returns an incident that says how many there are, and the first; itself for one or none. */
    Incident tell(Incident incident) {
        if (names.size() < 2) {
            return incident;
        }
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return incident.with("distinct_symbols", more ? "more than " + MOST : String.valueOf(names.size()))
                .with("symbols", names.size() > SHOWN ? shown + ", ..." : shown);
    }
}
