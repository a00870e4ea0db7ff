package org.alphatrade.dryrun.plugin.groovy.calendar;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.base.time.Span;
import org.jspecify.annotations.Nullable;

/** When one event of a calendar takes place. Repetitions are counted by the clocks of its zone. */
final class EventOccurrences {
    private final VEvent event;
    private final CalendarMoments moments;
    private final ICalDate startTime;
    private final CalendarZone zone;
    private final LocalDateTime start;
    private final Set<LocalDateTime> without = new HashSet<>();
    private final Set<LocalDate> withoutDays = new HashSet<>();
    private final List<Span> spans = new ArrayList<>();
    private Instant horizon = Instant.MAX;

    EventOccurrences(VEvent event, CalendarMoments moments, List<RecurrenceId> replaced) {
        DateStart begins = event.getDateStart();
        if (begins == null || begins.getValue() == null) {
            throw new CalendarException("has no beginning (DTSTART)");
        }
        this.event = event;
        this.moments = moments;
        this.startTime = begins.getValue();
        this.zone = moments.zone(begins, startTime);
        this.start = CalendarMoments.shown(startTime);
        replaced.forEach(one -> leaveOut(one, one.getValue()));
        for (ExceptionDates dates : event.getExceptionDates()) {
            dates.getValues().forEach(date -> leaveOut(dates, date));
        }
        read();
    }

    List<Span> spans() {
        return spans;
    }

    /** Returns from when on it is not known any more. */
    Instant horizon() {
        return horizon;
    }

    private void leaveOut(ICalProperty property, ICalDate date) {
        LocalDateTime shown = moments.shown(property, date, zone);
        if (date.hasTime() || !startTime.hasTime()) {
            without.add(shown);
        } else {
            withoutDays.add(shown.toLocalDate());
        }
    }

    private void read() {
        if (event.getRecurrenceRule() == null || event.getRecurrenceId() != null) {
            add(start);
        } else {
            EventRule rule = new EventRule(event.getRecurrenceRule().getValue(), start, startTime.hasTime(), zone);
            rule.each(this::add);
            rule.brokenOff().ifPresent(last -> horizon = zone.at(last));
        }
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            dates.getDates().forEach(date -> add(moments.shown(dates, date, zone)));
            dates.getPeriods().forEach(period -> add(dates, period));
        }
    }

    private void add(LocalDateTime begin) {
        if (!without.contains(begin) && !withoutDays.contains(begin.toLocalDate())) {
            add(zone.at(begin), end(begin));
        }
    }

    private void add(RecurrenceDates dates, Period period) {
        LocalDateTime begin = moments.shown(dates, period.getStartDate(), zone);
        if (without.contains(begin) || withoutDays.contains(begin.toLocalDate())) {
            return;
        }
        ICalDate end = period.getEndDate();
        add(zone.at(begin), end == null ? after(begin, period.getDuration()) : moments.at(dates, end));
    }

    private void add(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new CalendarException("ends before it begins");
        }
        if (from.isBefore(to)) {
            spans.add(new Span(from, to));
        }
    }

    /** Days are counted by the clocks, hours are hours, as RFC 5545 says. */
    private Instant end(LocalDateTime begin) {
        DateEnd end = event.getDateEnd();
        if (end != null && end.getValue() != null) {
            return end.getValue().hasTime()
                    ? zone.at(begin).plus(java.time.Duration.between(zone.at(start), moments.at(end, end.getValue())))
                    : zone.at(begin.plusDays(ChronoUnit.DAYS.between(
                            start.toLocalDate(),
                            CalendarMoments.shown(end.getValue()).toLocalDate())));
        }
        Duration lasts =
                event.getDuration() == null ? null : event.getDuration().getValue();
        if (lasts != null) {
            return after(begin, lasts);
        }
        return startTime.hasTime() ? zone.at(begin) : zone.at(begin.plusDays(1));
    }

    private Instant after(LocalDateTime begin, Duration lasts) {
        if (lasts.isPrior()) {
            throw new CalendarException("ends before it begins");
        }
        long days = 7L * number(lasts.getWeeks()) + number(lasts.getDays());
        return zone.at(begin.plusDays(days))
                .plusSeconds(3600L * number(lasts.getHours())
                        + 60L * number(lasts.getMinutes())
                        + number(lasts.getSeconds()));
    }

    private static int number(@Nullable Integer part) {
        return part == null ? 0 : part;
    }
}
