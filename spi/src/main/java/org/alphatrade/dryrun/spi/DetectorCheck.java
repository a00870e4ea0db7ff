package org.alphatrade.dryrun.spi;

import java.util.Objects;

/**
 * A detector that took part, and whether it may be believed when it raised nothing.
 *
 * @param id the detector's id
 * @param unchecked why what it looks for was not checked, or not wholly, in one sentence; empty when it was
 * @since 0.1
 */
public record DetectorCheck(String id, String unchecked) {
    public DetectorCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unchecked, "unchecked");
    }

    /** Tells whether it saw all there was to see. */
    public boolean checked() {
        return unchecked.isEmpty();
    }
}
