package org.alphatrade.dryrun.base.time;

/** ISO-8601 on bytes: {@code 2026-01-02T03:04:05.123Z} and its usual variants. */
final class IsoText {
    private final byte[] b;
    private final int to;
    private int at;
    private boolean bad;

    private IsoText(byte[] b, int from, int to) {
        this.b = b;
        this.at = from;
        this.to = to;
    }

    static long parse(byte[] b, int from, int to) {
        return new IsoText(b, from, to).read();
    }

    private long read() {
        int year = digits(4);
        boolean dashes = skip('-');
        int month = digits(2);
        bad |= dashes != skip('-');
        int day = digits(2);
        if (bad || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return Timestamps.NONE;
        }
        long days = days(year, month, day);
        if (at == to) {
            return dashes ? Timestamps.join(days * 86_400, 0) : Timestamps.NONE;
        }
        return skip('T') || skip(' ') || skip('t') ? time(days) : Timestamps.NONE;
    }

    private long time(long days) {
        int hour = digits(2);
        boolean colons = skip(':');
        int minute = colons || isDigit() ? digits(2) : 0;
        int second = 0;
        long fraction = 0;
        if (colons ? skip(':') : isDigit()) {
            second = digits(2);
            fraction = skip('.') || skip(',') ? fraction() : 0;
        }
        boolean midnight = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if (bad || hour > 23 && !midnight || minute > 59 || second > 60) {
            return Timestamps.NONE;
        }
        int offset = offset();
        return bad || at != to
                ? Timestamps.NONE
                : Timestamps.join(days * 86_400 + hour * 3_600L + minute * 60L + second - offset, fraction);
    }

    /** Digits behind the ninth are read and dropped. */
    private long fraction() {
        long value = 0;
        int count = 0;
        bad |= !isDigit();
        for (; isDigit(); at++) {
            if (count < 9) {
                value = value * 10 + b[at] - '0';
                count++;
            }
        }
        for (; count < 9; count++) {
            value *= 10;
        }
        return value;
    }

    private int offset() {
        while (at < to && b[at] == ' ') {
            at++;
        }
        if (at == to || skip('Z') || skip('z') || word('U', 'T', 'C') || word('G', 'M', 'T')) {
            return 0;
        }
        int sign = skip('-') ? -1 : 1;
        bad |= sign == 1 && !skip('+');
        int hours = digits(2);
        boolean colon = skip(':');
        int minutes = colon || at < to ? digits(2) : 0;
        int seconds = colon && skip(':') ? digits(2) : 0;
        bad |= hours > 23 || minutes > 59 || seconds > 59;
        return sign * (hours * 3_600 + minutes * 60 + seconds);
    }

    private boolean word(char first, char second, char third) {
        if (to - at == 3 && b[at] == first && b[at + 1] == second && b[at + 2] == third) {
            at = to;
            return true;
        }
        return false;
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (!isDigit()) {
                bad = true;
                return 0;
            }
            value = value * 10 + b[at++] - '0';
        }
        return value;
    }

    private boolean isDigit() {
        return at < to && b[at] >= '0' && b[at] <= '9';
    }

    private boolean skip(char c) {
        if (at < to && b[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private static int length(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since the epoch; the year begins in March, so that a leap day is its last. */
    private static long days(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    static int write(long nanos, byte[] out, int at) {
        long seconds = Math.floorDiv(nanos, 1_000_000_000L);
        int fraction = (int) Math.floorMod(nanos, 1_000_000_000L);
        int day = (int) Math.floorDiv(seconds, 86_400L);
        int time = (int) Math.floorMod(seconds, 86_400L);
        int end = date(day, out, at);
        out[end] = 'T';
        end = two(time / 3_600, out, end + 1);
        out[end] = ':';
        end = two(time / 60 % 60, out, end + 1);
        out[end] = ':';
        end = two(time % 60, out, end + 1);
        end = fraction(fraction, out, end);
        out[end] = 'Z';
        return end + 1;
    }

    private static int date(int epochDay, byte[] out, int at) {
        int z = epochDay + 719_468;
        int era = Math.floorDiv(z, 146_097);
        int dayOfEra = z - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        int end = two(year % 100, out, two(year / 100, out, at));
        out[end] = '-';
        end = two(month, out, end + 1);
        out[end] = '-';
        return two(dayOfYear - (153 * shifted + 2) / 5 + 1, out, end + 1);
    }

    private static int fraction(int nanos, byte[] out, int at) {
        if (nanos == 0) {
            return at;
        }
        int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        int rest = digits == 3 ? nanos / 1_000_000 : digits == 6 ? nanos / 1_000 : nanos;
        out[at] = '.';
        for (int i = digits; i > 0; i--) {
            out[at + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits + 1;
    }

    private static int two(int value, byte[] out, int at) {
        out[at] = (byte) ('0' + value / 10);
        out[at + 1] = (byte) ('0' + value % 10);
        return at + 2;
    }
}
