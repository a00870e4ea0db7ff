package org.alphatrade.dryrun.plugin.groovy.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/** An iCalendar file (RFC 5545). Whatever of it could change when its events take place and is not understood is refused. */
final class CalendarFile {
    private static final int MOST_EVENTS = 10_000;
    private static final int KNOWN_ZONE = 37;
    private static final int UNKNOWN_ZONE = 38;
    private static final Set<String> TIMES = Set.of(
            "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "STATUS", "UID");

    private final String name;
    private final String text;

    CalendarFile(String name, byte[] bytes) {
        this.name = name;
        this.text = decoded(bytes);
    }

    private String decoded(byte[] bytes) {
        try {
            String read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read.startsWith("\uFEFF") ? read.substring(1) : read;
        } catch (CharacterCodingException e) {
            throw refused("is not written in UTF-8");
        }
    }

    /** Returns when its events take place; those that name no zone by clocks of this one, or of the one the file names. */
    CalendarTimes times(Optional<String> zone) {
        CalendarEvents events = new CalendarEvents(name, zone.map(this::zone));
        int count = 0;
        for (ICalendar calendar : calendars()) {
            check(calendar);
            count += calendar.getEvents().size();
            if (count > MOST_EVENTS) {
                throw refused("has more than " + MOST_EVENTS + " events");
            }
            events.add(calendar, zoneOf(calendar));
        }
        if (count == 0) {
            throw refused("has no event");
        }
        return events.times();
    }

    private List<ICalendar> calendars() {
        String end = text.strip().toUpperCase(Locale.ROOT);
        if (!end.startsWith("BEGIN:VCALENDAR")) {
            throw refused(end.isEmpty() ? "is empty" : "is no iCalendar file: it does not begin with BEGIN:VCALENDAR");
        }
        if (!end.endsWith("END:VCALENDAR")) {
            throw refused("is cut off: it does not end with END:VCALENDAR");
        }
        List<ICalendar> found = new ArrayList<>();
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
            for (ICalendar next = reader.readNext(); next != null; next = reader.readNext()) {
                reader.getWarnings().stream()
                        .filter(CalendarFile::matters)
                        .findFirst()
                        .ifPresent(warning -> {
                            throw refused(sentence(warning));
                        });
                found.add(next);
            }
        } catch (IOException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
        if (count(end, "BEGIN:VCALENDAR") != found.size() || count(end, "BEGIN:") != count(end, "END:")) {
            throw refused("is not whole: what begins in it does not all end");
        }
        return found;
    }

    private static long count(String text, String word) {
        return text.lines().filter(line -> line.startsWith(word)).count();
    }

    /** A zone that the file does not define is looked up by its name, which is what is wanted. */
    private static boolean matters(ParseWarning warning) {
        if (Objects.equals(warning.getCode(), KNOWN_ZONE)) {
            return false;
        }
        String property = warning.getPropertyName();
        return property == null || TIMES.contains(property.toUpperCase(Locale.ROOT));
    }

    private static String sentence(ParseWarning warning) {
        if (Objects.equals(warning.getCode(), UNKNOWN_ZONE)) {
            return "names a time zone that neither it nor anybody knows: " + warning.getMessage();
        }
        return "is not understood" + (warning.getLineNumber() == null ? "" : " in line " + warning.getLineNumber())
                + ": " + (warning.getPropertyName() == null ? "" : warning.getPropertyName() + ": ")
                + warning.getMessage();
    }

    private void check(ICalendar calendar) {
        ICalVersion version = calendar.getVersion();
        if (version == ICalVersion.V1_0) {
            throw refused("is of version 1.0; only 2.0 is read");
        }
        if (calendar.getMethod() != null && calendar.getMethod().isCancel()) {
            throw refused("takes events back (METHOD:CANCEL) and names none");
        }
        for (VEvent event : calendar.getEvents()) {
            if (!event.getExceptionRules().isEmpty()) {
                throw refused("has an EXRULE, which is not read; write EXDATE instead");
            }
        }
    }

    private Optional<ZoneId> zoneOf(ICalendar calendar) {
        return Optional.ofNullable(calendar.getExperimentalProperty("X-WR-TIMEZONE"))
                .map(property -> zone(property.getValue()));
    }

    private ZoneId zone(String id) {
        try {
            return ZoneId.of(id.strip());
        } catch (DateTimeException e) {
            throw refused(
                    "is read with the time zone '" + id + "', which does not exist; write one such as Europe/London");
        }
    }

    private CalendarException refused(String why) {
        return new CalendarException("the calendar '" + name + "' " + why);
    }
}
