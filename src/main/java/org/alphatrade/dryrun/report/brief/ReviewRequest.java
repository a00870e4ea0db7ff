package org.alphatrade.dryrun.report.brief;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a review brief holds beside the evidence.
 *
 * @param runLabel how the board knows the run
 * @param skipSummary leaves the summary appendix out of the Markdown
 * @param skipSignOff leaves the sign-off appendix out of the Markdown
 */
public record ReviewRequest(
        Optional<String> runLabel,
        List<String> attendees,
        List<String> notes,
        boolean skipSummary,
        boolean skipSignOff) {
    /** Nothing beside the evidence. */
    public static final ReviewRequest PLAIN = new ReviewRequest(Optional.empty(), List.of(), List.of(), false, false);

    public ReviewRequest {
        Objects.requireNonNull(runLabel, "runLabel");
        attendees =
                attendees.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
        notes = notes.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Returns this for a run of another name. */
    public ReviewRequest labelled(Optional<String> label) {
        return new ReviewRequest(label, attendees, notes, skipSummary, skipSignOff);
    }
}
