package org.alphatrade.dryrun.log.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.alphatrade.dryrun.base.time.Timestamps;

/** When days begin, in nanoseconds since the epoch. Lines that follow each other are mostly of one day, which is kept. */
final class DayCache {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long DAY = 86_400_000_000_000L;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private long yearAndMonth;
    private int dayOfMonth = -1;
    private long midnight = Timestamps.NONE;

    private int monthAndDay = -1;
    private long yearBegins = Long.MAX_VALUE;
    private long yearEnds = Long.MIN_VALUE;
    private final long[] around = new long[3];

    /** Returns when the day begins that ten bytes name, the year first; {@link Timestamps#NONE} when there is none. */
    long midnight(byte[] b, int from) {
        long key = (long) LONGS.get(b, from);
        int day = b[from + 8] << 8 | b[from + 9];
        if (key != yearAndMonth || day != dayOfMonth) {
            midnight = anew(b, from);
            yearAndMonth = key;
            dayOfMonth = day;
        }
        return midnight;
    }

    private static long anew(byte[] b, int from) {
        int century = QuickTime.two(b, from);
        int year = QuickTime.two(b, from + 2);
        int month = QuickTime.two(b, from + 5);
        int day = QuickTime.two(b, from + 8);
        boolean known = century >= 17 && century <= 21 && year >= 0 && month > 0 && month <= 12 && day > 0;
        return known && day <= YearMonth.of(century * 100 + year, month).lengthOfMonth()
                ? of(century * 100 + year, month, day)
                : Timestamps.NONE;
    }

    private static long of(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay() * DAY;
    }

    /** Finds a day of the month that three bytes name in the years around a time; tells whether there is one. */
    boolean isNear(byte[] b, int from, int day, long near) {
        int key = ((b[from] << 8 | b[from + 1]) << 8 | b[from + 2]) * 100 + day;
        if (key != monthAndDay || near < yearBegins || near >= yearEnds) {
            monthAndDay = find(b, from, day, near) ? key : -1;
        }
        return monthAndDay >= 0;
    }

    private boolean find(byte[] b, int from, int day, long near) {
        String name = new String(b, from, 3, StandardCharsets.ISO_8859_1);
        int place = MONTHS.indexOf(name);
        int year = Instant.ofEpochSecond(Math.floorDiv(near, 1_000_000_000L))
                .atOffset(ZoneOffset.UTC)
                .getYear();
        if (place < 0 || place % 3 != 0 || year < 1700 || year > 2200) {
            return false;
        }
        yearBegins = of(year, 1, 1);
        yearEnds = of(year + 1, 1, 1);
        return place(year, place / 3 + 1, day);
    }

    private boolean place(int year, int month, int day) {
        boolean leapDay = month == 2 && day == 29;
        for (int i = 0; i < around.length; i++) {
            try {
                int candidate = year - 1 + i;
                boolean none = leapDay && !Year.isLeap(candidate);
                around[i] = none ? Timestamps.NONE : of(candidate, month, day);
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
        return true;
    }

    /** Returns when the day begins that {@link #isNear} found, in the year before, the year itself, the year after. */
    long midnight(int year) {
        return around[year];
    }
}
