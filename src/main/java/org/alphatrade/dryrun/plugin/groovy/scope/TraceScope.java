package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.value.AskedWindows;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Trace;
import org.jspecify.annotations.Nullable;

/** What {@code trace} sees: a stack trace, and the way to raise. */
public final class TraceScope {
    private final AskedWindows windows = new AskedWindows();
    private final Raising raising;
    private @Nullable Trace trace;

    public TraceScope(Raising raising) {
        this.raising = raising;
    }

    @NoWord
    public void look(Trace at) {
        trace = at;
    }

    private Trace seen() {
        return Objects.requireNonNull(trace, "looked at before anything is asked");
    }

    /** Returns the exception's type, or an empty string. */
    public String getType() {
        return seen().type();
    }

    /** Returns what the exception says, or an empty string. */
    public String getMessage() {
        return seen().message();
    }

    /** Returns type and message in one line. */
    public String getTitle() {
        return seen().title();
    }

    public String getLanguage() {
        return seen().language();
    }

    public Instant getTime() {
        return seen().at();
    }

    /** Tells whether it was logged within one of some times of the week: {@code during('SAT 22:00-23:00 UTC')}. */
    @NamedArguments(example = "during('SAT 22:00-23:00 UTC')")
    public boolean during(String window, String... more) {
        return windows.during(getTime(), window, more);
    }

    /** Tells whether it was logged while an event of some calendars takes place: {@code during(calendar('maintenance.ics'))}. */
    public boolean during(CalendarTimes calendar, CalendarTimes... more) {
        return AskedWindows.during(getTime(), calendar, more);
    }

    /** Tells whether it was logged between two days, both included, or two moments. */
    @NamedArguments(example = "between('2026-12-24', '2026-12-26')")
    public boolean between(CharSequence from, CharSequence to) {
        return AskedWindows.between(getTime(), from, to);
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
        raising.raise(named, summary, seen().at(), Optional.of(seen().head().excerpt()));
    }
}
