package org.alphatrade.dryrun.log.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the beginnings of crash reports of PHP, Ruby and Elixir. */
final class ScriptHeads {
    private static final Pattern RUBY =
            Pattern.compile("\\S+:\\d+:in [`'][^`']*': (?:(.*) \\(([A-Z][\\w:]*)\\)|unhandled exception)");
    /** {@code NoMethodError (undefined method 'x' for nil):}, as Rails logs it. */
    private static final Pattern RAILS = Pattern.compile("(.* )?([A-Z]\\w*+(?:::[A-Z]\\w*+)*+) \\((.*)\\):");

    private static final Pattern RUBY_TYPE = Pattern.compile("[A-Z][\\w:]*(?:Error|Exception)");

    private static final Pattern OLD_PHP =
            Pattern.compile("(?:Uncaught )?exception '([^']+)' with message '(.*)' in \\S.*:\\d+");
    private static final String PHP_OBJECT = "[object] (";
    private static final Pattern PHP_TYPE = Pattern.compile("[\\w\\\\]+");
    private static final Pattern ELIXIR = Pattern.compile("\\*\\* \\(([A-Z][\\w.]*)\\) ?(.*)");

    private ScriptHeads() {}

    /** Returns the beginning that {@code text} is, or null. */
    static @Nullable TraceLine of(String text) {
        if (text.contains(":in ")) {
            Matcher ruby = RUBY.matcher(text);
            if (ruby.matches()) {
                return ruby.group(2) == null
                        ? TraceLine.head("ruby", "", "unhandled exception")
                        : TraceLine.head("ruby", ruby.group(2), ruby.group(1));
            }
        }
        if (text.startsWith("exception '")) {
            Matcher php = OLD_PHP.matcher(text);
            return php.matches() ? TraceLine.head("php", php.group(1), php.group(2)) : null;
        }
        if (text.startsWith("** (")) {
            Matcher elixir = ELIXIR.matcher(text);
            return elixir.matches() ? TraceLine.head("elixir", elixir.group(1), elixir.group(2)) : null;
        }
        return null;
    }

    /** Returns the possible beginning that {@code text} is, or null. */
    static @Nullable TraceLine hint(String text) {
        if (text.endsWith("):")) {
            Matcher rails = RAILS.matcher(text);
            return rails.matches() ? TraceLine.hint("ruby", rails.group(2), rails.group(3)) : null;
        }
        if (text.endsWith("Error)") || text.endsWith("Exception)")) {
            return rubyLogged(text);
        }
        int object = text.lastIndexOf(PHP_OBJECT);
        return object < 0 ? null : phpObject(text.substring(object + PHP_OBJECT.length()));
    }

    /** Reads {@code boom (RuntimeError)}, as a logger writes an exception; null when it is something else. */
    private static @Nullable TraceLine rubyLogged(String text) {
        int open = text.lastIndexOf(" (");
        String type = open < 0 ? "" : text.substring(open + 2, text.length() - 1);
        if (!RUBY_TYPE.matcher(type).matches()) {
            return null;
        }
        int program = text.indexOf(" -- ");
        int colon = program < 0 ? -1 : text.indexOf(": ", program + 4);
        return TraceLine.hint("ruby", type, text.substring(colon < 0 || colon + 2 > open ? 0 : colon + 2, open));
    }

    /** Reads {@code ErrorException(code: 0): message at /file:10}; null when it is something else. */
    private static @Nullable TraceLine phpObject(String text) {
        int code = text.indexOf("(code: ");
        int message = code < 0 ? -1 : text.indexOf("): ", code) + 3;
        int at = text.lastIndexOf(" at ");
        boolean whole = message > code + 3 && at >= message;
        return whole && PHP_TYPE.matcher(text.substring(0, code)).matches()
                ? TraceLine.hint("php", text.substring(0, code), text.substring(message, at))
                : null;
    }

    /** Reads {@code PHP Fatal error:  Uncaught RuntimeException: message}; null when it is something else. */
    static @Nullable TraceLine php(String text) {
        if (!text.startsWith("PHP Fatal error: ") && !text.startsWith("PHP Parse error: ")) {
            return null;
        }
        String message = text.substring(17).strip();
        if (message.startsWith("Uncaught ")) {
            TraceLine typed = phpTyped(message.substring(9));
            return TraceLine.head("php", typed.type(), typed.message());
        }
        return TraceLine.head("php", text.substring(4, 15), message);
    }

    private static TraceLine phpTyped(String text) {
        Matcher old = OLD_PHP.matcher(text);
        if (old.matches()) {
            return TraceLine.hint("php", old.group(1), old.group(2));
        }
        int end = text.indexOf(": ");
        return end < 0 || text.substring(0, end).indexOf(' ') >= 0
                ? TraceLine.hint("php", "Uncaught", text)
                : TraceLine.hint("php", text.substring(0, end), text.substring(end + 2));
    }
}
