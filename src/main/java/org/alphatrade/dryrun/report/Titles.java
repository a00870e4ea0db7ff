package org.alphatrade.dryrun.report;

import java.util.Locale;
import java.util.Map;
import org.alphatrade.dryrun.spi.Status;

/** Titles of documents: a demo says in each of them that it is one. */
final class Titles {
    private Titles() {}

    static String of(Map<String, Object> bundle, String what, Status status) {
        return mark(Tree.text(bundle, "mode")) + what + ": " + upper(status);
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
    static String part(Map<String, Object> part) {
        if (part.isEmpty()) {
            return "not asked for";
        }
        return Tree.status(part, "status")
                .map(Titles::upper)
                .orElse(part.get("status") == null ? "UNKNOWN" : "NOT APPLICABLE");
    }
}
