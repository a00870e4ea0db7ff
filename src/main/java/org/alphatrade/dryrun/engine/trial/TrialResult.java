package org.alphatrade.dryrun.engine.trial;

import java.util.List;
import java.util.Objects;
import org.alphatrade.dryrun.plugin.guard.GuardedFigures;
import org.alphatrade.dryrun.spi.DetectorCheck;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What came of a {@link Trial}.
 *
 * @param raised each incident in the order in which it was raised
 * @param incidents the same, equal ones folded into one and classified, as a report shows them
 * @param problems what went wrong with a plugin, a sentence each: it could not be used, it threw, it was switched off
 * @param detectors who looked, and whether each saw what it looks for
 * @param figures what was kept for objectives
 */
public record TrialResult(
        List<Incident> raised,
        IncidentList incidents,
        List<String> problems,
        List<DetectorCheck> detectors,
        List<GuardedFigures> figures) {
    public TrialResult {
        raised = List.copyOf(raised);
        Objects.requireNonNull(incidents, "incidents");
        problems = List.copyOf(problems);
        detectors = List.copyOf(detectors);
        figures = List.copyOf(figures);
    }

    /** Returns the worst severity after classification; {@link Severity#PASS} when nothing was raised. */
    public Severity worst() {
        return incidents.worst();
    }
}
