package org.alphatrade.dryrun.rehearsal.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.ObjectiveResult;

/**
 * A review brief of evidence that exists.
 *
 * @param audit the evidence and how it is judged; its format and output are those of the brief
 * @param runLabel what the run is called
 * @param attendees who sits in the review
 * @param objectives what people said about each objective
 * @param notes what the reviewers shall know
 * @param skipSummary whether the summary is left out
 * @param skipSignOff whether the sign-off is left out
 * @param packet the evidence packet
 */
public record ReviewRequest(
        AuditRequest audit,
        Optional<String> runLabel,
        List<String> attendees,
        List<ObjectiveResult> objectives,
        List<String> notes,
        boolean skipSummary,
        boolean skipSignOff,
        PacketOptions packet) {
    public ReviewRequest {
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(runLabel, "runLabel");
        attendees = List.copyOf(attendees);
        objectives = List.copyOf(objectives);
        notes = List.copyOf(notes);
    }
}
