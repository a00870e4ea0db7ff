package org.alphatrade.dryrun.evidence.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;

/**
 * The outcome of a run: the worst of summary, sign-off, incidents and objectives, and why.
 *
 * @param status may be {@link Status#UNKNOWN}, which is shown as such and counts as a failure
 * @param reasons why it is no pass, worst first, a sentence each; bounded
 */
public record Verdict(Status status, List<String> reasons) {
    public Verdict {
        Objects.requireNonNull(status, "status");
        reasons = List.copyOf(reasons);
    }

    /** Returns the verdict on all that is known. */
    public static Verdict of(Evidence evidence, Optional<SignOff> signOff, List<ObjectiveResult> objectives) {
        VerdictReasons reasons = new VerdictReasons();
        reasons.summary(evidence);
        signOff.ifPresent(reasons::signOff);
        reasons.incidents(evidence);
        objectives.forEach(reasons::objective);
        return new Verdict(reasons.worst(), reasons.sentences());
    }

    /** Returns the verdict with a remark, which makes a warn of a pass and stands first. */
    public Verdict remarked(String remark) {
        List<String> all = new ArrayList<>(List.of(remark));
        all.addAll(reasons);
        return new Verdict(status.worst(Status.WARN), all);
    }

    /** Returns what the verdict comes to: pass, warn or fail. */
    public Status verdict() {
        return status.verdict();
    }
}
