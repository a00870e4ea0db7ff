package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds the brace that is never closed: the compiler complains at the end of the file, far from it. */
final class UnclosedBrace {
    private static final String SLASHY_AFTER = "(,=~:[!{};&|?<>+-*\n";

    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Open> suspect = Optional.empty();
    private int at;
    private int line = 1;
    private int lineStart;
    private char before = '\n';

    /** An opening brace or parenthesis, and how far its line is indented. */
    record Open(char kind, int line, int column, int indent) {}

    private UnclosedBrace(String source) {
        this.source = source;
    }

    /** Returns what is opened and never closed, the one most likely meant. */
    static Optional<Open> unclosed(String source) {
        UnclosedBrace braces = new UnclosedBrace(source);
        braces.scan();
        return braces.open.isEmpty() ? Optional.empty() : Optional.of(braces.suspect.orElse(braces.open.peek()));
    }

    private void scan() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (!skipped(c)) {
                step(c);
            }
        }
    }

    private void step(char c) {
        if (c == '\n') {
            line++;
            lineStart = at + 1;
            before = before == ' ' ? '\n' : before;
        } else if (c == '{' || c == '(' || c == '[') {
            open.push(new Open(c, line, at - lineStart + 1, indent()));
        } else if (c == '}' || c == ')' || c == ']') {
            close(c);
        }
        before = Character.isWhitespace(c) ? before : c;
        at++;
    }

    private void close(char c) {
        if (open.isEmpty()) {
            return;
        }
        Open last = open.pop();
        boolean first = source.substring(lineStart, at).isBlank();
        if (suspect.isEmpty() && (first && c == '}' && indent() < last.indent() || !pair(last.kind(), c))) {
            suspect = Optional.of(last);
        }
    }

    private static boolean pair(char opening, char closing) {
        return opening == '{' ? closing == '}' : opening == '(' ? closing == ')' : closing == ']';
    }

    private int indent() {
        int i = lineStart;
        while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        return i - lineStart;
    }

    /** Skips a comment or a text that begins here. */
    private boolean skipped(char c) {
        if (source.startsWith("//", at)) {
            return skipTo("\n", 2, false) && back();
        }
        if (source.startsWith("/*", at)) {
            return skipTo("*/", 2, false);
        }
        for (String quotes : new String[] {"'''", "\"\"\"", "'", "\""}) {
            if (source.startsWith(quotes, at)) {
                return skipTo(quotes, quotes.length(), true);
            }
        }
        return c == '/' && SLASHY_AFTER.indexOf(before) >= 0 && skipTo("/", 1, true);
    }

    private boolean back() {
        if (at <= source.length() && at > 0 && source.charAt(at - 1) == '\n') {
            at--;
            line--;
            lineStart = source.lastIndexOf('\n', at - 1) + 1;
        }
        return true;
    }

    private boolean skipTo(String end, int from, boolean escapes) {
        int i = at + from;
        while (i < source.length() && !source.startsWith(end, i)) {
            i += escapes && source.charAt(i) == '\\' ? 2 : 1;
        }
        int stop = Math.min(source.length(), i + end.length());
        for (int k = at; k < stop; k++) {
            if (source.charAt(k) == '\n') {
                line++;
                lineStart = k + 1;
            }
        }
        at = stop;
        before = '"';
        return true;
    }
}
