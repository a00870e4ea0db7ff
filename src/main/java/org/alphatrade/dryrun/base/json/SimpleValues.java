package org.alphatrade.dryrun.base.json;

import java.util.Arrays;

/** Where the values stand in a whole object that are strings, numbers or words, at whatever depth. */
final class SimpleValues {
    private static final int MOST = 64;

    private final byte[] b;
    private final int from;
    private final int to;
    private final int[] constants;
    private final int[] spans = new int[2 * MOST];
    private int count;

    /** @param constants insides of strings, and numbers in their place, that do not count as values, from and to in turn */
    SimpleValues(byte[] b, int from, int to, int... constants) {
        this.b = b;
        this.from = from;
        this.to = to;
        this.constants = constants;
        int at = from;
        while (at < to) {
            at = b[at] == '"' ? string(at) : isSimple(b[at]) ? number(at, simpleEnd(at)) : at + 1;
        }
    }

    /** Returns how many there are, 0 when there are too many. */
    int size() {
        return count <= MOST ? count : 0;
    }

    int start(int i) {
        return spans[i * 2];
    }

    int end(int i) {
        return spans[i * 2 + 1];
    }

    /** Returns what stands before, between and behind the values; nothing when there are too many. */
    ByteToken[] between() {
        if (count > MOST) {
            return new ByteToken[0];
        }
        ByteToken[] tokens = new ByteToken[count + 1];
        int at = from;
        for (int i = 0; i < count; i++) {
            tokens[i] = new ByteToken(b, at, start(i));
            at = end(i);
        }
        tokens[count] = new ByteToken(b, at, to);
        return tokens;
    }

    /** A string is a key when a colon follows. */
    private int string(int start) {
        int end = start + 1;
        while (b[end] != '"') {
            end += b[end] == '\\' ? 2 : 1;
        }
        int next = end + 1;
        while (next < to && isBlank(b[next])) {
            next++;
        }
        boolean key = next < to && b[next] == ':';
        return key || isConstant(start + 1, end) ? end + 1 : value(start, end + 1);
    }

    private boolean isConstant(int start, int end) {
        for (int i = 0; i < constants.length; i += 2) {
            if (Arrays.equals(b, start, end, b, constants[i], constants[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private int number(int start, int end) {
        for (int i = 0; i < constants.length; i += 2) {
            if (constants[i] == start && constants[i + 1] == end) {
                return end;
            }
        }
        return value(start, end);
    }

    private int value(int start, int end) {
        if (count < MOST) {
            spans[count * 2] = start;
            spans[count * 2 + 1] = end;
        }
        count++;
        return end;
    }

    private int simpleEnd(int start) {
        int end = start;
        while (end < to && isSimple(b[end])) {
            end++;
        }
        return end;
    }

    private static boolean isSimple(byte c) {
        return !isBlank(c) && c != ',' && c != ':' && c != '{' && c != '}' && c != '[' && c != ']';
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
