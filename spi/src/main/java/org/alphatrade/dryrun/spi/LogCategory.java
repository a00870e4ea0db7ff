package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.util.Optional;
import java.util.Set;

/**
 * The categories of incidents that repeat what log records show, as against what else happened. A summary lists these with
 * the {@linkplain LogSummary logs} and all others among the incidents; this is the one place that says which they are.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public enum LogCategory {
    /** The runtime itself calls it an error. */
    ERROR("log_error"),
    /** The runtime itself calls it a warning. */
    WARNING("log_warning"),
    /** A stack trace, a crash report or words that mean one, whatever level it was written at. */
    CONTENT("log_content");

    /** The built-in detectors that raise in these categories, and in no other. */
    private static final Set<String> DETECTORS = Set.of("levels", "stack-trace", "content");

    private final String word;

    LogCategory(String word) {
        this.word = word;
    }

    /** Returns the word used in {@link Incident#category()} and in every file and report. */
    public String word() {
        return word;
    }

    /** Returns the category of an incident; empty when it is none of these. */
    public static Optional<LogCategory> of(Incident incident) {
        String category = incident.category();
        for (LogCategory each : values()) {
            if (each.word.equals(category)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Tells whether all that a detector raises is of these: an audit of the logs finds it again. */
    public static boolean coversAllOf(String detector) {
        return DETECTORS.contains(detector);
    }
}
