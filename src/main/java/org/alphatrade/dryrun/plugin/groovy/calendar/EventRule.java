package org.alphatrade.dryrun.plugin.groovy.calendar;

import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an event is repeated, by the clocks of its zone. A rule without an end is followed for a hundred years. */
final class EventRule {
    private static final int MOST = 40_000;
    private static final int YEARS = 100;
    private static final TimeZone CLOCKS = TimeZone.getTimeZone("UTC");
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY);

    private final Recurrence rule;
    private final LocalDateTime start;
    private final boolean timed;
    private final CalendarZone zone;
    private Optional<LocalDateTime> brokenOff = Optional.empty();

    EventRule(@Nullable Recurrence rule, LocalDateTime start, boolean timed, CalendarZone zone) {
        if (rule == null || rule.getFrequency() == null) {
            throw new CalendarException("has a rule (RRULE) that cannot be read");
        }
        if (TOO_OFTEN.contains(rule.getFrequency())) {
            throw new CalendarException("is repeated by the minute or second, which is not read");
        }
        if (!rule.getXRules().isEmpty()) {
            throw new CalendarException(
                    "has a rule with " + String.join(", ", rule.getXRules().keySet()) + ", which is not known");
        }
        if (rule.getInterval() != null && rule.getInterval() < 1) {
            throw new CalendarException("has a rule with INTERVAL=" + rule.getInterval());
        }
        this.rule = rule;
        this.start = start;
        this.timed = timed;
        this.zone = zone;
    }

    /** Hands each repetition on, the first one included, until the rule ends or goes on for too long. */
    void each(Consumer<LocalDateTime> out) {
        try {
            Recurrence local = rule.getUntil() == null
                    ? rule
                    : new Recurrence.Builder(rule).until(until()).build();
            DateIterator all = local.getDateIterator(date(start), CLOCKS);
            LocalDateTime far = start.plusYears(YEARS);
            for (int count = 0; all.hasNext(); count++) {
                LocalDateTime next = LocalDateTime.ofInstant(all.next().toInstant(), ZoneOffset.UTC);
                if (count >= MOST || next.isAfter(far)) {
                    brokenOff = Optional.of(next);
                    return;
                }
                out.accept(next);
            }
        } catch (CalendarException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CalendarException("has a rule (RRULE) that cannot be followed: " + e.getMessage());
        }
    }

    /** Returns the first repetition that was not handed on though the rule has it. */
    Optional<LocalDateTime> brokenOff() {
        return brokenOff;
    }

    private ICalDate until() {
        ICalDate end = rule.getUntil();
        LocalDateTime shown = CalendarMoments.shown(end);
        DateTimeComponents raw = end.getRawComponents();
        if (!end.hasTime()) {
            return date(timed ? shown.with(LocalTime.of(23, 59, 59)) : shown);
        }
        return date(raw != null && raw.isUtc() ? zone.shownAt(shown.toInstant(ZoneOffset.UTC)) : shown);
    }

    private ICalDate date(LocalDateTime shown) {
        DateTimeComponents raw = timed
                ? new DateTimeComponents(
                        shown.getYear(),
                        shown.getMonthValue(),
                        shown.getDayOfMonth(),
                        shown.getHour(),
                        shown.getMinute(),
                        shown.getSecond(),
                        true)
                : new DateTimeComponents(shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth());
        return new ICalDate(Date.from(shown.toInstant(ZoneOffset.UTC)), raw, timed);
    }
}
