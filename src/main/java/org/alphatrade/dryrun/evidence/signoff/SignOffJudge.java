package org.alphatrade.dryrun.evidence.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;

/**
 * Holds evidence against the criteria for going live. The list of criteria is fixed here, and each is judged on its
 * own: one that crashes is unknown, and the others are judged all the same.
 */
public final class SignOffJudge {
    private SignOffJudge() {}

    /** Judges the evidence. */
    public static SignOff judge(Evidence evidence, Criteria criteria, Instant at) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            findings.addAll(isolated(criterion.title(), () -> criterion.judge(evidence, criteria)));
        }
        Status status = findings.stream().map(Finding::status).reduce(Status.PASS, Status::worst);
        return SignOff.of(Optional.of(status), at, criteria.toMap(), findings);
    }

    /** Returns the sign-off of a run that cannot be one, such as a demo. */
    public static SignOff notApplicable(Criteria criteria, Instant at) {
        return SignOff.of(Optional.empty(), at, criteria.toMap(), List.of());
    }

    static List<Finding> isolated(String title, Supplier<List<Finding>> criterion) {
        try {
            return criterion.get();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(Finding.of(
                    Status.UNKNOWN,
                    "The criterion '" + title + "' could not be judged: " + e,
                    Map.of("criterion", title)));
        }
    }
}
