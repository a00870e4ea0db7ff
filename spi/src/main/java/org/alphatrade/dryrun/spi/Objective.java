package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Judges the evidence as a whole against one acceptance criterion.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
@FunctionalInterface
public interface Objective {
    /**
     * Judges. Called once, after everything else. Throwing makes the objective {@link Status#UNKNOWN}: with a
     * {@link MissingEvidenceException} because there is nothing to judge, with anything else because it failed.
     */
    Assessment assess(Evidence evidence);

    /**
     * Returns the names it looks for in the logs, such as the events it counts. Asked before the logs are read, and again
     * when it has judged, for it may know some of them only then.
     *
     * @since 0.3
     */
    default WatchedNames watches() {
        return WatchedNames.none();
    }
}
