package org.alphatrade.dryrun.base.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A time of the week in a time zone, such as {@code SAT 22:00-23:00 UTC}: by the clocks there, so that it stays at the
 * same hour when they are put forward or back. The moment at which it ends is no part of it.
 *
 * @param days on which it begins
 * @param from at what time of the day it begins
 * @param minutes how long it is by the clocks there
 * @param zone whose clocks are meant
 */
public record RecurringWindow(Set<DayOfWeek> days, LocalTime from, int minutes, ZoneId zone) implements Openings {
    private static final int DAY = 24 * 60;
    /** No zone is further from UTC. */
    private static final Duration LONGEST_OFFSET = Duration.ofHours(18);

    private static final String NAME = "[A-Za-z]{3,9}";
    private static final String DAYS = NAME + "(?:-" + NAME + ")?(?:," + NAME + "(?:-" + NAME + ")?)*";
    private static final String CLOCK = "(\\d{1,2}:\\d{2})";
    private static final String ZONE = "([A-Za-z+-][\\w/+:-]*)";
    /** {@code MON-FRI 08:00-17:30 Europe/London}, without days for each day. */
    private static final Pattern OF_A_DAY =
            Pattern.compile("(?:(" + DAYS + ") )?" + CLOCK + " ?- ?" + CLOCK + " " + ZONE);
    /** {@code FRI 22:00-SUN 22:00 UTC}. */
    private static final Pattern OF_DAYS =
            Pattern.compile("(" + NAME + ") " + CLOCK + " ?- ?(" + NAME + ") " + CLOCK + " " + ZONE);
    /** {@code SAT,SUN UTC}. */
    private static final Pattern WHOLE_DAYS = Pattern.compile("(" + DAYS + ") " + ZONE);

    private static final Pattern WITHOUT_ZONE = Pattern.compile(".*\\d{1,2}:\\d{2}");

    /** Makes one; {@link #parse} reads what people write. */
    public RecurringWindow {
        days = Set.copyOf(days);
        if (days.isEmpty() || minutes < 1 || minutes > 7 * DAY) {
            throw new IllegalArgumentException("a window of the week has days and is 1 minute to 7 days long");
        }
    }

    /** Reads a window; what cannot be meant is refused with what can. */
    public static RecurringWindow parse(String text) {
        String given = text.strip().replaceAll("\\s+", " ");
        try {
            RecurringWindow read = read(given);
            if (read != null) {
                return read;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + given + "' is no time of the week: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                WITHOUT_ZONE.matcher(given).matches()
                        ? "'" + given + "' names no time zone; write '" + given + " UTC', or one such as Europe/London"
                        : "'" + given + "' is no time of the week; write 'SAT 22:00-23:00 UTC', 'MON-FRI 08:00-17:30"
                                + " Europe/London', 'FRI 22:00-SUN 22:00 UTC' or 'SAT,SUN UTC'");
    }

    private static @Nullable RecurringWindow read(String given) {
        Matcher ofADay = OF_A_DAY.matcher(given);
        if (ofADay.matches()) {
            Set<DayOfWeek> days = ofADay.group(1) == null ? EnumSet.allOf(DayOfWeek.class) : days(ofADay.group(1));
            int from = minute(ofADay.group(2));
            int to = minute(ofADay.group(3));
            return of(days, from, to > from ? to - from : to - from + DAY, ofADay.group(4), from == to, given);
        }
        Matcher ofDays = OF_DAYS.matcher(given);
        if (ofDays.matches()) {
            DayOfWeek first = day(ofDays.group(1));
            int from = minute(ofDays.group(2));
            int length = Math.floorMod(day(ofDays.group(3)).ordinal() - first.ordinal(), 7) * DAY
                    + minute(ofDays.group(4))
                    - from;
            return of(EnumSet.of(first), from, length > 0 ? length : length + 7 * DAY, ofDays.group(5), false, given);
        }
        Matcher wholeDays = WHOLE_DAYS.matcher(given);
        return wholeDays.matches() ? of(days(wholeDays.group(1)), 0, DAY, wholeDays.group(2), false, given) : null;
    }

    private static RecurringWindow of(
            Set<DayOfWeek> days, int from, int minutes, String zone, boolean empty, String given) {
        if (empty) {
            throw new IllegalArgumentException(
                    "'" + given + "' begins and ends at the same time; a whole day is 00:00-24:00");
        }
        if (from >= DAY) {
            throw new IllegalArgumentException("'" + given + "' begins at 24:00; write 00:00 of the next day");
        }
        return new RecurringWindow(days, LocalTime.MIN.plusMinutes(from), minutes, ZoneId.of(zone));
    }

    private static int minute(String clock) {
        int colon = clock.indexOf(':');
        int hour = Integer.parseInt(clock.substring(0, colon));
        int minute = Integer.parseInt(clock.substring(colon + 1));
        if (minute > 59 || hour * 60 + minute > DAY) {
            throw new DateTimeException("there is no " + clock);
        }
        return hour * 60 + minute;
    }

    private static Set<DayOfWeek> days(String names) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : names.split(",")) {
            int dash = part.indexOf('-');
            DayOfWeek first = day(dash < 0 ? part : part.substring(0, dash));
            DayOfWeek last = dash < 0 ? first : day(part.substring(dash + 1));
            int length = Math.floorMod(last.ordinal() - first.ordinal(), 7);
            IntStream.rangeClosed(0, length).forEach(more -> days.add(first.plus(more)));
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(upper) || day.name().substring(0, 3).equals(upper)) {
                return day;
            }
        }
        throw new DateTimeException("'" + name + "' is no day; write MON, TUE, WED, THU, FRI, SAT or SUN");
    }

    @Override
    public List<Span> around(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(-8, 8)
                .mapToObj(day::plusDays)
                .filter(date -> days.contains(date.getDayOfWeek()))
                .flatMap(date -> on(date).stream())
                .toList();
    }

    /**
     * Returns when the clocks there show a time of it: one span, or the parts on both sides of where they are put forward or
     * back. An hour that is left out is none, one that comes twice counts twice.
     */
    private List<Span> on(LocalDate date) {
        LocalDateTime begin = date.atTime(from);
        LocalDateTime end = begin.plusMinutes(minutes);
        ZoneRules rules = zone.getRules();
        List<Span> spans = new ArrayList<>();
        Instant since = begin.toInstant(ZoneOffset.UTC).minus(LONGEST_OFFSET);
        Instant last = end.toInstant(ZoneOffset.UTC).plus(LONGEST_OFFSET);
        while (since.isBefore(last)) {
            ZoneOffset offset = rules.getOffset(since);
            ZoneOffsetTransition change = rules.nextTransition(since);
            Instant until = change == null ? Instant.MAX : change.getInstant();
            Instant opens = later(begin.toInstant(offset), since);
            Instant closes = earlier(end.toInstant(offset), until);
            if (opens.isBefore(closes)) {
                spans.add(new Span(opens, closes));
            }
            since = until;
        }
        return spans;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
