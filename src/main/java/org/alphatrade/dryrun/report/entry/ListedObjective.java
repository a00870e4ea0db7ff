package org.alphatrade.dryrun.report.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.ObjectiveResult;

/**
 * An objective as a summary lists it; texts are empty when it does not say.
 *
 * @param evidence what its status rests on
 * @param tree all that the summary holds of it
 */
public record ListedObjective(
        String name, StatedStatus status, String note, ObjectiveEvidence evidence, Map<String, Object> tree) {

    /** What the status of an objective rests on. */
    public record ObjectiveEvidence(
            String reason, String observed, String threshold, String unit, Map<String, Object> tree) {
        private static ObjectiveEvidence of(Assessment assessment) {
            return new ObjectiveEvidence(
                    assessment.reason(),
                    assessment.observed(),
                    assessment.threshold(),
                    assessment.unit(),
                    EvidenceTrees.assessment(assessment));
        }
    }

    public ListedObjective {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(evidence, "evidence");
        tree = Collections.unmodifiableMap(tree);
    }

    public static ListedObjective of(ObjectiveResult objective) {
        ObjectiveEvidence evidence = objective
                .assessment()
                .map(ObjectiveEvidence::of)
                .orElseGet(() -> new ObjectiveEvidence("", "", "", "", Map.of()));
        return new ListedObjective(
                objective.name(),
                StatedStatus.of(objective.status()),
                objective.note(),
                evidence,
                EvidenceTrees.objective(objective, evidence.tree()));
    }
}
