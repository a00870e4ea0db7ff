package org.alphatrade.dryrun.source;

import java.nio.charset.StandardCharsets;

/** The cheap question put to every record: can this line hold the beginning of a stack trace at all? */
final class TraceHints {
    private static final byte[][][] WORDS = new byte[128][][];

    static {
        word("Traceback", "Throwable", "Exception", "Error", "ERROR:", "Failure", "Fault", "panic", "fatal ", "free()");
        word("from ", "Fatal ", "File ", "goroutine", "terminat", "Sanitizer", "Segmentation", "SIGSEGV", "Aborted");
        word("Assertion", "Bus error", "Illegal instr", "Floating point ex", ".rb:", "Unhandled", "runtime error");
        word("***", "exc_type", "double free", "munmap_chunk", "malloc(", "corrupted size", "overflowed its", "PHP ");
        word("Uncaught", ".js:", ".ts:", "node:", ".mjs:", ".cjs:", "\tat ", "\\tat ", "  at ", "\"at ");
    }

    private TraceHints() {}

    static boolean mayStart(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return mayStart(bytes, 0, bytes.length);
    }

    /** Looks at the bytes of a line. */
    static boolean mayStart(byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = line[i];
            if (b >= 0 && WORDS[b] != null && anyAt(WORDS[b], line, i, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyAt(byte[][] words, byte[] line, int at, int to) {
        for (byte[] word : words) {
            if (to - at >= word.length && line[at + 1] == word[1] && startsWith(line, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] line, int at, byte[] word) {
        for (int i = 2; i < word.length; i++) {
            if (line[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static void word(String... words) {
        for (String word : words) {
            int first = word.charAt(0);
            byte[][] old = WORDS[first] == null ? new byte[0][] : WORDS[first];
            byte[][] more = java.util.Arrays.copyOf(old, old.length + 1);
            more[old.length] = word.getBytes(StandardCharsets.US_ASCII);
            WORDS[first] = more;
        }
    }
}
