package org.alphatrade.dryrun.log.text;

import org.alphatrade.dryrun.base.time.Timestamps;

/**
 * Reads the times that most lines begin with from their bytes: {@code 2026-01-02 03:04:05,123}, with a T, slashes, a
 * bracket or an offset, and syslog's. What it does not settle is for {@link TextTimestampParser}, which reads the same.
 */
final class QuickTime {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final int MOST_DIGITS = 9;

    private final DayCache days = new DayCache();
    private int end;
    private long clock;

    /** Returns where the time ends that was read last. */
    int end() {
        return end;
    }

    /**
     * Reads the time at the beginning of a line; {@link Timestamps#NONE} when that is not settled.
     *
     * @param near what a time without a year is nearest to
     * @param last whether that is the end of the file's time
     */
    long read(byte[] b, int from, int to, long near, boolean last) {
        if (to - from < 16) {
            return Timestamps.NONE;
        }
        byte first = b[from];
        if (first == '[') {
            return dated(b, from + 1, to);
        }
        return first >= '0' && first <= '9' ? dated(b, from, to) : yearless(b, from, to, near, last);
    }

    private long dated(byte[] b, int from, int to) {
        boolean long19 = to - from >= 20 && (b[from + 10] == ' ' || b[from + 10] == 'T');
        byte mark = b[from + 4];
        if (!long19 || mark != '-' && mark != '/' || b[from + 7] != mark || !clock(b, from + 11, to)) {
            return Timestamps.NONE;
        }
        long day = days.midnight(b, from);
        return day == Timestamps.NONE ? Timestamps.NONE : zoned(b, to, day + clock, mark == '-');
    }

    /** Takes off a zone where it stands in full behind the time; what looks otherwise like one is not settled. */
    private long zoned(byte[] b, int to, long time, boolean iso) {
        if (end >= to) {
            return time;
        }
        byte c = b[end];
        if (isHalf(b, end, to) || c == ' ' && isHalf(b, end + 1, to)) {
            return Timestamps.NONE;
        }
        if (c == ' ' && end + 1 < to) {
            return mayBeZone(b, end + 1, to) ? Timestamps.NONE : time;
        }
        if (c == 'Z' && iso) {
            end++;
            return isFollowed(b, end, to) ? Timestamps.NONE : time;
        }
        if (c == '[') {
            return Timestamps.NONE;
        }
        boolean parted = c == ':' && end + 1 < to && isDigit(b[end + 1]);
        boolean offset = (c == '+' || c == '-') && end + 1 < to && isDigit(b[end + 1]);
        if (offset && iso) {
            return offset(b, to, time);
        }
        return offset || parted || c == 'Z' || c == 'U' || c == 'G' || isDigit(c) ? Timestamps.NONE : time;
    }

    /** {@code AM} and {@code p.m.}, or a blank of three bytes that may stand before them. */
    private static boolean isHalf(byte[] b, int at, int to) {
        if (at + 1 >= to) {
            return false;
        }
        int c = b[at] | 0x20;
        return b[at] == (byte) 0xe2 || (c == 'a' || c == 'p') && (b[at + 1] == '.' || (b[at + 1] | 0x20) == 'm');
    }

    private static boolean mayBeZone(byte[] b, int at, int to) {
        byte c = b[at];
        boolean sign = c == '+' || c == '-';
        return c == 'Z'
                || c == 'U'
                || c == 'G'
                || sign && at + 1 < to && isDigit(b[at + 1])
                || c == '[' && isPlace(b, at + 1, to)
                || c >= 'A' && c <= 'Z' && (isZone(b, at + 2, to) || isZone(b, at + 3, to) || isPlace(b, at, to));
    }

    /** {@code Europe/Berlin}: most words behind a time are levels in capitals, or have no slash. */
    private static boolean isPlace(byte[] b, int from, int to) {
        if (from + 3 >= to || b[from] < 'A' || b[from] > 'Z') {
            return false;
        }
        if (b[from + 1] < 'a') {
            return b[from] == 'U' && b[from + 1] == 'S' && b[from + 2] == '/';
        }
        int at = from + 2;
        while (at < to && b[at] >= 'a' && b[at] <= 'z') {
            at++;
        }
        return at < to && b[at] == '/';
    }

    /** Tells whether a word ends at a place as the names of zones do: {@code CET}, {@code CEST}, {@code MSK}. */
    private static boolean isZone(byte[] b, int last, int to) {
        boolean may = last < to && (b[last] == 'T' || b[last] == 'K');
        return may && (last + 1 == to || !isLetter(b[last + 1]));
    }

    /** Tells of more digits, and of the zone's other name: {@code +01:00[Europe/Berlin]}. */
    private static boolean isFollowed(byte[] b, int stop, int to) {
        return stop < to && (isDigit(b[stop]) || b[stop] == '[');
    }

    private long offset(byte[] b, int to, long time) {
        int colon = end + 3 < to && b[end + 3] == ':' ? 1 : 0;
        int stop = end + 5 + colon;
        int hours = stop > to ? -1 : two(b, end + 1);
        int minutes = stop > to ? -1 : two(b, end + 3 + colon);
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || isFollowed(b, stop, to)) {
            return Timestamps.NONE;
        }
        long ahead = (hours * 60L + minutes) * 60 * SECOND;
        long utc = b[end] == '-' ? time + ahead : time - ahead;
        end = stop;
        return utc;
    }

    /** {@code Jan  2 03:04:05}. */
    private long yearless(byte[] b, int from, int to, long near, boolean last) {
        int at = from + 3;
        while (at < to && b[at] == ' ') {
            at++;
        }
        int digits = at + 1 < to && isDigit(b[at + 1]) ? 2 : 1;
        int start = at + digits + 1;
        boolean laid = at > from + 3 && start < to && isDigit(b[at]) && b[start - 1] == ' ' && clock(b, start, to);
        if (!laid || end >= to || b[end] != ' ' || near == Timestamps.NONE) {
            return Timestamps.NONE;
        }
        int day = digits == 2 ? two(b, at) : b[at] - '0';
        return days.isNear(b, from, day, near) ? nearest(near, last) : Timestamps.NONE;
    }

    /** As {@link TimeLayouts} chooses among the years. */
    private long nearest(long near, boolean last) {
        long best = Timestamps.NONE;
        for (int year = 0; year < 3; year++) {
            long midnight = days.midnight(year);
            long time = midnight + clock;
            if (midnight != Timestamps.NONE) {
                boolean fits = last ? time - near <= DAY : Math.abs(time - near) < Math.abs(best - near);
                best = best == Timestamps.NONE || fits ? time : best;
            }
        }
        return best;
    }

    /** {@code 03:04:05.123}, of any number of digits that nanoseconds have. */
    private boolean clock(byte[] b, int from, int to) {
        if (to - from < 8 || b[from + 2] != ':' || b[from + 5] != ':') {
            return false;
        }
        int hour = two(b, from);
        int minute = two(b, from + 3);
        int second = two(b, from + 6);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return false;
        }
        clock = (hour * 3_600 + minute * 60 + second) * SECOND;
        end = from + 8;
        boolean fraction = end + 1 < to && (b[end] == '.' || b[end] == ',') && isDigit(b[end + 1]);
        return !fraction || b[end] == ',' && isColumn(b, end + 1, to) || fraction(b, to);
    }

    /** Tells whether digits behind a comma are the next column of a table, by the rule of {@link TimeLayouts#FRACTION}. */
    private static boolean isColumn(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isDigit(b[at])) {
            at++;
        }
        int digits = at - from;
        boolean decimal = at + 1 < to && b[at] == '.' && isDigit(b[at + 1]);
        boolean even = digits == 3 || digits == 6 || digits == MOST_DIGITS;
        return decimal || !even && (at == to || b[at] == ',' || b[at] == ';');
    }

    private boolean fraction(byte[] b, int to) {
        int at = end + 1;
        int most = Math.min(to, at + MOST_DIGITS);
        long unit = SECOND / 10;
        for (; at < most && isDigit(b[at]); at++) {
            clock += (b[at] - '0') * unit;
            unit /= 10;
        }
        end = at;
        return at == to || !isDigit(b[at]);
    }

    private static boolean isLetter(byte c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the number that two digits make; -1 when they are none. */
    static int two(byte[] b, int at) {
        return isDigit(b[at]) && isDigit(b[at + 1]) ? (b[at] - '0') * 10 + b[at + 1] - '0' : -1;
    }
}
