package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression with a word that every match holds, which is looked for first since that costs little. */
public final class TextPattern {
    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final int SHORTEST = 2;

    private final Pattern pattern;
    private final String literal;

    public TextPattern(String regex) {
        this(compiled(regex));
    }

    public TextPattern(Pattern pattern) {
        this.pattern = pattern;
        this.literal = pattern.flags() == 0 ? literal(pattern.pattern()).orElse("") : "";
    }

    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(problem(regex, e), e);
        }
    }

    /** Returns what is wrong with a regular expression, in one line. */
    public static String problem(String regex, PatternSyntaxException e) {
        return "the pattern '" + regex + "' is wrong: "
                + e.getDescription().toLowerCase(java.util.Locale.ROOT)
                + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1));
    }

    public boolean foundIn(String text) {
        return (literal.isEmpty() || text.contains(literal))
                && pattern.matcher(new BoundedText(text)).find();
    }

    /** Returns the longest word that a match of the pattern must hold, when the pattern is simple enough to tell. */
    public static Optional<String> literal(String regex) {
        if (regex.indexOf('|') >= 0 || regex.indexOf('(') >= 0 || regex.indexOf('[') >= 0 || regex.indexOf('\\') >= 0) {
            return plainStart(regex);
        }
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (SPECIAL.indexOf(c) < 0) {
                run.append(c);
            } else {
                longest = longer(longest, ended(run, c));
                i = c == '{' ? Math.max(i, regex.indexOf('}', i)) : i;
            }
        }
        return found(longer(longest, run.toString()));
    }

    /** Before the first construct that is hard to read, what stands at the beginning must be in every match. */
    private static Optional<String> plainStart(String regex) {
        if (regex.indexOf('|') >= 0) {
            return Optional.empty();
        }
        StringBuilder run = new StringBuilder();
        int i = 0;
        while (i < regex.length() && SPECIAL.indexOf(regex.charAt(i)) < 0) {
            run.append(regex.charAt(i++));
        }
        return found(i < regex.length() ? ended(run, regex.charAt(i)) : run.toString());
    }

    /** Ends a run of plain characters; one that is followed by a quantifier may be absent. */
    private static String ended(StringBuilder run, char next) {
        if ((next == '?' || next == '*' || next == '{') && run.length() > 0) {
            run.setLength(run.length() - 1);
        }
        String word = run.toString();
        run.setLength(0);
        return word;
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private static Optional<String> found(String word) {
        return word.length() < SHORTEST ? Optional.empty() : Optional.of(word);
    }
}
