package org.alphatrade.dryrun.log.trace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the lines that begin a crash report, or may begin one. */
final class TraceHeads {
    private static final Pattern RUST =
            Pattern.compile("thread (?:'[^']*'|<unnamed>)(?: \\(\\d+\\))? panicked at (.*)");
    private static final Pattern RUST_OLD = Pattern.compile("'(.*)', \\S+:\\d+(?::\\d+)?");
    private static final Pattern GOROUTINE = Pattern.compile("goroutine \\d+(?: [\\w=. ]+)? \\[[^\\]]+\\]:");
    /** The first of the two lines of a record of java.util.logging. */
    private static final Pattern JUL =
            Pattern.compile("[A-Z][a-z]{2} \\d{1,2}, \\d{4} [\\d:.]+[ \\u202f][AP]M \\S+ \\S+");

    private static final Pattern NODE_PLACE = Pattern.compile("(?:/|file://|node:|[A-Z]:\\\\).*:\\d+");
    private static final Pattern QUOTED = Pattern.compile("'(.*)'");
    static final String NEVER_RETRIEVED = " exception was never retrieved";
    private static final List<String> PYTHON_HINTS =
            List.of("Exception ignored in", "Exception in callback", "--- Logging error ---");
    private static final List<String> SUFFIXES = List.of("Exception", "Error", "Throwable", "Failure", "Fault");

    private TraceHeads() {}

    /** Returns the beginning that {@code text} is, or null; {@code error} tells whether it was written as an error. */
    static @Nullable TraceLine of(String text, boolean error) {
        return switch (text.charAt(0)) {
            case 'T' -> text.equals(TraceLine.TRACEBACK) ? TraceLine.openHead("python", "") : other(text, error);
            case 'E' -> group(text, error);
            case 'F' -> fatal(text, error);
            case 'P' -> ScriptHeads.php(text);
            case 'p' -> after(text, "panic: ", "go", "panic", error);
            case 'f' -> lowerFatal(text, error);
            case 'g' -> GOROUTINE.matcher(text).matches() ? TraceLine.head("go", "", "") : other(text, error);
            case 't' -> rustOrTerminate(text);
            case 'U', '(', '[' -> unhandled(text, error);
            case '#' -> jvmCrash(text);
            default -> other(text, error);
        };
    }

    /** Returns the possible beginning that {@code text} is, or null. */
    static @Nullable TraceLine hint(String text) {
        if (text.endsWith(TraceLine.TRACEBACK) || text.endsWith("RemoteTraceback:")) {
            return TraceLine.hint("python", "", "");
        }
        TraceLine rare = RareHeads.hint(text);
        if (rare != null) {
            return rare;
        }
        TraceLine script = ScriptHeads.hint(text);
        if (script != null) {
            return script;
        }
        if (text.endsWith(NEVER_RETRIEVED)
                || TraceLine.startsWithAny(text, PYTHON_HINTS)
                || text.startsWith("Exception in thread ")) {
            return TraceLine.hint("python", "", "");
        }
        if (JUL.matcher(text).matches()) {
            return TraceLine.hint("jvm", "", "");
        }
        if (text.contains("nhandled exception")) {
            return TraceLine.hint("", "", "");
        }
        if (NODE_PLACE.matcher(text).matches()) {
            return TraceLine.hint("node", "", "");
        }
        TraceLine typed = typed(text);
        TraceLine atEnd = typed == null ? typedAtEnd(text) : typed;
        return atEnd == null && GoFunction.is(text) ? TraceLine.hint("go", "", "") : atEnd;
    }

    /** Reads {@code some.package.Type: message} or {@code SomeError: message}; null when it is neither. */
    static @Nullable TraceLine typed(String text) {
        int end = typeEnd(text, 0);
        if (end == 0 || end < text.length() && text.charAt(end) != ':' && text.charAt(end) != ' ') {
            return null;
        }
        String type = text.substring(0, end);
        boolean dotted = type.indexOf('.') > 0 && Character.isUpperCase(type.charAt(type.lastIndexOf('.') + 1));
        if (!dotted && !isErrorName(type)) {
            return null;
        }
        String rest = text.substring(end);
        if (rest.startsWith(" [") && rest.indexOf(']') > 0) {
            rest = rest.substring(rest.indexOf(']') + 1);
        }
        return rest.isEmpty() || rest.startsWith(":") ? TraceLine.hint("", type, afterColon(rest)) : null;
    }

    /** Finds an exception at the end of a log line: {@code … failed: java.io.IOException: broken pipe}. */
    static @Nullable TraceLine typedAtEnd(String text) {
        for (String suffix : SUFFIXES) {
            int at = text.indexOf(suffix);
            if (at > 0) {
                int from = at;
                while (from > 0 && isTypeChar(text.charAt(from - 1))) {
                    from--;
                }
                TraceLine typed = typed(text.substring(from));
                if (typed != null && (typed.type().indexOf('.') > 0 || from > 0)) {
                    return typed;
                }
            }
        }
        return null;
    }

    private static @Nullable TraceLine group(String text, boolean error) {
        if (text.equals("Exception Group " + TraceLine.TRACEBACK)) {
            return TraceLine.openHead("python", "");
        }
        if (text.startsWith("Exception in thread \"")) {
            int close = text.indexOf("\" ", 21);
            TraceLine typed = close < 0 ? null : typed(text.substring(close + 2).strip());
            return typed == null ? null : TraceLine.head("jvm", typed.type(), typed.message());
        }
        int thrown = text.indexOf(" thrown from the UncaughtExceptionHandler");
        if (thrown > 11 && text.startsWith("Exception: ")) {
            return TraceLine.head("jvm", text.substring(11, thrown), text.substring(thrown + 1));
        }
        return other(text, error);
    }

    private static @Nullable TraceLine fatal(String text, boolean error) {
        if (text.startsWith("Fatal Python error: ")) {
            return TraceLine.head("python", "Fatal Python error", text.substring(20));
        }
        TraceLine rare = RareHeads.of(text);
        if (rare != null) {
            return rare;
        }
        return text.startsWith("Fatal error: ") ? ScriptHeads.php("PHP " + text) : other(text, error);
    }

    private static @Nullable TraceLine lowerFatal(String text, boolean error) {
        TraceLine rust = after(text, "fatal runtime error: ", "rust", "fatal runtime error", true);
        if (rust != null) {
            return rust;
        }
        TraceLine go = after(text, "fatal error: ", "go", "fatal error", error);
        return go == null ? other(text, error) : go;
    }

    private static @Nullable TraceLine rustOrTerminate(String text) {
        if (text.startsWith("terminate called after throwing an instance of ")) {
            Matcher quoted = QUOTED.matcher(text);
            return TraceLine.openHead("cpp", quoted.find() ? quoted.group(1) : "");
        }
        if (text.startsWith("terminate called ")) {
            return TraceLine.head("cpp", "terminate", text.substring(17));
        }
        if (text.startsWith("thread '") && text.endsWith("has overflowed its stack")) {
            return TraceLine.head("rust", "stack overflow", text);
        }
        Matcher rust = RUST.matcher(text);
        if (!rust.matches()) {
            return null;
        }
        Matcher old = RUST_OLD.matcher(rust.group(1));
        return old.matches() ? TraceLine.head("rust", "panic", old.group(1)) : TraceLine.openHead("rust", "panic");
    }

    private static @Nullable TraceLine unhandled(String text, boolean error) {
        for (String beginning : List.of("Unhandled exception. ", "Unhandled Exception: ", "Unhandled exception: ")) {
            if (text.startsWith(beginning)) {
                TraceLine typed = typed(text.substring(beginning.length()));
                return typed == null
                        ? TraceLine.head("dotnet", "Unhandled exception", text.substring(beginning.length()))
                        : TraceLine.head("dotnet", typed.type(), typed.message());
            }
        }
        int rejection = text.indexOf("UnhandledPromiseRejection");
        if (text.equals("Unhandled exception:")) {
            return TraceLine.openHead("dart", "");
        }
        if (text.startsWith("(Use `node --trace-uncaught")) {
            return TraceLine.head("node", "Uncaught", "");
        }
        if (text.startsWith("[") && text.contains("] PHP ")) {
            return ScriptHeads.php(text.substring(text.indexOf("] PHP ") + 2));
        }
        if (rejection >= 0 && rejection < 24 && text.indexOf(':', rejection) > 0) {
            return rejected(text.substring(text.indexOf(':', rejection) + 1).strip());
        }
        if (text.startsWith("Uncaught ")) {
            String rest = text.startsWith("Uncaught (in promise) ") ? text.substring(22) : text.substring(9);
            TraceLine typed = typed(rest);
            return typed == null ? null : known(error, "node", typed.type(), typed.message());
        }
        return other(text, error);
    }

    private static TraceLine rejected(String cause) {
        TraceLine typed = typed(cause);
        return typed == null
                ? TraceLine.head("node", "UnhandledPromiseRejection", cause)
                : TraceLine.head("node", typed.type(), typed.message());
    }

    private static @Nullable TraceLine jvmCrash(String text) {
        return text.startsWith("# A fatal error has been detected by the Java Runtime Environment")
                ? TraceLine.head("jvm", "fatal error", "detected by the Java Runtime Environment")
                : null;
    }

    private static @Nullable TraceLine other(String text, boolean error) {
        int serving = text.indexOf("http: panic serving ");
        if (serving >= 0) {
            return TraceLine.head("go", "panic", text.substring(serving));
        }
        if (text.startsWith("SIGSEGV: ")) {
            return known(error, "go", "SIGSEGV", text.substring(9));
        }
        if (text.equals("WARNING: DATA RACE")) {
            return TraceLine.head("go", "DATA RACE", "");
        }
        TraceLine script = ScriptHeads.of(text);
        TraceLine head = script == null ? NativeHeads.of(text) : script;
        return head == null ? RareHeads.of(text) : head;
    }

    private static @Nullable TraceLine after(
            String text, String beginning, String language, String type, boolean certain) {
        return text.startsWith(beginning) ? known(certain, language, type, text.substring(beginning.length())) : null;
    }

    private static TraceLine known(boolean certain, String language, String type, String message) {
        return certain ? TraceLine.head(language, type, message) : TraceLine.hint(language, type, message);
    }

    static int typeEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isTypeChar(text.charAt(end))) {
            end++;
        }
        return end > from && Character.isJavaIdentifierStart(text.charAt(from)) && text.charAt(end - 1) != '.'
                ? end
                : 0;
    }

    private static boolean isTypeChar(char c) {
        return c == '.' || c == '`' || Character.isJavaIdentifierPart(c) && c != 0;
    }

    private static boolean isErrorName(String type) {
        return Character.isUpperCase(type.charAt(0)) && SUFFIXES.stream().anyMatch(type::endsWith);
    }

    static String afterColon(String rest) {
        return rest.isEmpty() ? "" : rest.substring(1).strip();
    }
}
