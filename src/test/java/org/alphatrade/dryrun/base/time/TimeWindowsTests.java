package org.alphatrade.dryrun.base.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alphatrade.dryrun.TestSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeWindowsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SAT 22:00-23:00 UTC                   | 2026-11-28T22:00:00Z | true
            SAT 22:00-23:00 UTC                   | 2026-11-28T22:59:59.999Z | true
            SAT 22:00-23:00 UTC                   | 2026-11-28T23:00:00Z | false
            SAT 22:00-23:00 UTC                   | 2026-11-28T21:59:59Z | false
            SAT 22:00-23:00 UTC                   | 2026-11-27T22:30:00Z | false
            saturday 22:00 - 23:00 UTC            | 2026-11-28T22:30:00Z | true
            22:00-02:00 UTC                       | 2026-11-28T01:59:00Z | true
            22:00-02:00 UTC                       | 2026-11-28T02:00:00Z | false
            SAT 22:00-02:00 UTC                   | 2026-11-29T01:00:00Z | true
            SAT 22:00-02:00 UTC                   | 2026-11-28T01:00:00Z | false
            FRI 22:00-SUN 22:00 UTC               | 2026-11-29T21:59:00Z | true
            FRI 22:00-SUN 22:00 UTC               | 2026-11-29T22:00:00Z | false
            SUN 23:00-SUN 22:00 UTC               | 2026-11-28T12:00:00Z | true
            SUN 23:00-SUN 22:00 UTC               | 2026-11-29T22:30:00Z | false
            MON-FRI 08:00-17:30 Europe/London     | 2026-07-01T07:30:00Z | true
            MON-FRI 08:00-17:30 Europe/London     | 2026-12-01T07:30:00Z | false
            FRI-MON 08:00-17:30 UTC               | 2026-11-29T09:00:00Z | true
            FRI-MON 08:00-17:30 UTC               | 2026-12-01T09:00:00Z | false
            SAT,SUN America/New_York              | 2026-11-28T04:59:00Z | false
            SAT,SUN America/New_York              | 2026-11-30T04:59:00Z | true
            MON,WED-THU 00:00-24:00 +05:30        | 2026-11-24T19:00:00Z | true
            MON,WED-THU 00:00-24:00 +05:30        | 2026-11-23T18:30:00Z | false
            """)
    void aMomentIsInAWindowOrNot(String window, Instant at, boolean in) {
        assertEquals(in, new TimeWindows(List.of(RecurringWindow.parse(window)), List.of()).contains(at));
        assertEquals(!in, new TimeWindows(List.of(), List.of(RecurringWindow.parse(window))).contains(at));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SAT 22:00-23:00           | 'SAT 22:00-23:00' names no time zone; write 'SAT 22:00-23:00 UTC', or one such as Europe/London
            SAT                       | 'SAT' is no time of the week; write 'SAT 22:00-23:00 UTC', 'MON-FRI 08:00-17:30 Europe/London', 'FRI 22:00-SUN 22:00 UTC' or 'SAT,SUN UTC'
            SAT 22:00-23:00 Mars/Base | 'SAT 22:00-23:00 Mars/Base' is no time of the week: Unknown time-zone ID: Mars/Base
            SAM 22:00-23:00 UTC       | 'SAM 22:00-23:00 UTC' is no time of the week: 'SAM' is no day; write MON, TUE, WED, THU, FRI, SAT or SUN
            SAT 22:00-22:00 UTC       | 'SAT 22:00-22:00 UTC' begins and ends at the same time; a whole day is 00:00-24:00
            SAT 24:00-01:00 UTC       | 'SAT 24:00-01:00 UTC' begins at 24:00; write 00:00 of the next day
            SAT 22:60-23:00 UTC       | 'SAT 22:60-23:00 UTC' is no time of the week: there is no 22:60
            SAT 22:00-25:00 UTC       | 'SAT 22:00-25:00 UTC' is no time of the week: there is no 25:00
            """)
    void whatCannotBeMeantIsRefusedWithWhatCan(String window, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> RecurringWindow.parse(window))
                        .getMessage());
    }

    @Test
    void theHourStaysTheSameWhenClocksArePutForwardAndBack() {
        TimeWindows lunch = new TimeWindows(List.of(RecurringWindow.parse("SUN 12:00-13:00 Europe/Berlin")), List.of());
        assertTrue(lunch.contains(Instant.parse("2026-10-25T11:30:00Z")));
        assertTrue(lunch.contains(Instant.parse("2026-10-18T10:30:00Z")));
        assertFalse(lunch.contains(Instant.parse("2026-10-25T10:30:00Z")));
    }

    @Test
    void windowsThatMeetAreOneForWhoAsksSinceWhenTheyAreOpen() {
        TimeWindows days = new TimeWindows(List.of(RecurringWindow.parse("MON-FRI 00:00-24:00 UTC")), List.of());
        assertEquals(Instant.parse("2026-11-23T00:00:00Z"), days.openedAt(Instant.parse("2026-11-27T23:59:00Z")));
        TimeWindows rest = new TimeWindows(List.of(), List.of(RecurringWindow.parse("SAT 22:00-23:00 UTC")));
        assertEquals(Instant.parse("2026-11-28T23:00:00Z"), rest.openedAt(Instant.parse("2026-11-29T12:00:00Z")));
        assertTrue(new TimeWindows(List.of(), List.of()).always());
    }

    /** Each minute of some weeks, asked in any order, against the clock on the wall there. */
    @Test
    void everyMinuteIsWhereTheClockThereSaysItIs() {
        long seed = TestSeed.of(7);
        Random random = new Random(seed);
        List<String> zones = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
        for (int round = 0; round < 40; round++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            RecurringWindow window = new RecurringWindow(
                    days, LocalTime.of(random.nextInt(24), random.nextInt(60)), 1 + random.nextInt(7 * 1440), zone);
            TimeWindows during = new TimeWindows(List.of(window), List.of());
            TimeWindows outside = new TimeWindows(List.of(), List.of(window));
            Instant first = LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 20)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            for (int i = 0; i < 500; i++) {
                Instant at = first.plus(Duration.ofMinutes(random.nextInt(16 * 1440)));
                boolean in = isIn(window, at);
                assertEquals(in, during.contains(at), () -> "seed " + seed + ", " + window + " at " + at);
                assertEquals(!in, outside.contains(at), () -> "seed " + seed + ", not " + window + " at " + at);
            }
        }
    }

    private static boolean isIn(RecurringWindow window, Instant at) {
        LocalDateTime shown = at.atZone(window.zone()).toLocalDateTime();
        for (int back = 0; back <= 8; back++) {
            LocalDate date = shown.toLocalDate().plusDays(1 - back);
            LocalDateTime begin = date.atTime(window.from());
            boolean in = !shown.isBefore(begin) && shown.isBefore(begin.plusMinutes(window.minutes()));
            if (in && window.days().contains(date.getDayOfWeek())) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:30:00Z,01:15-01:45 Europe/London,false",
        "2026-03-29T01:30:00Z,01:15-01:45 Europe/London,false",
        "2026-10-25T00:30:00Z,01:15-01:45 Europe/London,true",
        "2026-10-25T01:30:00Z,01:15-01:45 Europe/London,true"
    })
    void anHourThatTheClocksLeaveOutIsNoneAndOneThatComesTwiceCountsTwice(Instant at, String window, boolean in) {
        assertEquals(in, new TimeWindows(List.of(RecurringWindow.parse(window)), List.of()).contains(at));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MON-FRI 08:00-09:00 UTC | 2026-11-27T08:30:00Z | 2026-11-30T08:00:00Z | PT1H
            MON-FRI 08:00-09:00 UTC | 2026-11-27T07:59:59Z | 2026-11-27T08:00:00Z | PT1H
            MON-FRI UTC             | 2026-11-25T12:00:00Z | 2026-11-30T00:00:00Z | PT120H
            FRI 22:00-SUN 22:00 UTC | 2026-11-29T22:00:00Z | 2026-12-04T22:00:00Z | PT48H
            """)
    void itSaysWhenItNextOpensAndHowLongItIs(String window, Instant at, Instant next, Duration longest) {
        TimeWindows during = new TimeWindows(List.of(RecurringWindow.parse(window)), List.of());
        assertEquals(next, during.openingAfter(at, at.plus(Duration.ofDays(8))));
        assertEquals(longest, during.longest());
        assertEquals(Instant.MAX, new TimeWindows(List.of(), List.of()).openingAfter(at, Instant.MAX));
        assertEquals(Duration.ofDays(7), new TimeWindows(List.of(), List.of()).longest());
    }
}
