package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code =~} and {@code ==~} mean in a script: as in Groovy, but bounded as {@code matches} is, and a text that is
 * not there matches nothing.
 */
public final class Matching {
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private Matching() {}

    /** Returns the matcher of {@code text =~ regex}, which is true when the pattern is found. */
    public static Matcher find(Object text, Object regex) {
        return text == null ? NOTHING.matcher("") : pattern(regex).matcher(new BoundedText(text.toString()));
    }

    /** Returns what {@code text ==~ regex} is: whether the pattern matches all of it. */
    public static boolean whole(Object text, Object regex) {
        return find(text, regex).matches();
    }

    private static Pattern pattern(Object regex) {
        if (regex instanceof Pattern pattern) {
            return pattern;
        }
        String written = String.valueOf(regex);
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(TextPattern.problem(written, e), e);
        }
    }
}
