package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Objects;

/**
 * A stack trace or crash report, assembled from however many lines or fields it was written in. Chained causes belong
 * to it. It is handed over as soon as its exception is known, so {@code lines} may grow in the evidence later.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Trace {
    /** Returns the record it begins at; a copy, safe to keep. */
    LogRecord head();

    /**
     * Returns the format: {@code python}, {@code jvm}, {@code go}, {@code rust}, {@code node}, {@code dotnet}, {@code
     * ruby}, {@code php}, {@code cpp}, {@code dart}, {@code elixir}.
     */
    String language();

    /** Returns the exception's type or kind, such as {@code ValueError} or {@code panic}; empty when unknown. */
    String type();

    /** Returns what it says; empty when nothing. */
    String message();

    /** Returns when it was logged. */
    Instant at();

    /** Returns a trace. */
    static Trace of(LogRecord head, String language, String type, String message, Instant at) {
        return new TraceValue(head, language, type, message, at);
    }

    /** Returns type and message in one line. */
    default String title() {
        if (type().isEmpty()) {
            return message().isEmpty() ? language() + " stack trace" : message();
        }
        return message().isEmpty() ? type() : type() + ": " + message();
    }
}

record TraceValue(LogRecord head, String language, String type, String message, Instant at) implements Trace {
    TraceValue {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(at, "at");
    }
}
