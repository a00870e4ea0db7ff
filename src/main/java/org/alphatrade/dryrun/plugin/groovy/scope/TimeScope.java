package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.value.AskedWindows;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.spi.Severity;

/** What {@code tick}, {@code observe} and {@code finish} see: the time that is judged, and the way to raise. */
public class TimeScope {
    private final AskedWindows windows = new AskedWindows();
    private final Raising raising;
    private final EvidenceClock time;

    public TimeScope(Raising raising, EvidenceClock time) {
        this.raising = raising;
        this.time = time;
    }

    /** Returns the time of what was seen last, by the clock of the evidence and never by that of the machine. */
    public Instant getNow() {
        return time.now();
    }

    /** Returns the time from the first thing seen to {@link #getNow()}. */
    public Duration getElapsed() {
        return time.elapsed();
    }

    public Severity getWARN() {
        return Severity.WARN;
    }

    /** Tells whether {@link #getNow()} is within one of some times of the week: {@code during('SAT 22:00-23:00 UTC')}. */
    @NamedArguments(example = "during('SAT 22:00-23:00 UTC')")
    public boolean during(String window, String... more) {
        return windows.during(time.now(), window, more);
    }

    /** Tells whether {@link #getNow()} is while an event of some calendars takes place: {@code during(calendar('maintenance.ics'))}. */
    public boolean during(CalendarTimes calendar, CalendarTimes... more) {
        return AskedWindows.during(time.now(), calendar, more);
    }

    /** Tells whether {@link #getNow()} is between two days, both included, or two moments. */
    @NamedArguments(example = "between('2026-12-24', '2026-12-26')")
    public boolean between(CharSequence from, CharSequence to) {
        return AskedWindows.between(time.now(), from, to);
    }

    /** Raises an incident that no single record shows. */
    public void raise(CharSequence summary) {
        raise(Map.of(), summary);
    }

    /** Raises an incident that no single record shows: {@code raise 'text', severity: WARN}. */
    @NamedArguments(
            value = {"severity", "category", "details", "at"},
            example = "raise 'text', severity: WARN, details: [orders: open.size()]")
    public void raise(Map<String, ?> named, CharSequence summary) {
        raising.raise(named, summary, time.now(), Optional.empty());
    }
}
