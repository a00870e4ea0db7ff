package org.alphatrade.dryrun.testkit.engine;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Stability;

/**
 * One thing that happens in a trial: the harness sees something, or else the runtime writes a line.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public interface TrialInput {
    /** Returns when, by the harness's clock. */
    Instant at();

    /** Returns what the harness sees; empty when the runtime writes a line. */
    Optional<Observation> observation();

    /** Returns the line without its line feed. */
    String line();

    /** Tells whether the line goes to the runtime's standard error. */
    boolean stderr();
}
