package org.alphatrade.dryrun.log.file;

/** Follows the bytes of a JSON object to its end. */
final class ObjectEnd {
    private int depth;
    private boolean quoted;
    private boolean escaped;

    /** Takes the next byte; tells whether it is the last one of the object. */
    boolean isBehind(byte c) {
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            return false;
        }
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        return depth == 0;
    }

    /** Tells whether it is inside a text. */
    boolean isQuoted() {
        return quoted;
    }
}
