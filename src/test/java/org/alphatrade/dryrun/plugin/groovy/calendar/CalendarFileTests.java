package org.alphatrade.dryrun.plugin.groovy.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alphatrade.dryrun.TestSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarFileTests {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20261128T220000Z;DTEND:20261128T230000Z                                      | 2026-11-28T21:59:59Z | false
            DTSTART:20261128T220000Z;DTEND:20261128T230000Z                                      | 2026-11-28T22:00:00Z | true
            DTSTART:20261128T220000Z;DTEND:20261128T230000Z                                      | 2026-11-28T22:59:59.999Z | true
            DTSTART:20261128T220000Z;DTEND:20261128T230000Z                                      | 2026-11-28T23:00:00Z | false
            DTSTART/TZID=Europe/London:20260701T080000;DURATION:PT1H                             | 2026-07-01T07:30:00Z | true
            DTSTART/TZID=Europe/London:20261201T080000;DURATION:PT1H                             | 2026-12-01T07:30:00Z | false
            DTSTART/VALUE=DATE:20261224;DTEND/VALUE=DATE:20261227                                | 2026-12-26T22:59:59Z | true
            DTSTART/VALUE=DATE:20261224;DTEND/VALUE=DATE:20261227                                | 2026-12-26T23:00:00Z | false
            DTSTART/VALUE=DATE:20261224;DTEND/VALUE=DATE:20261227                                | 2026-12-23T23:00:00Z | true
            DTSTART/VALUE=DATE:20261224                                                          | 2026-12-24T22:59:59Z | true
            DTSTART/VALUE=DATE:20261224                                                          | 2026-12-24T23:00:00Z | false
            DTSTART:20261224T120000;DURATION:P1D                                                 | 2026-12-25T10:59:59Z | true
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY                             | 2026-11-28T22:30:00Z | true
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY                             | 2025-12-27T22:30:00Z | false
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;UNTIL=20261121T220000Z      | 2026-11-21T22:30:00Z | true
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;UNTIL=20261121T220000Z      | 2026-11-28T22:30:00Z | false
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;COUNT=2                     | 2026-01-10T22:30:00Z | true
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;COUNT=2                     | 2026-01-17T22:30:00Z | false
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;EXDATE:20261128T220000Z     | 2026-11-28T22:30:00Z | false
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;EXDATE/VALUE=DATE:20261128  | 2026-11-28T22:30:00Z | false
            DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;EXDATE/TZID=Europe/Berlin:20261128T230000 | 2026-11-28T22:30:00Z | false
            DTSTART:20260103T220000Z;DURATION:PT1H;RDATE:20261130T100000Z,20261201T100000Z       | 2026-12-01T10:30:00Z | true
            DTSTART:20260103T220000Z;DURATION:PT1H;RDATE/VALUE=PERIOD:20261130T100000Z/PT4H      | 2026-11-30T13:59:00Z | true
            DTSTART:20260103T220000Z;DURATION:PT1H;STATUS:CONFIRMED                              | 2026-01-03T22:30:00Z | true
            DTSTART/TZID=Europe/London:20260125T013000;DURATION:PT30M;RRULE:FREQ=MONTHLY;BYDAY=-1SU | 2026-03-29T01:45:00Z | true
            DTSTART/TZID=Europe/London:20260125T013000;DURATION:PT30M;RRULE:FREQ=MONTHLY;BYDAY=-1SU | 2026-10-25T00:45:00Z | true
            DTSTART/TZID=Europe/London:20260125T013000;DURATION:PT30M;RRULE:FREQ=MONTHLY;BYDAY=-1SU | 2026-10-25T01:45:00Z | false
            DTSTART/VALUE=DATE:20260329                                                          | 2026-03-28T23:00:00Z | true
            DTSTART/VALUE=DATE:20260329                                                          | 2026-03-29T21:59:59Z | true
            DTSTART/VALUE=DATE:20260329                                                          | 2026-03-29T22:00:00Z | false
            """)
    void anEventTakesPlaceAtAMomentOrNot(String event, Instant at, boolean takesPlace) {
        assertEquals(takesPlace, times("Europe/Berlin", event(event)).contains(at));
    }

    /** The oracle walks over days and asks java.time alone. */
    @Test
    void repetitionsAreThoseThatTheClocksOfTheZoneShow() {
        Random random = TestSeed.random();
        List<ZoneId> zones = List.of(
                ZoneId.of("UTC"),
                ZoneId.of("Europe/London"),
                ZoneId.of("America/New_York"),
                ZoneId.of("Australia/Lord_Howe"),
                ZoneId.of("Asia/Kolkata"));
        for (int i = 0; i < 60; i++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            LocalDate first = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
            LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            int minutes = 1 + random.nextInt(600);
            int kind = random.nextInt(4);
            int interval = 1 + random.nextInt(3);
            DayOfWeek day = first.getDayOfWeek();
            String by = day.name().substring(0, 2);
            String rule = List.of(
                            "FREQ=DAILY;INTERVAL=" + interval,
                            "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + by,
                            "FREQ=MONTHLY;BYDAY=-1" + by,
                            "FREQ=YEARLY")
                    .get(kind);
            LocalDate begin = kind == 2 ? first.with(TemporalAdjusters.lastInMonth(day)) : first;
            CalendarTimes times = times(
                    "UTC",
                    event("DTSTART/TZID=" + zone.getId() + ":" + STAMP.format(begin.atTime(from)) + ";DURATION:PT"
                            + minutes + "M;RRULE:" + rule));
            for (int n = 0; n < 300; n++) {
                Instant at = begin.atTime(from)
                        .atZone(zone)
                        .toInstant()
                        .plus(random.nextInt(900 * 1440), ChronoUnit.MINUTES);
                boolean expected = false;
                LocalDate around = at.atZone(zone).toLocalDate();
                for (LocalDate date = around.minusDays(2); !date.isAfter(around.plusDays(1)); date = date.plusDays(1)) {
                    boolean on = !date.isBefore(begin)
                            && switch (kind) {
                                case 0 -> ChronoUnit.DAYS.between(begin, date) % interval == 0;
                                case 1 ->
                                    date.getDayOfWeek() == day && ChronoUnit.WEEKS.between(begin, date) % interval == 0;
                                case 2 -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
                                default ->
                                    date.getDayOfMonth() == begin.getDayOfMonth()
                                            && date.getMonth() == begin.getMonth();
                            };
                    Instant opens = LocalDateTime.of(date, from).atZone(zone).toInstant();
                    expected |= on && !at.isBefore(opens) && at.isBefore(opens.plus(Duration.ofMinutes(minutes)));
                }
                assertEquals(
                        expected, times.contains(at), zone + " " + rule + " from " + begin.atTime(from) + " at " + at);
            }
        }
    }

    @Test
    void aRepetitionThatWasMovedOrCalledOffTakesPlaceWhereItWasMovedTo() {
        CalendarTimes times = times(
                "UTC",
                event("UID:a;DTSTART:20260103T220000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY"),
                event("UID:a;RECURRENCE-ID:20261128T220000Z;DTSTART:20261129T100000Z;DURATION:PT2H"),
                event("UID:a;RECURRENCE-ID:20261205T220000Z;DTSTART:20261205T220000Z;DURATION:PT1H;STATUS:CANCELLED"));
        assertFalse(times.contains(Instant.parse("2026-11-28T22:30:00Z")));
        assertTrue(times.contains(Instant.parse("2026-11-29T11:30:00Z")));
        assertFalse(times.contains(Instant.parse("2026-12-05T22:30:00Z")));
        assertTrue(times.contains(Instant.parse("2026-12-12T22:30:00Z")));
    }

    @Test
    void aZoneThatOnlyTheFileKnowsIsThatOfTheFile() {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Trading Floor
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0300
                TZOFFSETTO:+0300
                END:STANDARD
                END:VTIMEZONE
                """;
        CalendarTimes times = times("UTC", zone, event("DTSTART/TZID=Trading Floor:20261128T120000;DURATION:PT1H"));
        assertTrue(times.contains(Instant.parse("2026-11-28T09:30:00Z")));
        assertFalse(times.contains(Instant.parse("2026-11-28T12:30:00Z")));
    }

    @Test
    void theZoneThatTheFileNamesIsThatOfTimesWithout() {
        String file = file("X-WR-TIMEZONE:America/New_York\n", event("DTSTART/VALUE=DATE:20261126"));
        CalendarTimes times = read(file, Optional.empty());
        assertTrue(times.contains(Instant.parse("2026-11-27T04:30:00Z")));
        assertFalse(times.contains(Instant.parse("2026-11-26T04:30:00Z")));
        assertTrue(
                read(file, Optional.of("UTC")).contains(Instant.parse("2026-11-26T04:30:00Z")), "what is typed wins");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20261128T220000;DURATION:PT1H                          | has an event that names no time zone; say which is meant: calendar('...', zone: 'Europe/London')
            DTSTART/TZID=Nowhere/Land:20261128T220000;DURATION:PT1H        | names a time zone that neither it nor anybody knows:
            DTSTART:Saturday at ten;DURATION:PT1H                          | is not understood in line 4: DTSTART
            DTSTART:20261340T220000Z;DURATION:PT1H                         | has an event that names a time that does not exist
            DTSTART:20261128T220000Z;DTEND:20261128T210000Z                | has an event that ends before it begins
            DTSTART:20261128T220000Z;DURATION:-PT1H                        | has an event that ends before it begins
            DTSTART:20261128T220000Z;DURATION:an hour                      | is not understood in line 5: DURATION
            DTSTART:20261128T220000Z;DURATION:PT1H;RRULE:FREQ=FORTNIGHTLY  | is not understood in line 6: RRULE
            DTSTART:20261128T220000Z;DURATION:PT1H;RRULE:FREQ=SECONDLY     | has an event that is repeated by the minute or second, which is not read
            DTSTART:20261128T220000Z;DURATION:PT1H;RRULE:FREQ=DAILY;INTERVAL=0 | has an event that has a rule with INTERVAL=0
            DTSTART:20261128T220000Z;DURATION:PT1H;RRULE:FREQ=DAILY;SKIP=OMIT | has an event that has a rule with SKIP, which is not known
            DTSTART:20261128T220000Z;DURATION:PT1H;EXRULE:FREQ=DAILY       | has an EXRULE, which is not read; write EXDATE instead
            SUMMARY:Nothing;DURATION:PT1H                                  | has an event 'Nothing' that has no beginning (DTSTART)
            SUMMARY:Ring;DTSTART:20261128T220000Z                          | has no event that takes place and lasts any time
            DTSTART:20261128T220000Z;DURATION:PT1H;STATUS:CANCELLED        | has no event that takes place and lasts any time
            """)
    void whatIsNotUnderstoodIsRefusedWithASentence(String event, String sentence) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> read(file("", event(event)), Optional.empty()));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("the calendar 'x.ics' " + sentence),
                refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                           | is empty
            hello                                                        | is no iCalendar file: it does not begin with BEGIN:VCALENDAR
            BEGIN:VCALENDAR!VERSION:2.0!END:VCALENDAR                    | has no event
            BEGIN:VCALENDAR!VERSION:2.0!BEGIN:VEVENT                     | is cut off: it does not end with END:VCALENDAR
            BEGIN:VCALENDAR!VERSION:2.0!BEGIN:VEVENT!END:VCALENDAR       | is not whole: what begins in it does not all end
            BEGIN:VCALENDAR!VERSION:1.0!END:VCALENDAR                    | is of version 1.0; only 2.0 is read
            BEGIN:VCALENDAR!VERSION:2.0!METHOD:CANCEL!END:VCALENDAR      | takes events back (METHOD:CANCEL) and names none
            """)
    void aFileThatIsNoWholeCalendarIsRefused(String file, String sentence) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> read(file.replace("!", "\r\n"), Optional.empty()));
        assertEquals("the calendar 'x.ics' " + sentence, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=17",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6",
                "FREQ=DAILY;INTERVAL=2000000000",
                "FREQ=DAILY;COUNT=2000000000",
                "FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9"
            })
    void noRuleTakesForEver(String rule) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                times("UTC", event("DTSTART:20260103T220000Z;DURATION:PT1S;RRULE:" + rule))
                        .contains(Instant.EPOCH);
            } catch (IllegalArgumentException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("calendar 'x.ics'"), e::getMessage);
            }
        });
    }

    @Test
    void whatIsRepeatedForTooLongIsNotKnownRatherThanNotThere() {
        CalendarTimes times = times("UTC", event("DTSTART:20260103T220000Z;DURATION:PT10M;RRULE:FREQ=HOURLY"));
        assertTrue(times.contains(Instant.parse("2026-11-28T22:05:00Z")));
        IllegalStateException unknown =
                assertThrows(IllegalStateException.class, () -> times.contains(Instant.parse("2036-11-28T22:05:00Z")));
        assertTrue(String.valueOf(unknown.getMessage()).contains("it is read until 2030-07-"), unknown::getMessage);
    }

    private static CalendarTimes times(String zone, String... parts) {
        return read(file("", parts), Optional.of(zone));
    }

    private static CalendarTimes read(String file, Optional<String> zone) {
        return new CalendarFile("x.ics", file.getBytes(StandardCharsets.UTF_8)).times(zone);
    }

    private static String file(String head, String... parts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + head + String.join("", parts) + "END:VCALENDAR\n";
    }

    /** Parameters stand behind a slash, so that a line of a test can hold an event. */
    private static String event(String properties) {
        StringBuilder lines = new StringBuilder("BEGIN:VEVENT\n");
        String open = "";
        for (String part : properties.split(";")) {
            boolean property = part.matches("[A-Z-]+(/[A-Z]+=[^:]+)?:.*");
            lines.append(property ? open : ";").append(property ? part.replaceFirst("^([A-Z-]+)/", "$1;") : part);
            open = "\n";
        }
        return lines + "\nEND:VEVENT\n";
    }
}
