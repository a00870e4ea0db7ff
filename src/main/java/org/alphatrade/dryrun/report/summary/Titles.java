package org.alphatrade.dryrun.report.summary;

import java.util.Locale;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Status;

/** Titles of documents: a demo says in each of them that it is one. */
public final class Titles {
    private Titles() {}

    public static String of(Stated<String> mode, String what, StatedStatus status) {
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

    public static String upper(Status status) {
        return status.word().toUpperCase(Locale.ROOT);
    }

    /** Returns the word of a part that need not be there. */
    public static String part(SummaryPart part) {
        if (!part.given()) {
            return "not asked for";
        }
        StatedStatus status = part.status();
        return status.value().map(Titles::upper).orElse(status.said() ? "NOT APPLICABLE" : "UNKNOWN");
    }
}
