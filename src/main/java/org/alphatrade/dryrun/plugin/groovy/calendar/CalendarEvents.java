package org.alphatrade.dryrun.plugin.groovy.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.RecurrenceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Span;
import org.jspecify.annotations.Nullable;

/** Collects when the events of a calendar take place: each with its repetitions, but for those that another one replaces. */
final class CalendarEvents {
    private static final int MOST = 1_000_000;

    private final String name;
    private final Optional<ZoneId> given;
    private final List<Span> spans = new ArrayList<>();
    private Instant horizon = Instant.MAX;

    CalendarEvents(String name, Optional<ZoneId> given) {
        this.name = name;
        this.given = given;
    }

    void add(ICalendar calendar, Optional<ZoneId> own) {
        CalendarMoments moments = new CalendarMoments(calendar.getTimezoneInfo(), given.or(() -> own));
        Map<String, List<RecurrenceId>> replaced = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            RecurrenceId one = event.getRecurrenceId();
            if (one != null) {
                if (one.getRange() == Range.THIS_AND_FUTURE) {
                    throw refused(
                            event,
                            "changes all that follow (RANGE=THISANDFUTURE), which is not read;"
                                    + " end the first rule there and begin another");
                }
                replaced.computeIfAbsent(uid(event), uid -> new ArrayList<>()).add(one);
            }
        }
        for (VEvent event : calendar.getEvents()) {
            if (event.getStatus() == null || !event.getStatus().isCancelled()) {
                add(
                        event,
                        moments,
                        event.getRecurrenceId() == null ? replaced.getOrDefault(uid(event), List.of()) : List.of());
            }
        }
    }

    private void add(VEvent event, CalendarMoments moments, List<RecurrenceId> replaced) {
        try {
            EventOccurrences occurrences = new EventOccurrences(event, moments, replaced);
            spans.addAll(occurrences.spans());
            horizon = occurrences.horizon().isBefore(horizon) ? occurrences.horizon() : horizon;
        } catch (CalendarException e) {
            throw refused(event, e.getMessage());
        }
        if (spans.size() > MOST) {
            throw new CalendarException("the calendar '" + name + "' repeats its events more than " + MOST + " times");
        }
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : event.getUid().getValue();
    }

    private CalendarException refused(VEvent event, @Nullable String why) {
        return new CalendarException("the calendar '" + name + "' has an event" + called(event) + " that " + why);
    }

    private static String called(VEvent event) {
        String summary = event.getSummary() == null ? null : event.getSummary().getValue();
        if (summary == null || summary.isBlank()) {
            return "";
        }
        String line = summary.strip().replaceAll("\\p{Cntrl}+", " ");
        return " '" + (line.length() > 60 ? line.substring(0, 60) + "..." : line) + "'";
    }

    CalendarTimes times() {
        if (spans.isEmpty()) {
            throw new CalendarException("the calendar '" + name + "' has no event that takes place and lasts any time");
        }
        return new CalendarTimes(name, spans, horizon);
    }
}
