package org.alphatrade.dryrun.testkit;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.Stability;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.testkit.engine.TrialAssessment;

/**
 * Tests an objective on evidence that is put together as an audit does it.
 *
 * <pre>{@code
 * ObjectiveTestKit.of(new FillRatio())
 *         .performance("{\"generated_at\":\"2026-01-02T00:00:00Z\",\"period_start\":\"2026-01-01T00:00:00Z\",\"fills\":90}")
 *         .expect(Status.PASS)
 *         .freeChecks();
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public final class ObjectiveTestKit extends EvidenceTestKit<ObjectiveTestKit> {
    private ObjectiveTestKit(ObjectiveProvider objective) {
        super(objective);
    }

    /** Returns a kit for an objective, with nothing given to it yet. */
    public static ObjectiveTestKit of(ObjectiveProvider objective) {
        return new ObjectiveTestKit(objective);
    }

    /** Expects this status. */
    public ObjectiveTestKit expect(Status status) {
        Assessment said = assessment();
        if (said.status() != status) {
            throw facts("came to another status", List.of(status.word()), List.of(shown(said)))
                    .failure();
        }
        return this;
    }

    /** Expects this status and this reason. */
    public ObjectiveTestKit expect(Status status, String reason) {
        Assessment said = assessment();
        if (said.status() != status || !said.reason().equals(reason)) {
            throw facts("judged otherwise", List.of(status.word() + ": " + reason), List.of(shown(said)))
                    .failure();
        }
        return this;
    }

    /** Checks what can be asked of any objective: that it answers when there is no evidence, and not with a pass. */
    public ObjectiveTestKit freeChecks() {
        TrialAssessment answer = trial().assess(GivenEvidence.NONE, id());
        if (answer.failed() || answer.assessment().status() == Status.PASS) {
            throw failed("does not stand the free checks")
                    .with("expected", "no pass and no failure when there is no evidence")
                    .with("but was", shown(answer.assessment()))
                    .failure();
        }
        return this;
    }

    /** Returns the whole answer. */
    public Assessment assessment() {
        return trial().assess(evidence(), id()).assessment();
    }

    private static String shown(Assessment said) {
        return said.status().word() + ": " + said.reason();
    }

    @Override
    ObjectiveTestKit self() {
        return this;
    }
}
