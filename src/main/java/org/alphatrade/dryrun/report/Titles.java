package org.alphatrade.dryrun.report;

import java.util.Locale;
import org.alphatrade.dryrun.spi.Status;

/** Titles of documents: a demo says in each of them that it is one. */
final class Titles {
    private Titles() {}

    static String of(Stated<String> mode, String what, StatedStatus status) {
        return mark(mode.text()) + what + ": " + upper(status.judged());
    }

    /** Returns what stands before a title of this mode. */
    static String mark(String mode) {
        return switch (mode) {
            case "demo" -> "DEMO (no sign-off): ";
            case "smoke" -> "SMOKE TEST: ";
            default -> "";
        };
    }

    static String upper(Status status) {
        return status.word().toUpperCase(Locale.ROOT);
    }

    /** Returns the word of a part that need not be there. */
    static String part(SummaryPart part) {
        if (!part.given()) {
            return "not asked for";
        }
        StatedStatus status = part.status();
        return status.value().map(Titles::upper).orElse(status.said() ? "NOT APPLICABLE" : "UNKNOWN");
    }
}
