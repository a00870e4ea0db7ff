package org.alphatrade.dryrun.testkit.engine;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.util.List;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Stability;

/**
 * What came of showing steps to detectors.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public interface TrialOutcome {
    /** Returns each incident in the order in which it was raised. */
    List<Incident> raised();

    /** Returns the same, equal ones folded into one and classified, as a report shows them. */
    IncidentList incidents();

    /** Returns what went wrong with a plugin, a sentence each. */
    List<String> problems();
}
