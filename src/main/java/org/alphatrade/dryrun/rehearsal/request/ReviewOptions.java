package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The review brief of a run.
 *
 * @param enabled whether there is one
 * @param skipSummary whether the summary is left out of it
 * @param skipSignOff whether the sign-off is left out of it
 * @param markdown where it goes for people; empty for the default of the mode
 * @param json where it goes for programs; empty for the default of the mode
 * @param output where the harness writes it in {@code format}; {@code -} for standard output
 * @param format the format of {@code output}: {@code markdown} or {@code json}
 * @param runLabel what the run is called in it; empty for the run's own label
 * @param attendees who sits in the review
 * @param notes what they shall know
 */
public record ReviewOptions(
        boolean enabled,
        boolean skipSummary,
        boolean skipSignOff,
        Optional<Path> markdown,
        Optional<Path> json,
        Optional<String> output,
        String format,
        Optional<String> runLabel,
        List<String> attendees,
        List<String> notes) {
    public ReviewOptions {
        attendees = List.copyOf(attendees);
        notes = List.copyOf(notes);
    }

    /** Whether the brief is written to standard output, so that messages must not be. */
    public boolean toStandardOutput() {
        return output.filter("-"::equals).isPresent();
    }
}
