package org.alphatrade.dryrun.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The cheap question put to every record: can this line hold the beginning of a stack trace at all? It looks at every
 * second group of three bytes; each word is known by its first and by its second such group, so none slips through.
 */
final class TraceHints {
    private static final List<byte[]> WORDS = words(
            "Traceback",
            "Throwable",
            "Exception",
            "Error",
            "ERROR:",
            "Failure",
            "Fault",
            "panic",
            "fatal ",
            "free()",
            "from ",
            "Fatal ",
            "File ",
            "goroutine",
            "terminat",
            "Sanitizer",
            "Segmentation",
            "SIGSEGV",
            "Aborted",
            "Assertion",
            "Bus error",
            "Illegal instr",
            "Floating point ex",
            ".rb:",
            "Unhandled",
            "runtime error",
            "*** ",
            "exc_type",
            "double free",
            "munmap_chunk",
            "malloc(",
            "corrupted size",
            "overflowed its",
            "PHP ",
            "Uncaught",
            ".js:",
            ".ts:",
            "node:",
            ".mjs:",
            ".cjs:",
            "\tat ",
            "\\tat ",
            "  at ",
            "\"at ");
    private static final long[] GROUPS = groups();

    private TraceHints() {}

    private static List<byte[]> words(String... words) {
        return java.util.Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static long[] groups() {
        long[] groups = new long[1 << 10];
        for (byte[] word : WORDS) {
            for (int at = 0; at < 2; at++) {
                int hash = hash(word, at);
                groups[hash >>> 6] |= 1L << hash;
            }
        }
        return groups;
    }

    private static int hash(byte[] bytes, int at) {
        int group = bytes[at] << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
        return group * 0x9E3779B1 >>> 16;
    }

    static boolean mayStart(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return mayStart(bytes, 0, bytes.length);
    }

    /** Looks at the bytes of a line. */
    static boolean mayStart(byte[] line, int from, int to) {
        for (int i = from; i + 2 < to; i += 2) {
            int hash = hash(line, i);
            if ((GROUPS[hash >>> 6] >>> hash & 1) != 0 && anyAround(line, i, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyAround(byte[] line, int at, int from, int to) {
        for (byte[] word : WORDS) {
            if (startsWith(line, at, to, word) || at > from && startsWith(line, at - 1, to, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] line, int at, int to, byte[] word) {
        return to - at >= word.length && java.util.Arrays.equals(line, at, at + word.length, word, 0, word.length);
    }

    /** Returns the words, for a test to hold the answers against a plain search. */
    static List<String> words() {
        return WORDS.stream()
                .map(word -> new String(word, StandardCharsets.US_ASCII))
                .toList();
    }
}
