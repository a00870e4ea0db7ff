package org.alphatrade.dryrun.log.file;

/** Finds the first date with a clock behind it in a line, of which day and month may be either way round. */
final class DateFields {
    private static final int HEAD = 80;
    /** How much of an object is looked at. */
    private static final int OBJECT = 1_024;

    private int one;
    private int two;
    private int three;
    private boolean isShort;
    private int at;

    int one() {
        return one;
    }

    int two() {
        return two;
    }

    int three() {
        return three;
    }

    /** Tells whether it has two digits for the year, so that this may stand first as well. */
    boolean isShort() {
        return isShort;
    }

    /** Finds one that is a value of an object, or begins one: {@code "time":"02/01/2026 03:04:05"}. */
    boolean findQuoted(byte[] b, int from, int to) {
        int limit = Math.min(to, from + OBJECT);
        for (int i = from + 1; i < limit; i++) {
            if (b[i - 1] == '"' && isDigit(b, i, to) && isDate(b, i, to)) {
                return true;
            }
        }
        return false;
    }

    boolean find(byte[] b, int from, int to) {
        int limit = Math.min(to, from + HEAD);
        for (int i = from; i < limit; i++) {
            boolean begins = isDigit(b, i, to) && (i == from || !isPart(b[i - 1]));
            if (begins && isDate(b, i, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDate(byte[] b, int from, int to) {
        at = from;
        one = number(b, to, 2);
        int mark = at < to ? b[at] : 0;
        if (one < 0 || mark != '/' && mark != '-') {
            return false;
        }
        at++;
        two = number(b, to, 2);
        if (two < 0 || at >= to || b[at] != mark) {
            return false;
        }
        at++;
        int year = at;
        three = number(b, to, 4);
        isShort = at - year == 2;
        boolean dated = at - year == 4 || isShort && mark == '/';
        return dated && isClock(b, to);
    }

    /** Reads so many digits at most; -1 when there are none or more. */
    private int number(byte[] b, int to, int most) {
        int from = at;
        int number = 0;
        while (isDigit(b, at, to) && at - from <= most) {
            number = number * 10 + b[at++] - '0';
        }
        return at == from || at - from > most ? -1 : number;
    }

    private boolean isClock(byte[] b, int to) {
        int i = at;
        while (i < to && i - at < 4 && (b[i] == ' ' || b[i] == ',' || b[i] == '-' || b[i] == 'T')) {
            i++;
        }
        int hour = isDigit(b, i + 1, to) ? i + 2 : i + 1;
        return i > at && isDigit(b, i, to) && hour < to && b[hour] == ':';
    }

    private static boolean isPart(byte c) {
        return c >= '0' && c <= '9' || c == '/' || c == '-' || c == '.' || c == ':';
    }

    private static boolean isDigit(byte[] b, int i, int to) {
        return i < to && b[i] >= '0' && b[i] <= '9';
    }
}
