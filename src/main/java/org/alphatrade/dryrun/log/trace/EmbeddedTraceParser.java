package org.alphatrade.dryrun.log.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a stack trace inside one text: a string of a JSON object, or strings that stand side by side in an array.
 *
 * @param language as in {@link org.alphatrade.dryrun.spi.Trace}
 * @param type the exception's type; empty when the text does not say
 * @param message what it says; empty for nothing
 */
record EmbeddedTraceParser(String language, String type, String message) {
    private static final int MAX_DEPTH = 3;
    /** Stands behind the last character, so that a text that is cut off ends its last string too. */
    private static final char END = '\0';

    /** Exceptions that are written as objects, by the library that does: structlog, log4j, logback, Monolog, AWS Lambda. */
    private static final List<Written> OBJECTS = List.of(
            new Written("python", "\"frames\"", "\"exc_type\"", "\"exc_value\""),
            new Written("jvm", "\"extendedStackTrace\"", "\"name\"", "\"message\""),
            new Written("jvm", "\"stepArray\"", "\"className\"", "\"message\""),
            new Written("php", "\"trace\"", "\"exception\"\\s*:\\s*\\{\\s*\"class\"", "\"message\""),
            new Written("", "\"stackTrace\"", "\"errorType\"", "\"errorMessage\""));

    private static final List<String> THROWN =
            List.of("\"thrown\"", "\"throwable\"", "\"exception\":{\"class\"", "\"exception\": {\"class\"");

    /** An exception as an object: the key of its frames, and those of its type and message. */
    private record Written(String language, String frames, Pattern type, Pattern value) {
        Written(String language, String frames, String type, String value) {
            this(
                    language,
                    frames,
                    Pattern.compile(type + "\\s*:\\s*\"([A-Za-z_][^\"]{0,200}?)\""),
                    Pattern.compile(value + "\\s*:\\s*\"([^\"\\\\]{0,500})"));
        }
    }

    /** Looks at every string of a JSON text, which may be cut off. */
    static Optional<EmbeddedTraceParser> inJson(String json, boolean error) {
        EmbeddedTraceParser[] found = new EmbeddedTraceParser[1];
        eachString(json, text -> {
            inText(text, error, 0).ifPresent(trace -> found[0] = trace);
            return found[0] == null;
        });
        return found[0] == null ? objects(json) : Optional.ofNullable(found[0]);
    }

    /** Looks at a plain line in which line breaks are written as {@code \n}. */
    static Optional<EmbeddedTraceParser> inEscapedLine(String line) {
        return inText(line.replace("\\n", "\n").replace("\\t", "\t"), false, 0);
    }

    private static Optional<EmbeddedTraceParser> inText(String text, boolean error, int depth) {
        if (text.indexOf('\n') >= 0) {
            return inLines(text, error);
        }
        boolean nested = text.indexOf("\\n") >= 0 && text.indexOf('{') >= 0 && depth < MAX_DEPTH;
        if (!nested) {
            return Optional.empty();
        }
        EmbeddedTraceParser[] found = new EmbeddedTraceParser[1];
        eachString(text, inner -> {
            inText(inner, error, depth + 1).ifPresent(trace -> found[0] = trace);
            return found[0] == null;
        });
        return Optional.ofNullable(found[0]);
    }

    /** Looks at a text of several lines. */
    static Optional<EmbeddedTraceParser> inLines(String text, boolean error) {
        TraceStateMachine machine = new TraceStateMachine();
        String frames = "";
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String line = TraceLine.beginning(text.substring(from, to));
            TraceStateMachine.Answer answer = machine.feed(line, error, false);
            if (machine.open() && machine.known()) {
                break;
            }
            if (answer == TraceStateMachine.Answer.HOLD_ANEW && machine.idle()) {
                machine.reset();
            }
            frames = frames == null || machine.open() ? null : framed(frames, line.strip());
            from = to + 1;
        }
        if (machine.open()) {
            return Optional.of(new EmbeddedTraceParser(machine.language(), machine.type(), machine.message()));
        }
        return frames == null || frames.isEmpty()
                ? Optional.empty()
                : Optional.of(new EmbeddedTraceParser(frames, "", ""));
    }

    private static Optional<EmbeddedTraceParser> objects(String json) {
        for (Written object : OBJECTS) {
            Matcher type = json.contains(object.frames) ? object.type.matcher(thrown(json)) : null;
            if (type != null && type.find()) {
                Matcher value = object.value.matcher(thrown(json));
                return Optional.of(new EmbeddedTraceParser(
                        object.language.isEmpty() ? language(json) : object.language,
                        type.group(1).replace("\\\\", "\\"),
                        value.find() ? value.group(1) : ""));
            }
        }
        return Optional.empty();
    }

    /** Lambda writes the same object for each of its languages. */
    private static String language(String json) {
        return json.contains(".py\\\"") ? "python" : json.contains(".js:") || json.contains(".mjs:") ? "node" : "jvm";
    }

    /** Returns the object from where it speaks of the exception. */
    private static String thrown(String json) {
        for (String key : THROWN) {
            int at = json.indexOf(key);
            if (at >= 0) {
                return json.substring(at);
            }
        }
        return json;
    }

    /** Returns the language of a text that has only frames so far; empty for none yet, null when it has something else. */
    private static @Nullable String framed(String language, String line) {
        TraceLine frame = line.isEmpty() ? null : TraceFrames.of(line);
        if (frame == null) {
            return line.isEmpty() ? language : null;
        }
        boolean alone = frame.language().equals("ruby") || frame.language().equals("rust");
        return alone && (language.isEmpty() || language.equals(frame.language())) ? frame.language() : null;
    }

    /** Hands over each string value, and strings side by side in an array as one text with line breaks. */
    private static void eachString(String json, Predicate<String> more) {
        StringBuilder group = new StringBuilder();
        int at = 0;
        while (at <= json.length()) {
            char c = at == json.length() ? END : json.charAt(at);
            if (c == '"') {
                StringBuilder text = new StringBuilder();
                at = unescape(json, at + 1, text);
                if (!isKey(json, at)) {
                    group.append(group.isEmpty() ? "" : "\n").append(text);
                    continue;
                }
            } else {
                at++;
            }
            boolean between = c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!between && !group.isEmpty()) {
                if (!more.test(group.toString())) {
                    return;
                }
                group.setLength(0);
            }
        }
    }

    private static boolean isKey(String json, int after) {
        int at = after;
        while (at < json.length() && json.charAt(at) == ' ') {
            at++;
        }
        return at < json.length() && json.charAt(at) == ':';
    }

    private static int unescape(String json, int from, StringBuilder out) {
        int at = from;
        while (at < json.length() && json.charAt(at) != '"') {
            char c = json.charAt(at++);
            if (c != '\\' || at == json.length()) {
                out.append(c);
                continue;
            }
            char escaped = json.charAt(at++);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'u' -> at = unicode(json, at, out);
                default -> out.append(escaped);
            }
        }
        return Math.min(at + 1, json.length());
    }

    private static int unicode(String json, int at, StringBuilder out) {
        int value = 0;
        int end = Math.min(at + 4, json.length());
        for (int i = at; i < end; i++) {
            value = value * 16 + Math.max(0, Character.digit(json.charAt(i), 16));
        }
        out.append((char) value);
        return end;
    }
}
