package org.alphatrade.dryrun.log.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a crash report is, seen alone.
 *
 * @param kind its part in a report
 * @param language the format it is typical of; empty when several share it
 * @param type the exception's type it names; empty for none
 * @param message what the exception says there; empty for nothing
 * @param settled whether type and message are all that a reader needs to know
 */
record TraceLine(Kind kind, String language, String type, String message, boolean settled) {
    enum Kind {
        /** Begins a report, beyond doubt. */
        HEAD,
        /** Begins a report, or ends the one that is open: what a shell says of a killed program. */
        DEATH,
        /** May begin a report: a frame must follow. */
        HINT,
        /** A frame of a stack. */
        FRAME,
        /** A frame of a stack in the shape that nothing else has. */
        STRONG_FRAME,
        /** Leads to a cause or a further exception of the same report. */
        LINK,
        /** Belongs to a report that is open. */
        PART,
        /** A log line of its own. */
        LOG,
        BLANK,
        INDENTED,
        TEXT
    }

    static final TraceLine TEXT = plain(Kind.TEXT);
    static final String TRACEBACK = "Traceback (most recent call last):";

    private static final int MAX_CHARS = 2_000;
    private static final TraceLine BLANK = plain(Kind.BLANK);
    static final TraceLine INDENTED = plain(Kind.INDENTED);
    private static final TraceLine LOG = plain(Kind.LOG);
    private static final List<String> LINKS = List.of(
            "During handling of the above exception",
            "The above exception was the direct cause",
            "Caused by: ",
            "Suppressed: ",
            "---> ",
            "[cause]: ",
            "Wrapped by: ");
    private static final List<String> PARTS = List.of(
            "... ",
            "note: ",
            "stack backtrace:",
            "Stack backtrace:",
            "Stack trace:",
            "Stacktrace:",
            "stack traceback:",
            "Current stack trace:",
            "Full report at:",
            "HasCallStack backtrace:",
            "thrown in ",
            "Node.js v",
            "created by ",
            "[signal ",
            "exit status ",
            "SUMMARY: ",
            "READ of size ",
            "WRITE of size ",
            "freed by thread ",
            "previously allocated by ",
            "Shadow byte",
            "Current thread ",
            "Thread 0x",
            "Extension modules:",
            "Python runtime state:",
            "[Previous line repeated ",
            "<no Python frame>",
            "--- End of ",
            "Emitted 'error' event",
            "Thrown at:",
            "Caused by:",
            "nested exception is:",
            "<asynchronous suspension>",
            "(Use `node ",
            "future: <",
            "handle: <",
            "+-",
            "+---");

    /**
     * Returns what {@code raw} is; {@code error} tells whether the runtime meant it as an error, {@code inside} of which
     * language a report is under way, if any.
     */
    static TraceLine of(String raw, boolean error, String inside) {
        String line = body(clean(raw));
        String text = ungutter(line.strip());
        if (text.isEmpty()) {
            return BLANK;
        }
        if (text.charAt(0) == '╭' || text.charAt(0) == '│' || text.charAt(0) == '╰') {
            return text.contains("Traceback (most recent call last)") ? openHead("python", "") : INDENTED;
        }
        TraceLine head = TraceHeads.of(text, error);
        if (head != null) {
            return head;
        }
        TraceLine inner = innerLine(text, inside);
        if (inner != null) {
            return inner;
        }
        boolean indented = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        if (looksLogged(text)) {
            return indented ? INDENTED : logged(text);
        }
        TraceLine hint = TraceHeads.hint(text);
        return hint != null ? hint : indented ? INDENTED : TEXT;
    }

    static TraceLine head(String language, String type, String message) {
        return new TraceLine(Kind.HEAD, language, type, message, true);
    }

    static TraceLine openHead(String language, String type) {
        return new TraceLine(Kind.HEAD, language, type, "", false);
    }

    static TraceLine hint(String language, String type, String message) {
        return new TraceLine(Kind.HINT, language, type, message, !type.isEmpty());
    }

    /** Takes the end off a line that is too long to be a part of a report: what it is shows before. */
    static String beginning(String raw) {
        return raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    }

    /** Takes the colours and the carriage return off a line, and the end of one that is too long. */
    static String clean(String raw) {
        String line = beginning(raw);
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        return line.indexOf('\u001b') < 0 ? line : line.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "");
    }

    /** Takes the gutter off that Python draws around the members of an exception group. */
    static String ungutter(String text) {
        String rest = text;
        while (rest.startsWith("|")) {
            rest = rest.substring(1).strip();
        }
        return rest.startsWith("+ Exception Group ") ? rest.substring(2) : rest;
    }

    /** Returns what stands right of the gutter, its own indentation kept. */
    private static String body(String line) {
        int at = 0;
        int bar = -1;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '|')) {
            bar = line.charAt(at) == '|' ? at : bar;
            at++;
        }
        boolean spaced = bar >= 0 && bar + 1 < line.length() && line.charAt(bar + 1) == ' ';
        return bar < 0 ? line : line.substring(spaced ? bar + 2 : bar + 1);
    }

    private static @Nullable TraceLine innerLine(String text, String inside) {
        TraceLine frame = TraceFrames.of(text);
        TraceLine own = frame == null ? TraceFrames.within(inside, text) : frame;
        if (own != null) {
            return own;
        }
        for (String link : LINKS) {
            if (text.startsWith(link)) {
                return link(text, link);
            }
        }
        if (startsWithAny(text, PARTS) || isSanitizerLine(text)) {
            return plain(Kind.PART);
        }
        return null;
    }

    private static TraceLine link(String text, String link) {
        TraceLine cause = TraceHeads.typed(text.substring(link.length()).strip());
        String language = link.charAt(0) == 'D' || link.charAt(0) == 'T' ? "python" : "";
        return new TraceLine(
                Kind.LINK, language, cause == null ? "" : cause.type, cause == null ? "" : cause.message, false);
    }

    private static boolean isSanitizerLine(String text) {
        return text.startsWith("==")
                && (text.indexOf("==", 2) > 2 || text.chars().allMatch(c -> c == '='));
    }

    private static TraceLine logged(String text) {
        if (text.endsWith(TRACEBACK) || text.endsWith(TraceHeads.NEVER_RETRIEVED)) {
            return hint("python", "", "");
        }
        TraceLine rare = RareHeads.hint(text);
        if (rare != null) {
            return rare;
        }
        TraceLine script = ScriptHeads.hint(text);
        TraceLine hint = script == null ? TraceHeads.typedAtEnd(text) : script;
        return hint == null ? LOG : hint;
    }

    private static boolean looksLogged(String text) {
        char first = text.charAt(0);
        if (first == '[' || first >= '0' && first <= '9') {
            return looksTimed(text);
        }
        return first >= 'A' && first <= 'Z' && startsWithLevel(text);
    }

    private static boolean looksTimed(String text) {
        int end = Math.min(text.length(), 14);
        int separators = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            separators += c == '-' || c == ':' || c == '/' ? 1 : 0;
        }
        return separators >= 2
                || text.charAt(0) == '[' && startsWithLevel(text.substring(1).strip());
    }

    private static boolean startsWithLevel(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        return switch (text.substring(0, end)) {
            case "TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "SEVERE", "CRITICAL", "FATAL" -> true;
            default -> false;
        };
    }

    static boolean startsWithAny(String text, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static TraceLine plain(Kind kind) {
        return new TraceLine(kind, "", "", "", false);
    }
}
