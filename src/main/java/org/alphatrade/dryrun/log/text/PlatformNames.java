package org.alphatrade.dryrun.log.text;

/**
 * What platforms and drivers write between their own time and the line of a program: {@code app[web.1]: }, {@code ecs/feed/0f1e },
 * {@code [APP/PROC/WEB/0] OUT }, {@code feed | }, or nothing. What stands behind it is a line of its own where it begins as one
 * does: with an object, with a time, or, behind a name, with a level in the dress of one.
 */
final class PlatformNames {
    private static final int MOST = 3;
    private static final int LONGEST = 120;
    private static final String OF_NAMES = "_./@[]()|:-=";

    private PlatformNames() {}

    /** Returns where the line of a program begins behind a time that ends at {@code from}; -1 when there is none. */
    static int content(byte[] b, int from, int to) {
        int at = from;
        while (at < to && (b[at] == ']' || b[at] == ')' || b[at] == ':')) {
            at++;
        }
        if (at >= to || !isBlank(b[at])) {
            return -1;
        }
        at = behindBlanks(b, at, to);
        if (begins(b, at, to) || at < to && b[at] == '{' && isLevelled(b, at, to)) {
            return at;
        }
        int limit = Math.min(to, from + LONGEST);
        boolean boxed = false;
        for (int names = 0; names < MOST && at < limit; names++) {
            int end = nameEnd(b, at, limit);
            if (end < 0) {
                return -1;
            }
            boolean marked = isMarked(b, at, end) || boxed && isStream(b, at, end);
            boolean path = !marked && isPath(b, at, end);
            boxed = b[at] == '[';
            at = behindBlanks(b, end, to);
            if (marked && (begins(b, at, to) || isLevelled(b, at, to))
                    || path && !isClock(b, at, to) && begins(b, at, to)) {
                return at;
            }
        }
        return -1;
    }

    /** {@code  app[683d92dce34dd8] lhr [info] }: fly.io calls so whatever an app prints. Returns where that begins; -1 for anything else. */
    static int behindFly(byte[] b, int from, int to) {
        if (from + 5 > to || b[from] != ' ' || b[from + 1] != 'a' || b[from + 2] != 'p' || b[from + 4] != '[') {
            return -1;
        }
        int region = PlainBytes.next(b, from + 1, Math.min(to, from + LONGEST), ' ') + 1;
        int level = PlainBytes.next(b, region, Math.min(to, region + 8), ' ') + 1;
        int end = level + 6;
        boolean info = end < to && b[level] == '[' && b[level + 1] == 'i' && b[level + 4] == 'o' && b[level + 5] == ']';
        return info ? behindBlanks(b, end, to) : -1;
    }

    /** Tells whether there may be one, or a colour without its first sign: what a quick look must leave to a slower one. */
    static boolean mayBe(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        boolean named = false;
        int words = 0;
        for (int i = from; i + 2 < limit; i++) {
            byte c = b[i];
            boolean clock = c == ':' && isDigit(b[i + 1]) && isDigit(b[i + 2]);
            boolean object = c == '{' && i > from && isBlank(b[i - 1]);
            if (clock || object || isColour(b, i, limit)) {
                return true;
            }
            words += isBlank(c) && (i == from || !isBlank(b[i - 1])) ? 1 : 0;
            named |= words <= MOST && (c == '[' || c == ']' || c == '|' || c == ':' && isBlank(b[i + 1]))
                    || words <= MOST + 1 && c == '\t';
        }
        return named && LevelHint.in(b, from, to);
    }

    /** {@code [31m} and no {@code [15m]}, of which the sign before it was lost or written out. */
    static boolean isColour(byte[] b, int from, int to) {
        int at = from + 1;
        if (b[from] != '[' || at >= to || !isDigit(b[at])) {
            return false;
        }
        while (at < to && (isDigit(b[at]) || b[at] == ';')) {
            at++;
        }
        return at < to && b[at] == 'm' && (at + 1 == to || b[at + 1] != ']');
    }

    private static int nameEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to && (isDigit(b[at]) || isLetter(b[at]) || OF_NAMES.indexOf(b[at]) >= 0)) {
            at++;
        }
        return at > from && at < to && isBlank(b[at]) ? at : -1;
    }

    private static boolean isMarked(byte[] b, int from, int end) {
        byte last = b[end - 1];
        return last == ':' || last == ']' || last == '|' || b[end] == '\t' || PlainBytes.next(b, from, end, '[') < end;
    }

    /** A ratio and a page may be written like a path: only what is surely a line of its own is one behind it. */
    private static boolean isPath(byte[] b, int from, int end) {
        return PlainBytes.next(b, from, end, '/') < end;
    }

    private static boolean isClock(byte[] b, int at, int to) {
        return at + 2 < to && b[at + 2] == ':' || at + 1 < to && b[at + 1] == ':';
    }

    private static boolean isStream(byte[] b, int from, int end) {
        return end - from == 3 && b[from] == 'O' && b[from + 1] == 'U' && b[from + 2] == 'T';
    }

    private static boolean begins(byte[] b, int at, int to) {
        if (at + 4 >= to) {
            return false;
        }
        if (b[at] == '{') {
            int key = behindBlanks(b, at + 1, to);
            return key < to && b[key] == '"';
        }
        boolean may = isDigit(b[at]) || b[at] == '[' || b[at] == '(' || isLetter(b[at]) && isDigit(b[at + 1]);
        return may && TextLevels.isTimedContent(b, at, to);
    }

    private static boolean isLevelled(byte[] b, int at, int to) {
        return at < to
                && LevelHint.in(b, at, to)
                && !LeadingLevel.of(TextLevels.head(b, at, to)).isEmpty();
    }

    private static int behindBlanks(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isBlank(b[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
