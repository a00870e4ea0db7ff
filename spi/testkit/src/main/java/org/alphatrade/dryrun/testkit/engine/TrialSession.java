package org.alphatrade.dryrun.testkit.engine;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.util.List;
import org.alphatrade.dryrun.spi.Stability;

/**
 * A plugin that was loaded to be tried.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public interface TrialSession {
    /** Returns why a plugin cannot be used or failed so far, a sentence each. */
    List<String> pluginProblems();

    /** Shows the steps to the detectors, in their order. */
    TrialOutcome run(List<TrialInput> steps);

    /**
     * Runs the checks that any detector can be asked.
     *
     * @param seed of everything random
     * @return what the detector does wrong, a sentence each
     */
    List<String> freeChecks(List<TrialInput> given, long seed);

    /** Asks the objective of that id. */
    TrialAssessment assess(TrialEvidence evidence, String objective);

    /**
     * Returns what the reporter of that id writes.
     *
     * @throws IllegalStateException when it fails, with a sentence that says how
     */
    String report(TrialEvidence evidence, String format);
}
