package org.alphatrade.dryrun.report.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;

/**
 * The summary of a run: what {@code summary.json} is written from, and what every brief, list and minutes read. One that
 * comes from a file is made by {@link SummaryBundleReader} alone.
 *
 * @param status the verdict: pass, warn or fail
 * @param reasons why it is no pass, worst first
 * @param wrapUp empty when there are no minutes
 * @param evidencePacket what the packet holds; empty when there is none
 */
public record RunSummary(
        StatedStatus status,
        List<String> reasons,
        SummaryHeader header,
        Listing<ListedIncident> incidents,
        EvidenceSummary evidence,
        SummarySignOff signOff,
        List<ListedObjective> objectives,
        SummaryReview review,
        Optional<SummaryWrapUp> wrapUp,
        Map<String, Object> evidencePacket) {
    private static final int REASON_CHARS = 1_000;

    public RunSummary {
        Objects.requireNonNull(status, "status");
        reasons = List.copyOf(reasons);
        objectives = List.copyOf(objectives);
        evidencePacket = Collections.unmodifiableMap(evidencePacket);
    }

    /** Returns the summary without review, wrap-up and packet. */
    public static RunSummary of(
            RunFacts facts,
            Evidence evidence,
            Optional<SignOff> signOff,
            List<ObjectiveResult> objectives,
            Status verdict,
            List<String> reasons) {
        return new RunSummary(
                StatedStatus.of(verdict.verdict()),
                reasons.stream().map(reason -> Text.cut(reason, REASON_CHARS)).toList(),
                SummaryHeader.of(facts, evidence.window()),
                IncidentTrees.listing(evidence.incidents()),
                EvidenceSummary.of(facts, evidence, signOff),
                SummarySignOff.of(signOff),
                objectives.stream().map(ListedObjective::of).toList(),
                SummaryReview.NONE,
                Optional.empty(),
                Map.of());
    }

    /** Returns the summary with a verdict at least as bad as {@code least}; why comes first, once. */
    public RunSummary worse(Status least, List<String> why) {
        List<String> all = new ArrayList<>(why);
        reasons.stream().filter(reason -> !why.contains(reason)).forEach(all::add);
        StatedStatus worse = StatedStatus.of(status.judged().worst(least).verdict());
        return new RunSummary(
                worse, all, header, incidents, evidence, signOff, objectives, review, wrapUp, evidencePacket);
    }

    public RunSummary withReview(SummaryReview brief) {
        return new RunSummary(
                status, reasons, header, incidents, evidence, signOff, objectives, brief, wrapUp, evidencePacket);
    }

    public RunSummary withWrapUp(SummaryWrapUp minutes) {
        return new RunSummary(
                status,
                reasons,
                header,
                incidents,
                evidence,
                signOff,
                objectives,
                review,
                Optional.of(minutes),
                evidencePacket);
    }

    /** Returns the summary with the names that plugins watch for and that never occurred. */
    public RunSummary withNeverSeen(List<ListedName> names) {
        List<ListedName> listed = names.stream().limit(IncidentTrees.CAP).toList();
        Listing<ListedName> listing = new Listing<>(listed, Stated.count(names.size() - listed.size()));
        return new RunSummary(
                status,
                reasons,
                header,
                incidents,
                evidence.withNeverSeen(listing),
                signOff,
                objectives,
                review,
                wrapUp,
                evidencePacket);
    }

    RunSummary withSignOff(SummarySignOff other) {
        return new RunSummary(
                status, reasons, header, incidents, evidence, other, objectives, review, wrapUp, evidencePacket);
    }

    /** Returns the summary with what its packet holds, which the review does not tell. */
    public RunSummary withPacket(Map<String, Object> packet) {
        return new RunSummary(
                status, reasons, header, incidents, evidence, signOff, objectives, review, wrapUp, packet);
    }

    /** Returns it with the names and the order of {@code summary.json}. */
    public Map<String, Object> tree() {
        return SummaryTree.of(this);
    }
}
