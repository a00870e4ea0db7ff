package org.alphatrade.dryrun.log.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises frames of languages whose frames mean something only behind a beginning of the same language. */
final class RareFrames {
    private static final Pattern JULIA =
            Pattern.compile("\\[\\d+\\] (?:\\S.*\\(.*\\).*|top-level scope.*|macro expansion.*|[A-Za-z_]\\w*!?)");
    private static final Pattern JULIA_PLACE = Pattern.compile("@ (?:\\S+ )?\\S+:\\d+(?: \\[inlined\\])?");
    private static final Pattern LUA = Pattern.compile("(?:\\S+:\\d+|\\[C\\]): in .*");
    private static final Pattern HASKELL = Pattern.compile("\\S+, called at \\S+:\\d+:\\d+ in .*");
    private static final Pattern SWIFT = Pattern.compile("\\d+ +\\S+ +0x[0-9a-f]+ .*");
    private static final Pattern R = Pattern.compile("\\d+: .*|Calls: .*|Execution halted|Backtrace:");

    private RareFrames() {}

    /** Returns the language that {@code text} may be a frame of, or null. */
    static @Nullable String language(String text) {
        return switch (text.charAt(0)) {
            case '[' -> bracketed(text);
            case '@' -> JULIA_PLACE.matcher(text).matches() ? "julia" : null;
            case 'R', 'C' -> called(text);
            case 'E', 'B' -> R.matcher(text).matches() ? "r" : located(text);
            default -> text.charAt(0) >= '0' && text.charAt(0) <= '9' ? counted(text) : located(text);
        };
    }

    private static @Nullable String bracketed(String text) {
        if (text.startsWith("[C]: in ")) {
            return "lua";
        }
        return JULIA.matcher(text).matches() ? "julia" : null;
    }

    private static @Nullable String called(String text) {
        boolean raised =
                text.startsWith("Raised ") || text.startsWith("Re-raised at ") || text.startsWith("Called from ");
        if (raised && (text.contains(", characters ") || text.endsWith("unknown location"))) {
            return "ocaml";
        }
        return R.matcher(text).matches() ? "r" : located(text);
    }

    private static @Nullable String counted(String text) {
        return SWIFT.matcher(text).matches() ? "swift" : R.matcher(text).matches() ? "r" : null;
    }

    private static @Nullable String located(String text) {
        if (text.contains(" called at ")) {
            return HASKELL.matcher(text).matches() ? "haskell" : text.contains(" line ") ? "perl" : null;
        }
        return text.contains(": in ") && LUA.matcher(text).matches() ? "lua" : null;
    }
}
