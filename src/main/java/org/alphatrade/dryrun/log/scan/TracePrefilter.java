package org.alphatrade.dryrun.log.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The cheap question put to every record: can this line hold the beginning of a stack trace at all? */
public final class TracePrefilter {
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
            "** (",
            "with message",
            "nhandled exception",
            "never retrieved",
            "Logging error",
            "DATA RACE",
            "segfault at",
            "code=dumped",
            "\\n\\t",
            ".php(",
            "exc_type",
            "errorType",
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
            " (at ",
            "ERROR: ",
            ".lua:",
            ".pl line ",
            ".pm line ",
            " called at ",
            " REPORT",
            "CallStack (",
            "Execution error",
            "Error in ",
            "\"at ");
    private static final MultiLiteralScanner SCAN =
            addTo(new MultiLiteralScanner.Builder(), 1).build();

    private TracePrefilter() {}

    private static List<byte[]> words(String... words) {
        return java.util.Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** Adds the words to a scan that looks for others as well. */
    public static MultiLiteralScanner.Builder addTo(MultiLiteralScanner.Builder scan, long owner) {
        WORDS.forEach(word -> scan.add(word, owner));
        return scan;
    }

    public static boolean mayStart(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return mayStart(bytes, 0, bytes.length);
    }

    /** Looks at the bytes of a line. */
    public static boolean mayStart(byte[] line, int from, int to) {
        return SCAN.owners(line, from, to) != 0;
    }

    /** Returns the words, for a test to hold the answers against a plain search. */
    static List<String> words() {
        return WORDS.stream()
                .map(word -> new String(word, StandardCharsets.US_ASCII))
                .toList();
    }
}
