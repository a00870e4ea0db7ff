package org.alphatrade.dryrun.rehearsal.request;

import java.util.List;
import java.util.Objects;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.spi.ObjectiveResult;

/**
 * A review brief of evidence that exists.
 *
 * @param audit the evidence and how it is judged; its format and output are those of the brief
 * @param objectives what people said about each objective
 * @param brief what it holds beside the evidence; without a label it has the run's own
 * @param packet the evidence packet
 */
public record ReviewJob(
        AuditRequest audit, List<ObjectiveResult> objectives, ReviewRequest brief, PacketOptions packet) {
    public ReviewJob {
        Objects.requireNonNull(audit, "audit");
        objectives = List.copyOf(objectives);
        Objects.requireNonNull(brief, "brief");
    }
}
