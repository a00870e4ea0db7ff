package org.alphatrade.dryrun.log.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whose line it is, by what container runtimes and their tools write before it. Lines of one source go on with each other,
 * whatever others wrote between them.
 *
 * @param name the same for all lines of a stream that are of one source
 * @param content where its own line begins
 * @param end where that ends
 * @param object whether it stands in an object, as Docker's json-file writes one for each line
 */
public record LineSource(String name, int content, int end, boolean object) {
    private static final byte[] LOG = "{\"log\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "\",\"stream\":\"std".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 4;
    private static final int LONGEST_STAMP = 36;
    private static final int FRACTION = 20;
    private static final int DIGITS = 9;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LONGEST_HEADER = 160;

    /** Returns the source of a line; null when nothing is wrapped around it. */
    public static @Nullable LineSource of(byte[] b, int from, int to) {
        if (from >= to || !mayBe(b, from, to)) {
            return null;
        }
        int at = from;
        int named = 0;
        String name = "";
        for (int layers = 0; layers < MOST && at < to; layers++) {
            int next = LineWrapper.layer(b, at, to);
            int cri = LineWrapper.criContent(b, at, to);
            boolean other = cri < 0 && isDigit(b[at]) && next > 0 && b[next - 1] != '|' && b[next - 2] != '|';
            if (next < 0 || other) {
                break;
            }
            // CRI's time is another on each line; out and err are two streams of one container.
            int begin = cri > 0 ? LineWrapper.criTag(b, next) - 2 : at;
            int end = cri > 0 ? begin + 1 : next;
            String layer = new String(b, begin, end - begin, StandardCharsets.ISO_8859_1);
            name = name.isEmpty() ? layer : name + '\n' + layer;
            named++;
            at = next;
        }
        int stamp = behindStamp(b, at, to);
        return named > 0 || stamp > at ? new LineSource(name, Math.max(at, stamp), to, false) : null;
    }

    /** Returns the same for bytes of which so many stood before. */
    public LineSource from(int before) {
        return new LineSource(name, content - before, end - before, object);
    }

    /** {@code {"log":"content\\n","stream":"stdout",…}}: returns the stream of the container; null for any other object. */
    public static @Nullable LineSource ofObject(byte[] b, int from, int to) {
        if (to - from < LOG.length + STREAM.length || !is(b, from, LOG)) {
            return null;
        }
        int content = from + LOG.length;
        int close = content;
        int end = content;
        while (close < to && b[close] != '"') {
            boolean escape = b[close] == '\\' && close + 1 < to;
            boolean feed = escape && (b[close + 1] == 'n' || b[close + 1] == 'r');
            close += escape ? 2 : 1;
            end = feed ? end : close;
        }
        boolean known = close + STREAM.length + 1 < to && is(b, close, STREAM);
        return known ? new LineSource("" + (char) b[close + STREAM.length], content, end, true) : null;
    }

    /** Returns where the text ends that stands in an object, its line's end included. */
    public int close(byte[] b) {
        int at = end;
        while (b[at] == '\\') {
            at += 2;
        }
        return at;
    }

    private static boolean is(byte[] b, int from, byte[] text) {
        return Arrays.equals(b, from, from + text.length, text, 0, text.length);
    }

    /** Returns the source of what stands behind two names that may be those of a pod and its container; null for none. */
    public static @Nullable LineSource ofContainer(byte[] b, int from, int to) {
        int content = LineWrapper.behindContainer(b, from, to);
        return content < 0
                ? null
                : new LineSource(
                        new String(b, from, content - from, StandardCharsets.ISO_8859_1),
                        Math.max(content, behindStamp(b, content, to)),
                        to,
                        false);
    }

    /** Returns the source of a line, also by the host and the program that syslog names. */
    public static @Nullable LineSource orProgram(byte[] b, int from, int to) {
        LineSource wrapped = of(b, from, to);
        if (wrapped != null || to - from < LONGEST_STAMP / 2) {
            return wrapped;
        }
        int host = behindTime(b, from, Math.min(to, from + LONGEST_HEADER));
        int end = host < 0 ? -1 : behindProgram(b, host, Math.min(to, host + LONGEST_HEADER));
        return end < 0
                ? null
                : new LineSource(
                        new String(b, host, end - host, StandardCharsets.ISO_8859_1), Math.min(end + 1, to), to, false);
    }

    /** Most lines are settled by their first bytes. */
    private static boolean mayBe(byte[] b, int from, int to) {
        byte first = b[from];
        if (isDigit(first)) {
            return to - from > FRACTION && b[from + 10] == 'T' || to - from > 4 && isBarNear(b, from);
        }
        return first == '[' ? to - from > 4 && b[from + 4] == '/' : first > ' ' && first != '{';
    }

    private static boolean isBarNear(byte[] b, int from) {
        return b[from + 1] == '|' || b[from + 2] == '|' || b[from + 3] == '|' || b[from + 4] == '|';
    }

    /** {@code 2026-01-02T03:04:05.143102151Z content}: the nine digits are those of a log driver. */
    private static int behindStamp(byte[] b, int from, int to) {
        boolean may = to - from > FRACTION + DIGITS && isDigit(b[from]) && b[from + 4] == '-' && b[from + 10] == 'T';
        if (!may || b[from + FRACTION - 1] != '.') {
            return -1;
        }
        for (int at = from + FRACTION; at < from + FRACTION + DIGITS; at++) {
            if (!isDigit(b[at])) {
                return -1;
            }
        }
        int zone = from + FRACTION + DIGITS;
        int end = b[zone] == 'Z' ? zone + 1 : zone + 6;
        boolean known = b[zone] == 'Z' || b[zone] == '+' || b[zone] == '-';
        return known && end <= to && (end == to || b[end] == ' ') ? Math.min(end + 1, to) : -1;
    }

    /** {@code <11>Jan  2 03:04:05 } or {@code 2026-01-02T03:04:05.123456+00:00 }; -1 for anything else. */
    private static int behindTime(byte[] b, int from, int to) {
        int at = from;
        if (b[at] == '<') {
            while (at < to && b[at] != '>') {
                at++;
            }
            at++;
        }
        if (at + FRACTION > to) {
            return -1;
        }
        if (isDigit(b[at])) {
            int end = at;
            while (end < to && b[end] != ' ') {
                end++;
            }
            return b[at + 10] == 'T' && b[at + 13] == ':' && end < to && end - at <= LONGEST_STAMP ? end + 1 : -1;
        }
        String month = new String(b, at, 3, StandardCharsets.ISO_8859_1);
        boolean time = MONTHS.contains(month) && b[at + 3] == ' ' && b[at + 6] == ' ' && b[at + 9] == ':';
        return time && b[at + 12] == ':' && b[at + 15] == ' ' ? at + 16 : -1;
    }

    /** {@code host program[12]: }: returns where the blank stands behind the colon; -1 for anything else. */
    private static int behindProgram(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] > ' ') {
            at++;
        }
        int program = at + 1;
        at = program;
        while (at < to && b[at] > ' ' && b[at] != ':') {
            at++;
        }
        boolean colon = at > program && at < to && b[at] == ':' && (at + 1 == to || b[at + 1] == ' ');
        return colon && program > from + 1 ? at + 1 : -1;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
