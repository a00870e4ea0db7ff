package org.alphatrade.dryrun.plugin.groovy.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * Clocks of a place. By its name where it is known, since the rules that a file brings along are often those of one year;
 * by the file's own rules for names that only it knows.
 */
final class CalendarZone {
    private static final long DAY = 86_400_000;
    static final CalendarZone UTC = new CalendarZone(TimeZone.getTimeZone(ZoneOffset.UTC));

    private final TimeZone zone;

    CalendarZone(TimeZone zone) {
        this.zone = zone;
    }

    static CalendarZone of(ZoneId zone) {
        return new CalendarZone(TimeZone.getTimeZone(zone));
    }

    /**
     * Returns when the clocks show a time: the first moment of two, and where they are put forward over it the moment at
     * which they would have shown it, as RFC 5545 says.
     */
    Instant at(LocalDateTime shown) {
        Instant asUtc = shown.toInstant(ZoneOffset.UTC);
        long millis = asUtc.toEpochMilli();
        long before = zone.getOffset(millis - DAY);
        long after = zone.getOffset(millis + DAY);
        boolean isAfter = zone.getOffset(millis - before) != before && zone.getOffset(millis - after) == after;
        return asUtc.minusMillis(isAfter ? after : before);
    }

    LocalDateTime shownAt(Instant at) {
        return LocalDateTime.ofInstant(at.plusMillis(zone.getOffset(at.toEpochMilli())), ZoneOffset.UTC);
    }
}
