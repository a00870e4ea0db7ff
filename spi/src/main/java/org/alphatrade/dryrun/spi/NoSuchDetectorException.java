package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;

/**
 * Says that no detector has the id that was asked for: a mistake of whoever asks, for a name that nobody has counts
 * nothing.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public final class NoSuchDetectorException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String detector;
    private final List<String> known;

    NoSuchDetectorException(String detector, List<String> known) {
        super("there is no detector '" + detector + "'");
        this.detector = detector;
        this.known = List.copyOf(known);
    }

    /** Returns the id that was asked for. */
    public String detector() {
        return detector;
    }

    /** Returns the ids there are. */
    public List<String> known() {
        return known;
    }
}
