package org.alphatrade.dryrun.log.trace;

import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.trace.TraceLine.Kind;
import org.jspecify.annotations.Nullable;

/** Recognises single frames of a stack by their shape. */
final class TraceFrames {
    private static final Pattern JVM = Pattern.compile(
            "at (?=[^\\s()]+?\\.[^\\s()])[^\\s()]++\\((?:[\\w$ -]+\\.(?:java|kt|kts|scala|groovy|clj|jsp)(?::\\d+)?|[\\w$.-]+:\\d+|Native Method"
                    + "|Unknown Source|<generated>|Unknown)\\).*");
    private static final Pattern NODE =
            Pattern.compile("at (?:.*(?::\\d+:\\d+\\)?|\\((?:native|<anonymous>|index \\d+)\\))|<anonymous>)(?: \\{)?");
    private static final Pattern LINE = Pattern.compile("\\d+");
    private static final Pattern MONO = Pattern.compile("at \\S.*\\) ?\\[0x[0-9a-fA-F]+\\] in .*:\\d+");
    private static final Pattern DOTNET = Pattern.compile("at (?=[\\w.<>`\\[\\],+|$]+?\\.[^\\s(])[^\\s(]++\\(.*\\)");
    private static final Pattern PYTHON = Pattern.compile("File \".*\", line \\d+.*");
    private static final Pattern RUBY = Pattern.compile("(?:\\d+: )?from \\S.*:\\d+:in .*");
    private static final Pattern RUBY_BARE =
            Pattern.compile("(?:[\\w.-]+ \\([\\w.]+\\) )?\\S+\\.rb:\\d+:in [`'][^`']*'");
    private static final Pattern ELIXIR = Pattern.compile("\\(\\w+ [\\w.]+\\) \\S+\\.(?:ex|exs|erl|hrl):\\d+: .*");
    private static final Pattern DART = Pattern.compile("#\\d+ +\\S.* \\((?:file|dart|package):[^)]*\\)");
    private static final Pattern GLOG = Pattern.compile("@ +0x[0-9a-fA-F]+ .*");
    /** {@code Acme.Feed.Run (System.String key) (at Assets/Feed.cs:52)}. */
    private static final Pattern UNITY =
            Pattern.compile("[\\w.:<>`+|$]++ ?\\([^()]*+\\) \\(at (?:\\S[^()]*\\.cs|<[0-9a-f]+>):\\d+\\)");

    private static final Pattern PHP =
            Pattern.compile("#\\d+ (?:\\{main\\}|.*\\(\\d+\\): .*|\\[internal function\\].*)");
    private static final Pattern NATIVE = Pattern.compile("#\\d+ +0x[0-9a-fA-F]+ .*");
    private static final Pattern BROWSER =
            Pattern.compile("[^@\\s]*@(?:https?|file|app|resource|chrome|moz-extension)://\\S+:\\d+(?::\\d+)?");
    private static final Pattern GO = Pattern.compile("\\S+\\.go:\\d+(?: \\+0x[0-9a-f]+)?");
    private static final Pattern RUST =
            Pattern.compile("\\d+: +(?:0x[0-9a-f]+ - )?[\\w<].*::.*|at \\S+\\.rs:\\d+(?::\\d+)?");

    private TraceFrames() {}

    /** Returns the frame that {@code text} is, or null. */
    static @Nullable TraceLine of(String text) {
        return switch (text.charAt(0)) {
            case 'a' -> text.startsWith("at ") ? at(text) : bare(text);
            case 'F' -> PYTHON.matcher(text).matches() ? frame(Kind.FRAME, "python") : null;
            case 'f' -> RUBY.matcher(text).matches() ? frame(Kind.STRONG_FRAME, "ruby") : bare(text);
            case '#' -> numbered(text);
            case '>' -> text.startsWith("> File ") ? of(text.substring(2)) : null;
            case '(' -> ELIXIR.matcher(text).matches() ? frame(Kind.FRAME, "elixir") : null;
            case '@' -> GLOG.matcher(text).matches() ? frame(Kind.FRAME, "cpp") : bare(text);
            default -> text.charAt(0) >= '0' && text.charAt(0) <= '9' ? counted(text) : bare(text);
        };
    }

    private static @Nullable TraceLine at(String text) {
        if (JVM.matcher(text).matches()) {
            return frame(Kind.STRONG_FRAME, "jvm");
        }
        if (isDotnetFile(text) || MONO.matcher(text).matches()) {
            return frame(Kind.STRONG_FRAME, "dotnet");
        }
        if (RUST.matcher(text).matches()) {
            return frame(Kind.FRAME, "rust");
        }
        if (NODE.matcher(text).matches()) {
            return frame(text.endsWith(")") ? Kind.STRONG_FRAME : Kind.FRAME, "node");
        }
        return DOTNET.matcher(text).matches() ? frame(Kind.FRAME, "dotnet") : null;
    }

    /** {@code at Some.Type.Method(Arg a) in /src/Type.cs:line 12}. */
    private static boolean isDotnetFile(String text) {
        int open = text.charAt(3) == ' ' ? -1 : text.indexOf('(', 4);
        int close = open < 0 ? -1 : text.indexOf(") in ", open);
        int line = text.lastIndexOf(":line ");
        return close >= 0
                && line >= close + 5
                && LINE.matcher(text.substring(line + 6)).matches();
    }

    private static @Nullable TraceLine numbered(String text) {
        if (NATIVE.matcher(text).matches()) {
            return frame(Kind.FRAME, "cpp");
        }
        if (DART.matcher(text).matches()) {
            return frame(Kind.STRONG_FRAME, "dart");
        }
        return PHP.matcher(text).matches() ? frame(Kind.FRAME, "php") : null;
    }

    private static @Nullable TraceLine counted(String text) {
        if (RUBY.matcher(text).matches()) {
            return frame(Kind.STRONG_FRAME, "ruby");
        }
        return RUST.matcher(text).matches() ? frame(Kind.FRAME, "rust") : null;
    }

    private static @Nullable TraceLine bare(String text) {
        if (text.contains(".rb:") && RUBY_BARE.matcher(text).matches()) {
            return frame(Kind.FRAME, "ruby");
        }
        if (text.contains("://") && BROWSER.matcher(text).matches()) {
            return frame(Kind.FRAME, "node");
        }
        if (text.contains(" (at ") && UNITY.matcher(text).matches()) {
            return frame(Kind.STRONG_FRAME, "dotnet");
        }
        return text.contains(".go:") && GO.matcher(text).matches() ? frame(Kind.FRAME, "go") : null;
    }

    /** Returns the frame that {@code text} is inside a report of a language, or null. */
    static @Nullable TraceLine within(String language, String text) {
        boolean rare = !language.isEmpty() && language.equals(RareFrames.language(text));
        return rare ? frame(Kind.FRAME, language) : null;
    }

    private static TraceLine frame(Kind kind, String language) {
        return new TraceLine(kind, language, "", "", false);
    }
}
