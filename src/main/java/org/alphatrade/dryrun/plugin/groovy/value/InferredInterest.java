package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;

/** Makes, in a compiled script, the interest that the compiler saw in a condition. */
public final class InferredInterest {
    private InferredInterest() {}

    public static Interest of(Level[] levels, String[] events, String[] literals) {
        return Interest.of(Set.of(levels), Set.of(events), List.of(literals));
    }

    public static Interest nothing() {
        return Interest.nothing();
    }
}
