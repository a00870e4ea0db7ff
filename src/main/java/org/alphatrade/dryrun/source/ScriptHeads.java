package org.alphatrade.dryrun.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the beginnings of crash reports of PHP, Ruby and Elixir. */
final class ScriptHeads {
    private static final Pattern RUBY =
            Pattern.compile("\\S+:\\d+:in [`'][^`']*': (?:(.*) \\(([A-Z][\\w:]*)\\)|unhandled exception)");
    /** {@code NoMethodError (undefined method 'x' for nil):}, as Rails logs it. */
    private static final Pattern RAILS = Pattern.compile("(.* )?([A-Z]\\w*(?:::[A-Z]\\w*)*) \\((.*)\\):");
    /** {@code boom (RuntimeError)}, as a logger writes an exception. */
    private static final Pattern RUBY_LOGGED =
            Pattern.compile("(?:.*? -- .*?: )?(.*) \\(([A-Z][\\w:]*(?:Error|Exception))\\)");

    private static final Pattern OLD_PHP =
            Pattern.compile("(?:Uncaught )?exception '([^']+)' with message '(.*)' in \\S.*:\\d+");
    private static final Pattern PHP_OBJECT =
            Pattern.compile(".*\\[object\\] \\(([\\w\\\\]+)\\(code: .*\\): (.*) at .*");
    private static final Pattern ELIXIR = Pattern.compile("\\*\\* \\(([A-Z][\\w.]*)\\) ?(.*)");

    private ScriptHeads() {}

    /** Returns the beginning that {@code text} is, or null. */
    static TraceLine of(String text) {
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
    static TraceLine hint(String text) {
        if (text.endsWith("):")) {
            Matcher rails = RAILS.matcher(text);
            return rails.matches() ? TraceLine.hint("ruby", rails.group(2), rails.group(3)) : null;
        }
        if (text.endsWith("Error)") || text.endsWith("Exception)")) {
            Matcher ruby = RUBY_LOGGED.matcher(text);
            return ruby.matches() ? TraceLine.hint("ruby", ruby.group(2), ruby.group(1)) : null;
        }
        Matcher php = text.contains("[object] (") ? PHP_OBJECT.matcher(text) : null;
        return php != null && php.matches() ? TraceLine.hint("php", php.group(1), php.group(2)) : null;
    }

    /** Reads {@code PHP Fatal error:  Uncaught RuntimeException: message}; null when it is something else. */
    static TraceLine php(String text) {
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
