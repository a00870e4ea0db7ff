package org.alphatrade.dryrun.testkit.engine;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Stability;

/**
 * Evidence made up for a trial: what the steps give, and what the other files are said to hold.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public interface TrialEvidence {
    /** Returns what the report is called. */
    String title();

    /** Returns what happened. */
    List<TrialInput> steps();

    /** Returns the content of the performance file; empty when none was asked for. */
    Optional<String> performance();

    /** Returns the content of the decision diary; empty when none was asked for. */
    Optional<String> diary();

    /** Returns what the operator is said to have given. */
    Map<String, Object> metadata();
}
