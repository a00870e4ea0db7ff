package org.alphatrade.dryrun.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * A stack trace or crash report, assembled from however many lines or fields it was written in. Chained causes belong
 * to it. It is handed over as soon as its exception is known, so {@code lines} may grow in the evidence later.
 *
 * @param head the record it begins at; a copy, safe to keep
 * @param language the format: {@code python}, {@code jvm}, {@code go}, {@code rust}, {@code node}, {@code dotnet},
 *     {@code ruby}, {@code php}, {@code cpp}, {@code dart}, {@code elixir}
 * @param type the exception's type or kind, such as {@code ValueError} or {@code panic}; empty when unknown
 * @param message what it says; empty when nothing
 * @param at when it was logged
 * @since 0.1
 */
public record Trace(LogRecord head, String language, String type, String message, Instant at) {
    public Trace {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(at, "at");
    }

    /** Returns type and message in one line. */
    public String title() {
        if (type.isEmpty()) {
            return message.isEmpty() ? language + " stack trace" : message;
        }
        return message.isEmpty() ? type : type + ": " + message;
    }
}
