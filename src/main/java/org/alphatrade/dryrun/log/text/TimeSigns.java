package org.alphatrade.dryrun.log.text;

/**
 * What the parts of times that stand in a line look like, found in one pass: which forms of {@link LooseTimeParser} are worth
 * a look. Says yes too often, never no too often.
 */
final class TimeSigns {
    /** {@code 3:04:05}. */
    static final int CLOCK = 1;
    /** {@code 2026-}. */
    static final int YEAR_FIRST = 2;
    /** {@code 02/01/26}. */
    static final int YEAR_LAST = 4;
    /** {@code 2026-002}. */
    static final int DAY_OF_YEAR = 8;
    /** {@code 20260102}. */
    static final int PACKED = 16;
    /** {@code 1767323045}. */
    static final int EPOCH = 32;
    /** {@code Jan}. */
    static final int MONTH = 64;

    private static final int YEAR = 4;
    private static final int DATE = 8;
    private static final int SECONDS = 10;
    private static final int LETTERS = 5;
    private static final boolean[] MONTHS = new boolean[1 << 3 * LETTERS];

    static {
        MonthNames.all().forEach(name -> MONTHS[letters(name, 2)] = true);
    }

    private TimeSigns() {}

    static int of(String line) {
        int signs = 0;
        int length = line.length();
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = digitsEnd(line, i);
                signs |= ofDigits(line, i, end);
                i = end - 1;
            } else if (i > 1 && MONTHS[letters(line, i)]) {
                signs |= MONTH;
            }
        }
        return signs;
    }

    /** Returns what a run of digits may begin. */
    private static int ofDigits(String line, int from, int end) {
        int digits = end - from;
        int signs = digits >= SECONDS ? PACKED | EPOCH : digits >= DATE ? PACKED : 0;
        if (end == line.length()) {
            return signs;
        }
        char mark = line.charAt(end);
        if (digits == YEAR && (isMark(mark) || mark == 0xe5)) {
            boolean day = mark == '-' && digitsEnd(line, end + 1) > end + 3;
            return signs | YEAR_FIRST | (day ? DAY_OF_YEAR : 0);
        }
        if (mark != ':' && !isMark(mark)) {
            return signs;
        }
        int second = digitsEnd(line, end + 1);
        int between = second - end - 1;
        if (second == line.length()) {
            return signs;
        }
        char next = line.charAt(second);
        boolean two = digitsEnd(line, second + 1) > second + 2;
        boolean clock = between == 2 && isOfClock(mark) && isOfClock(next) && two;
        boolean date = digits < 3 && between > 0 && between < 3 && isMark(mark) && next == mark && two;
        return signs | (clock ? CLOCK : 0) | (date ? YEAR_LAST : 0);
    }

    private static int digitsEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isMark(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    private static boolean isOfClock(char c) {
        return c == ':' || c == '.';
    }

    /** Three letters of either case, by five bits of each. */
    private static int letters(String text, int last) {
        int mask = (1 << LETTERS) - 1;
        return (text.charAt(last - 2) & mask) << 2 * LETTERS
                | (text.charAt(last - 1) & mask) << LETTERS
                | text.charAt(last) & mask;
    }
}
