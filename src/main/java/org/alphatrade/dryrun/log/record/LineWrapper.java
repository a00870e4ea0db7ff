package org.alphatrade.dryrun.log.record;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.spi.Level;

/**
 * What container runtimes and their tools write before a line: CRI's time, stream and tag, compose's and pm2's name and bar,
 * kubectl's pod, a bare time before an object. What stands behind it is judged as if it stood alone.
 */
public final class LineWrapper {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TIME = 48;
    private static final int MOST = 4;

    private LineWrapper() {}

    /** Returns where the content of a line begins, {@code from} when nothing is wrapped around it. */
    public static int contentFrom(byte[] b, int from, int to) {
        int at = from;
        for (int layers = 0; layers < MOST && at < to; layers++) {
            int next = layer(b, at, to);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Returns where what stands behind the outermost layer of a line begins; -1 when there is none. */
    static int layer(byte[] b, int from, int to) {
        byte first = b[from];
        if (first == '[') {
            return pod(b, from, to);
        }
        if (first == '@') {
            return is(b, from, to, "@cee:") ? from + (from + 5 < to && b[from + 5] == ' ' ? 6 : 5) : -1;
        }
        if (first >= '0' && first <= '9') {
            int content = cri(b, from, to);
            int object = content >= 0 ? content : timed(b, from, to);
            int other = object >= 0 ? object : numbered(b, from, to);
            return other >= 0 ? other : counted(b, from, to);
        }
        if (!isName(first)) {
            return -1;
        }
        int service = serviced(b, from, to);
        int bar = service >= 0 ? service : named(b, from, to);
        return bar >= 0 ? bar : stern(b, from, to);
    }

    /** Tells whether a line is CRI's piece of one that goes on in the next. */
    public static boolean isPiece(byte[] b, int from, int to) {
        int content = criContent(b, from, to);
        return content > 0 && tag(b, content) == 'P';
    }

    /** Returns where the content of a line of CRI begins; -1 for any other line. */
    public static int criContent(byte[] b, int from, int to) {
        return to > from && b[from] >= '0' && b[from] <= '9' ? cri(b, from, to) : -1;
    }

    /** Returns where the tag of a line of CRI stands whose content begins at {@code content}. */
    public static int criTag(byte[] b, int content) {
        int at = content - 1;
        while (b[at - 1] != ' ') {
            at--;
        }
        return at;
    }

    private static byte tag(byte[] b, int content) {
        return b[criTag(b, content)];
    }

    /** {@code pod-name container-name content}, as stern shows what it follows: content that begins as a log line does. */
    private static int stern(byte[] b, int from, int to) {
        int content = behindContainer(b, from, to);
        boolean line = content > 0
                && content + 10 < to
                && (b[content] == '{' && b[content + 1] == '"'
                        || b[content] == '['
                        || isDate(b, content)
                        || is(b, content, to, "time=")
                        || is(b, content, to, "level=")
                        || is(b, content, to, "ts="));
        return line ? content : -1;
    }

    /** Tells whether two names stand first as those of a pod and its container do where stern shows them. */
    public static boolean isOfContainer(byte[] b, int from, int to) {
        return from < to && behindContainer(b, from, to) > 0;
    }

    /** Returns where something begins that may be what stern shows of a container; -1 when no two names stand before it. */
    static int behindContainer(byte[] b, int from, int to) {
        int limit = Math.min(to, from + 2 * LONGEST_NAME);
        int pod = nameEnd(b, from, limit);
        int container = pod < 0 || next(b, from, pod, '-') < 0 ? -1 : nameEnd(b, pod + 1, limit);
        return container < 0 ? -1 : container + 1;
    }

    private static int nameEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to
                && (b[at] >= 'a' && b[at] <= 'z' || b[at] >= '0' && b[at] <= '9' || b[at] == '-' || b[at] == '.')) {
            at++;
        }
        return at > from && at < to && b[at] == ' ' ? at : -1;
    }

    private static boolean isDate(byte[] b, int at) {
        return b[at] >= '0' && b[at] <= '9' && (b[at + 4] == '-' || b[at + 4] == '/') && b[at + 7] == b[at + 4];
    }

    /** {@code 2026-01-02T03:04:05.143102151Z stdout F content}. */
    private static int cri(byte[] b, int from, int to) {
        if (to - from < 28 || b[from + 4] != '-' || b[from + 10] != 'T') {
            return -1;
        }
        int stream = next(b, from, Math.min(to, from + LONGEST_TIME), ' ') + 1;
        boolean known = stream > 0 && (is(b, stream, to, "stdout ") || is(b, stream, to, "stderr "));
        int tag = stream + 7;
        if (!known || tag >= to || b[tag] != 'F' && b[tag] != 'P') {
            return -1;
        }
        if (tag + 1 == to || b[tag + 1] == '\n') {
            return tag + 1;
        }
        int end = next(b, tag, Math.min(to, tag + LONGEST_NAME), ' ');
        return end > 0 && (end == tag + 1 || b[tag + 1] == ':') ? end + 1 : -1;
    }

    /** {@code 2026-01-02T03:04:05.143Z {"level":…}}. */
    private static int timed(byte[] b, int from, int to) {
        int end = Math.min(to, from + LONGEST_TIME);
        for (int at = from; at < end; at++) {
            if (b[at] == '{') {
                boolean timed = at - from > 8 && b[at - 1] == ' ' && isObject(b, at, to);
                return timed ? behindLabels(b, at, to) : -1;
            }
            if ("0123456789-/:.,TZ+ ".indexOf(b[at]) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** What else begins with a brace is Python's, Go's, a set of names: text. */
    private static boolean isObject(byte[] b, int from, int to) {
        int at = from + 1;
        while (at < to && b[at] == ' ') {
            at++;
        }
        int label = at == from + 1 ? labelEnd(b, from, to) : to;
        return at == to || b[at] == '"' || b[at] == '}' || is(b, label, to, "=\"");
    }

    /** {@code {app="feed", level="error"} content}, as Loki's logcli shows labels; an object is content itself. */
    private static int behindLabels(byte[] b, int from, int to) {
        int at = labelEnd(b, from, to);
        boolean labels = at > from + 1 && is(b, at, to, "=\"") || is(b, from, to, "{} ");
        if (!labels) {
            return from;
        }
        boolean quoted = false;
        for (int i = at; i < to; i++) {
            quoted ^= b[i] == '"' && b[i - 1] != '\\';
            if (b[i] == '}' && !quoted) {
                return i + 2 < to && b[i + 1] == ' ' ? i + 2 : -1;
            }
        }
        return -1;
    }

    private static int labelEnd(byte[] b, int from, int to) {
        int at = from + 1;
        while (at < to && (isName(b[at]) || b[at] >= '0' && b[at] <= '9')) {
            at++;
        }
        return at;
    }

    /** {@code 83 <40>1 content}: the length of a message of syslog before it, as it comes from a connection. */
    private static int counted(byte[] b, int from, int to) {
        int at = from;
        while (at < to && at - from < 6 && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at + 3 < to && b[at] == ' ' && b[at + 1] == '<' && b[at + 2] >= '0' && b[at + 2] <= '9' ? at + 1 : -1;
    }

    /** {@code 0|name  | content}, as pm2 shows what runs under it. */
    private static int numbered(byte[] b, int from, int to) {
        int bar = next(b, from, Math.min(to, from + 5), '|');
        for (int at = from; at < bar; at++) {
            if (b[at] < '0' || b[at] > '9') {
                return -1;
            }
        }
        return bar > from && bar + 1 < to && isName(b[bar + 1]) ? named(b, bar + 1, to) : -1;
    }

    /** {@code [pod/name/container] content}. */
    private static int pod(byte[] b, int from, int to) {
        if (!is(b, from, to, "[pod/")) {
            return -1;
        }
        int end = next(b, from, Math.min(to, from + 4 * LONGEST_NAME), ']');
        return end > 0 && end + 1 < to && b[end + 1] == ' ' ? end + 2 : -1;
    }

    /** {@code INFO   | jvm 1    | 2026/01/02 03:04:05 | content}, as Tanuki's wrapper of Java writes. */
    private static int serviced(byte[] b, int from, int to) {
        int level = b[from] <= 'Z' ? next(b, from, Math.min(to, from + 10), '|') : -1;
        int source = level < 0 ? -1 : next(b, level + 1, Math.min(to, level + 20), '|');
        int date = source + 2;
        boolean dated = source > 0 && date + 20 < to && isDate(b, date) && b[date + 4] == '/';
        int time = dated ? next(b, date + 19, Math.min(to, date + 25), '|') : -1;
        return time > 0 && time + 2 < to && b[time + 1] == ' ' ? time + 2 : -1;
    }

    /** {@code db-1    | content}; a level before a bar is the line's own. */
    private static int named(byte[] b, int from, int to) {
        int end = from;
        int limit = Math.min(to, from + LONGEST_NAME);
        while (end < limit && (isName(b[end]) || b[end] >= '0' && b[end] <= '9' || ".-@".indexOf(b[end]) >= 0)) {
            end++;
        }
        int bar = end;
        while (bar < limit && b[bar] == ' ') {
            bar++;
        }
        boolean blank = bar + 1 == to || bar < to && b[bar + 1] == '\n';
        if (bar == end || bar >= to || b[bar] != '|' || !blank && b[bar + 1] != ' ') {
            return -1;
        }
        String name = new String(b, from, end - from, StandardCharsets.ISO_8859_1);
        return LevelNames.rank(LevelNames.normal(name)) == Level.OTHER ? bar + (blank ? 1 : 2) : -1;
    }

    private static boolean isName(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static int next(byte[] b, int from, int to, char wanted) {
        for (int at = from; at < to; at++) {
            if (b[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static boolean is(byte[] b, int from, int to, String text) {
        if (to - from < text.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (b[from + at] != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
