package org.alphatrade.dryrun.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * A list of a summary, which is bounded, with how many more there are.
 *
 * @param omitted how many did not fit into it; a number nobody can read is not 0
 */
public record Listing<T>(List<T> entries, Stated<Long> omitted) {
    public Listing {
        entries = List.copyOf(entries);
        Objects.requireNonNull(omitted, "omitted");
    }

    static <T> Listing<T> none() {
        return new Listing<>(List.of(), Stated.none());
    }

    public long more() {
        return omitted.value().orElse(0L);
    }
}
