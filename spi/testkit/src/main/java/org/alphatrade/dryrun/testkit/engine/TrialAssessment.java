package org.alphatrade.dryrun.testkit.engine;

import org.alphatrade.dryrun.spi.Assessment;

/**
 * What an objective under trial said.
 *
 * @since 0.2
 */
public interface TrialAssessment {
    /** Returns its assessment. */
    Assessment assessment();

    /** Tells whether it could not be asked: the assessment then says how it failed. */
    boolean failed();
}
