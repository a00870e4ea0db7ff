package org.alphatrade.dryrun.testkit.engine;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Stability;

/**
 * What an objective under trial said.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public interface TrialAssessment {
    /** Returns its assessment. */
    Assessment assessment();

    /** Tells whether it could not be asked: the assessment then says how it failed. */
    boolean failed();
}
