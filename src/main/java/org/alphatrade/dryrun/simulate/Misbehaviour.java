package org.alphatrade.dryrun.simulate;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;

/** One way to misbehave on purpose, and how long after the start it begins (absent: after three ticks). */
public record Misbehaviour(Kind kind, Optional<Duration> after) {
    /** What goes wrong. */
    public enum Kind {
        /** An ERROR line every five ticks. */
        ERROR,
        /** A WARN line every five ticks. */
        WARNING,
        /** One stack trace in plain text on stdout. */
        STACKTRACE,
        /** No line for ten ticks, eight seconds at least. */
        SILENCE,
        /** The diary is written no more. */
        STALE_DIARY,
        /** The performance file is written no more. */
        STALE_PERFORMANCE,
        /** An orderly end, too soon. */
        EARLY_EXIT,
        /** Death by a signal. */
        CRASH,
        /** Memory that is kept, more with every tick. */
        LEAK,
        /** A child that holds the output open and outlives its parent. */
        LINGER;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads {@code KIND} or {@code KIND@SECONDS}. */
    public static Misbehaviour parse(String text) {
        int at = text.indexOf('@');
        String word = at < 0 ? text : text.substring(0, at);
        return new Misbehaviour(kind(word, text), at < 0 ? Optional.empty() : Optional.of(seconds(text, at + 1)));
    }

    private static Kind kind(String word, String text) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw Failure.usage(
                "--misbehave \"" + text + "\" is not known; use error, warning, stacktrace, silence, stale-diary,"
                        + " stale-performance, early-exit, crash, leak or linger, then @SECONDS if it is to begin later");
    }

    private static Duration seconds(String text, int from) {
        return SimulationOptions.seconds("--misbehave", text, text.substring(from), true);
    }
}
