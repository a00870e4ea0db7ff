package org.alphatrade.dryrun.report.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.EvidenceTrees;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.StatedCriteria;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.SignOff;
import org.jspecify.annotations.Nullable;

/**
 * The sign-off, as a summary holds it.
 *
 * @param tree all that the summary holds of it; empty when there is none
 */
public record SummarySignOff(
        StatedStatus status,
        Stated<Instant> evaluatedAt,
        StatedCriteria criteria,
        List<ListedFinding> findings,
        Map<String, Object> tree)
        implements SummaryPart {
    public SummarySignOff {
        Objects.requireNonNull(status, "status");
        findings = List.copyOf(findings);
        tree = Collections.unmodifiableMap(tree);
    }

    static SummarySignOff of(Optional<SignOff> signOff) {
        return signOff.map(SummarySignOff::of).orElseGet(() -> SummaryPartReader.signOff(Map.of()));
    }

    private static SummarySignOff of(SignOff signOff) {
        Map<String, Object> criteria = EvidenceTrees.criteria(signOff);
        List<ListedFinding> findings = ListedFinding.of(signOff.findings());
        return new SummarySignOff(
                StatedStatus.applicable(signOff.status()),
                Stated.at(signOff.evaluatedAt()),
                StatedCriteria.of(criteria),
                findings,
                EvidenceTrees.signOff(signOff, criteria, findings));
    }

    @Override
    public boolean given() {
        return !tree.isEmpty();
    }

    /** Returns the sign-off as it stands in the summary; null when there is none. */
    public @Nullable Map<String, Object> treeOrNull() {
        return given() ? tree : null;
    }
}
