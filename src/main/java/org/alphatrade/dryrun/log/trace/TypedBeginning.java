package org.alphatrade.dryrun.log.trace;

/**
 * Tells from a line's bytes whether it may begin with the dotted name of a type, which begins a trace without any word
 * that is known for it. Says yes too often, never no too often.
 */
final class TypedBeginning {
    private static final int LONGEST = 1_000;

    private TypedBeginning() {}

    static boolean mayBeAt(byte[] b, int from, int to) {
        if (from == to || b[from] >= '0' && b[from] <= '9') {
            return false;
        }
        int end = Math.min(to, from + LONGEST);
        int dot = -1;
        int i = from;
        for (; i < end && isOfName(b[i]); i++) {
            dot = b[i] == '.' ? i : dot;
        }
        if (i == to || b[i] == ' ' || b[i] == ':') {
            return dot > from && dot + 1 < i && b[dot + 1] >= 'A' && b[dot + 1] <= 'Z';
        }
        return i == end || isOdd(b[i]);
    }

    private static boolean isOfName(byte c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '_'
                || c == '$'
                || c == '`';
    }

    /** What may be a part of a name, or taken off before it is looked at: other letters, colours, escapes. */
    private static boolean isOdd(byte c) {
        return c < ' ' && c != '\t' && c != '\n' || c == '\\' || c == 0x7f;
    }
}
