package org.alphatrade.dryrun.store.journal;

import java.util.Map;
import org.alphatrade.dryrun.spi.Observation;

/** An observation as the journal writes it, for whoever else is told of it in JSON. */
public final class ObservationTree {
    private ObservationTree() {}

    /** Returns it as a tree of plain values. */
    public static Map<String, Object> of(Observation observation) {
        return ObservationCodec.encode(observation);
    }

    /** Returns the observation that a tree describes; throws IllegalArgumentException with the reason when it is none. */
    public static Observation read(Map<String, Object> tree) {
        return ObservationCodec.decode(tree);
    }
}
