package org.alphatrade.dryrun.spi;

/**
 * Judges the evidence as a whole against one acceptance criterion.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Objective {
    /** Judges. Called once, after everything else; throwing makes the objective {@link Status#UNKNOWN}. */
    Assessment assess(Evidence evidence);
}
