package org.alphatrade.dryrun.log.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.trace.TraceLine.Kind;
import org.jspecify.annotations.Nullable;

/** Recognises the beginnings of crash reports of Julia, Perl, Lua, R, Clojure, Erlang, Haskell, OCaml and Swift. */
final class RareHeads {
    private static final String OCAML_FATAL = "Fatal error: exception ";
    private static final String SWIFT_FATAL = "Fatal error: ";
    private static final String HASKELL_STACK = "CallStack (from HasCallStack):";
    private static final String HASKELL_UNCAUGHT = ": Uncaught exception ";
    private static final String LAGER = "CRASH REPORT Process ";
    private static final Pattern CLOJURE = Pattern.compile(
            "(?:Execution|Syntax) error(?: \\(([\\w.$]+)\\))? (?:at|compiling at|reading source at|macroexpanding) .*");
    private static final Pattern ERLANG = Pattern.compile("=((?:CRASH|ERROR|SUPERVISOR) REPORT)==== .*");
    private static final Pattern ERLANG_VALUE =
            Pattern.compile("Error in process <[\\d.]+> (?:on node \\S+ )?with exit value:.*");
    private static final Pattern JULIA_TYPE =
            Pattern.compile("((?:LoadError: )?[A-Z]\\w*(?:Error|Exception))\\b:? ?(.*)");
    private static final Pattern LUA = Pattern.compile("(?:\\S*lua[\\w.]*: )?(\\S+\\.lua:\\d+: .*)");
    private static final Pattern PERL = Pattern.compile("(.+) at \\S+ line \\d+(?:, <\\w+> (?:line|chunk) \\d+)?\\.?");
    private static final Pattern R = Pattern.compile("Error in (?:.{1,300}?) : (.*)");

    private RareHeads() {}

    /** Returns the beginning that {@code text} is, or null. */
    static @Nullable TraceLine of(String text) {
        return switch (text.charAt(0)) {
            case 'E', 'S' -> clojureOrErlang(text);
            case '=' -> erlang(text);
            case 'F' -> text.startsWith(SWIFT_FATAL) ? fatal(text) : null;
            case 'C' ->
                text.equals(HASKELL_STACK)
                        ? TraceLine.head("haskell", "", "")
                        : text.startsWith(LAGER) ? lager(text) : null;
            default -> inside(text);
        };
    }

    private static @Nullable TraceLine inside(String text) {
        int swift = text.indexOf(".swift:");
        if (swift > 0 && text.indexOf(": " + SWIFT_FATAL, swift) > 0) {
            return TraceLine.head(
                    "swift", "Fatal error", text.substring(text.indexOf(SWIFT_FATAL, swift) + SWIFT_FATAL.length()));
        }
        int haskell = text.indexOf(HASKELL_UNCAUGHT);
        if (haskell > 0 && text.endsWith(":")) {
            String type = text.substring(haskell + HASKELL_UNCAUGHT.length(), text.length() - 1);
            return type.indexOf(' ') >= 0
                    ? null
                    : TraceLine.openHead("haskell", type.substring(type.lastIndexOf('.') + 1));
        }
        return text.startsWith("*** Program crashed: ")
                ? new TraceLine(Kind.DEATH, "swift", "Program crashed", text.substring(21), true)
                : null;
    }

    private static @Nullable TraceLine clojureOrErlang(String text) {
        Matcher clojure = text.contains(" error ") ? CLOJURE.matcher(text) : null;
        if (clojure != null && clojure.matches()) {
            return TraceLine.openHead("clojure", clojure.group(1) == null ? "Syntax error" : clojure.group(1));
        }
        boolean value = text.startsWith("Error in process ")
                && ERLANG_VALUE.matcher(text).matches();
        return value ? TraceLine.openHead("erlang", "exit value") : null;
    }

    private static @Nullable TraceLine erlang(String text) {
        Matcher erlang = ERLANG.matcher(text);
        return erlang.matches() ? TraceLine.openHead("erlang", erlang.group(1)) : null;
    }

    private static @Nullable TraceLine lager(String text) {
        int reason = text.indexOf("exited with reason: ");
        return reason < 0 ? null : TraceLine.head("erlang", "CRASH REPORT", text.substring(reason + 20));
    }

    /** OCaml names an exception, PHP a file of its own; what is left is Swift's. */
    private static @Nullable TraceLine fatal(String text) {
        if (text.startsWith(OCAML_FATAL)) {
            return ocaml(text.substring(OCAML_FATAL.length()));
        }
        boolean php = text.contains(".php") || text.startsWith("Uncaught ", SWIFT_FATAL.length());
        return php ? null : TraceLine.head("swift", "Fatal error", text.substring(SWIFT_FATAL.length()));
    }

    private static TraceLine ocaml(String exception) {
        int open = exception.indexOf('(');
        if (open < 0 || !exception.endsWith(")")) {
            int colon = exception.indexOf(": ");
            return colon < 0
                    ? TraceLine.head("ocaml", exception, "")
                    : TraceLine.head("ocaml", exception.substring(0, colon), exception.substring(colon + 2));
        }
        String said = exception.substring(open + 1, exception.length() - 1);
        boolean quoted = said.length() > 1 && said.startsWith("\"") && said.endsWith("\"");
        return TraceLine.head(
                "ocaml", exception.substring(0, open), quoted ? said.substring(1, said.length() - 1) : said);
    }

    /** Returns the possible beginning that {@code text} is, or null: a frame of the same language must follow. */
    static @Nullable TraceLine hint(String text) {
        if (text.startsWith("ERROR: ")) {
            return julia(text.substring(7));
        }
        if (text.contains(".lua:")) {
            Matcher lua = LUA.matcher(text);
            return lua.matches() ? TraceLine.hint("lua", "error", lua.group(1)) : null;
        }
        if (text.startsWith("Error in ")) {
            Matcher r = R.matcher(text);
            return r.matches() ? TraceLine.hint("r", "Error", r.group(1)) : null;
        }
        if (text.contains(" line ") && (text.contains(".pl line ") || text.contains(".pm line "))) {
            Matcher perl = PERL.matcher(text);
            return perl.matches() ? TraceLine.hint("perl", "die", perl.group(1)) : null;
        }
        return null;
    }

    private static TraceLine julia(String said) {
        Matcher typed = JULIA_TYPE.matcher(said);
        if (typed.matches()) {
            return TraceLine.hint("julia", typed.group(1), typed.group(2));
        }
        return TraceLine.hint("julia", "ErrorException", said);
    }

    /** Returns what a line inside a report of Erlang says was thrown, or null. */
    static @Nullable TraceLine erlangReason(String text) {
        int colon = text.indexOf(": ");
        if (text.startsWith("exception ") && colon > 0) {
            return TraceLine.head("erlang", text.substring(0, colon), text.substring(colon + 2));
        }
        return text.startsWith("** ") && text.contains(" terminating")
                ? TraceLine.head("erlang", "ERROR REPORT", text.substring(3))
                : null;
    }
}
