package org.alphatrade.dryrun.plugin.groovy.value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.RecurringWindow;
import org.alphatrade.dryrun.base.time.TimeWindows;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;

/** The times of the week that the conditions of a script ask for; each is read once. */
public final class AskedWindows {
    private static final int MAX_WINDOWS = 1_000;

    private final Map<String, TimeWindows> known = new HashMap<>();

    /** Tells whether a moment is within one of some times of the week. */
    public boolean during(Instant at, String window, String... more) {
        boolean in = window(window).contains(at);
        for (String other : more) {
            in |= window(other).contains(at);
        }
        return in;
    }

    /** Tells whether an event of some calendars takes place at a moment. */
    public static boolean during(Instant at, CalendarTimes calendar, CalendarTimes... more) {
        return calendar.contains(at) || Stream.of(more).anyMatch(other -> other.contains(at));
    }

    private TimeWindows window(String text) {
        if (known.size() >= MAX_WINDOWS) {
            known.clear();
        }
        return known.computeIfAbsent(
                text, window -> new TimeWindows(List.of(RecurringWindow.parse(window)), List.of()));
    }

    /** Tells whether a moment is between two others; a day alone begins with the first, and ends with the second. */
    public static boolean between(Instant at, CharSequence from, CharSequence to) {
        Instant first = ScriptValues.from(from);
        Instant end = ScriptValues.until(to);
        if (!first.isBefore(end)) {
            throw new IllegalArgumentException("between '" + from + "' and '" + to + "' is no time");
        }
        return !at.isBefore(first) && at.isBefore(end);
    }
}
