package org.alphatrade.dryrun.engine.trial;

import java.util.Objects;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.testkit.engine.TrialAssessment;

/**
 * What an objective under trial said.
 *
 * @param failed whether it could not be asked: the assessment then says how it failed
 */
public record TrialAnswer(Assessment assessment, boolean failed) implements TrialAssessment {
    public TrialAnswer {
        Objects.requireNonNull(assessment, "assessment");
    }
}
