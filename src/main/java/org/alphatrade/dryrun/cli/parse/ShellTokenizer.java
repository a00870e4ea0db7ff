package org.alphatrade.dryrun.cli.parse;

import java.util.ArrayList;
import java.util.List;

/** Splits a command written as one string the way a shell splits words, without expanding anything. */
final class ShellTokenizer {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote;

    private ShellTokenizer() {}

    /** Returns the words; throws IllegalArgumentException when a quote is left open. */
    static List<String> split(String text) {
        ShellTokenizer state = new ShellTokenizer();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && state.quote != '\'' && i + 1 < text.length();
            if (escapes && (state.quote == 0 || "\"\\$`".indexOf(text.charAt(i + 1)) >= 0)) {
                state.letter(text.charAt(++i));
            } else {
                state.take(c);
            }
        }
        if (state.quote != 0) {
            throw new IllegalArgumentException("a " + state.quote + " is not closed");
        }
        state.end();
        return state.words;
    }

    private void take(char c) {
        if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            begun = true;
        } else if (c == quote) {
            quote = 0;
        } else if (quote == 0 && Character.isWhitespace(c)) {
            end();
        } else {
            letter(c);
        }
    }

    private void letter(char c) {
        word.append(c);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
