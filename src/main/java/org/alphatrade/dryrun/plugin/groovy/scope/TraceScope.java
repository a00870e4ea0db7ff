package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Trace;

/** What {@code trace} sees: a stack trace, and the way to raise. */
public final class TraceScope {
    private final Raising raising;
    private Trace trace;

    public TraceScope(Raising raising) {
        this.raising = raising;
    }

    public void look(Trace at) {
        trace = at;
    }

    /** Returns the exception's type, or an empty string. */
    public String getType() {
        return trace.type();
    }

    /** Returns what the exception says, or an empty string. */
    public String getMessage() {
        return trace.message();
    }

    /** Returns type and message in one line. */
    public String getTitle() {
        return trace.title();
    }

    public String getLanguage() {
        return trace.language();
    }

    public Instant getTime() {
        return trace.at();
    }

    public Severity getWARN() {
        return Severity.WARN;
    }

    /** Raises an incident about the trace. */
    public void raise(CharSequence summary) {
        raise(Map.of(), summary);
    }

    /** Raises an incident about the trace: {@code raise 'text', severity: WARN}. */
    @NamedArguments(
            value = {"severity", "category", "details", "at"},
            example = "raise 'text', severity: WARN, details: [type: type]")
    public void raise(Map<String, ?> named, CharSequence summary) {
        raising.raise(named, summary, trace.at(), Optional.of(trace.head().excerpt()));
    }
}
