package org.alphatrade.dryrun.log.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log driver puts before every line of a crash report, and how it is taken off again. */
final class LinePrefix {
    /** What a container log or {@code docker compose} puts before every line. */
    private static final Pattern GUTTER = Pattern.compile("(?:\\S+ (?:stdout|stderr) [FP] |[\\w.-]+ +\\| )");

    private String known = "";
    private String gutter = "";

    /** Returns a line without what stands before it; {@code first} tells whether no report is under way. */
    String off(String line, boolean first) {
        gutter = first ? gutter(line) : "";
        return gutter.isEmpty() ? unprefixed(line) : line.substring(gutter.length());
    }

    private static String gutter(String line) {
        Matcher gutter = line.indexOf(' ') > 0 ? GUTTER.matcher(line) : null;
        return gutter != null && gutter.lookingAt() ? gutter.group() : "";
    }

    /** Takes off what is known, digits aside. */
    private String unprefixed(String line) {
        int length = known.length();
        if (length == 0 || line.length() < length) {
            return line;
        }
        for (int i = 0; i < length; i++) {
            char expected = known.charAt(i);
            char c = line.charAt(i);
            if (c != expected && !(Character.isDigit(c) && Character.isDigit(expected))) {
                return line;
            }
        }
        return line.substring(length);
    }

    /** Says that the last line is of a report: what stood before it stands before the next ones. */
    void keep() {
        known = known.isEmpty() ? gutter : known;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    String text() {
        return known;
    }

    void become(String text) {
        known = text;
    }
}
