package org.alphatrade.dryrun.plugin.groovy.calendar;

import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the times of a calendar as the clocks of their zones show them. */
final class CalendarMoments {
    private final TimezoneInfo zones;
    private final Optional<ZoneId> floating;

    CalendarMoments(TimezoneInfo zones, Optional<ZoneId> floating) {
        this.zones = zones;
        this.floating = floating;
    }

    /** Returns by which clocks a time is meant. */
    CalendarZone zone(ICalProperty property, ICalDate time) {
        if (time.hasTime() && raw(time).isUtc()) {
            return CalendarZone.UTC;
        }
        TimezoneAssignment assigned = time.hasTime() ? zones.getTimezone(property) : null;
        if (assigned == null) {
            return CalendarZone.of(floating.orElseThrow(() -> new CalendarException(
                    "names no time zone; say which is" + " meant: calendar('...', zone: 'Europe/London')")));
        }
        return named(id(assigned)).map(CalendarZone::of).orElseGet(() -> new CalendarZone(assigned.getTimeZone()));
    }

    private static @Nullable String id(TimezoneAssignment assigned) {
        VTimezone component = assigned.getComponent();
        return component == null || component.getTimezoneId() == null
                ? assigned.getGlobalId()
                : component.getTimezoneId().getValue();
    }

    private static Optional<ZoneId> named(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns what the clocks of its own zone show; of a day alone its first moment. */
    static LocalDateTime shown(ICalDate time) {
        DateTimeComponents raw = raw(time);
        try {
            return LocalDateTime.of(
                    raw.getYear(),
                    raw.getMonth(),
                    raw.getDate(),
                    raw.getHour(),
                    raw.getMinute(),
                    Math.min(raw.getSecond(), 59));
        } catch (DateTimeException e) {
            throw new CalendarException("names a time that does not exist: " + raw);
        }
    }

    private static DateTimeComponents raw(ICalDate time) {
        DateTimeComponents raw = time.getRawComponents();
        if (raw == null) {
            throw new CalendarException("names a time that cannot be read");
        }
        return raw;
    }

    /** Returns what the clocks of a zone show at a time that may be meant by those of another. */
    LocalDateTime shown(ICalProperty property, ICalDate time, CalendarZone zone) {
        if (!time.hasTime()) {
            return shown(time);
        }
        boolean elsewhere = raw(time).isUtc() || zones.getTimezone(property) != null;
        return elsewhere ? zone.shownAt(zone(property, time).at(shown(time))) : shown(time);
    }

    Instant at(ICalProperty property, ICalDate time) {
        return zone(property, time).at(shown(time));
    }
}
