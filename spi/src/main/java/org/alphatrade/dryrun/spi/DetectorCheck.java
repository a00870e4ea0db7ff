package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Objects;

/**
 * A detector that took part, and whether it may be believed when it raised nothing.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface DetectorCheck {
    /** Returns the detector's id. */
    String id();

    /** Returns why what it looks for was not checked, or not wholly, in one sentence; empty when it was. */
    String unchecked();

    /** Returns the check of a detector. */
    static DetectorCheck of(String id, String unchecked) {
        return new DetectorCheckValue(id, unchecked);
    }

    /** Tells whether it saw all there was to see. */
    default boolean checked() {
        return unchecked().isEmpty();
    }
}

record DetectorCheckValue(String id, String unchecked) implements DetectorCheck {
    DetectorCheckValue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unchecked, "unchecked");
    }
}
