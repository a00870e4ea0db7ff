package org.alphatrade.dryrun.soak;

import java.util.Locale;

/** What mixture of lines a writer writes. */
enum Kind {
    /** Structured info lines on standard output. */
    TICKS,
    /** Structured and plain lines of harmless levels on both streams. */
    BOTH,
    /** One error line in ten, all alike. */
    SAME_ERRORS,
    /** Every other line an error that differs in words. */
    NEW_ERRORS,
    /** One stack trace in 200 lines, plain. */
    TRACES,
    /** One line in 1,000 is 16 KiB to 3 MiB long. */
    LONG,
    /** One warning in 500 lines. */
    WARNINGS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean writes(int stream) {
        return stream == Marker.OUT || this == BOTH;
    }
}
