package org.alphatrade.dryrun.evidence.watched;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that is to be found in the name of some event. What is near to one is what is near to its longest
 * plain word, where that stands: at the beginning, at the end, or anywhere.
 */
final class EventPattern {
    private static final String ANY_CASE = "(?i)";
    private static final String SPECIAL = "^$.|?*+()[]{}";
    private static final String OPTIONAL = "?*{";

    private final Optional<Pattern> pattern;
    private final String word;
    private final boolean fromStart;
    private final boolean toEnd;

    EventPattern(String regex) {
        this.pattern = compiled(regex);
        String plain = regex.startsWith(ANY_CASE) ? regex.substring(ANY_CASE.length()) : regex;
        this.word = longestWord(plain);
        this.fromStart = plain.startsWith("^") && written(word).equals(upTo(plain, 1, word));
        this.toEnd = plain.endsWith("$") && plain.endsWith(written(word) + "$");
    }

    private static Optional<Pattern> compiled(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String upTo(String plain, int from, String word) {
        return plain.substring(
                from, Math.min(plain.length(), from + written(word).length()));
    }

    /** Returns a text as a regular expression writes it. */
    static String written(String text) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0 || c == '\\') {
                written.append('\\');
            }
            written.append((char) c);
        });
        return written.toString();
    }

    private static String longestWord(String regex) {
        if (regex.indexOf('|') >= 0 || regex.indexOf('(') >= 0) {
            return "";
        }
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean escaped = c == '\\' && i + 1 < regex.length() && !Character.isLetterOrDigit(regex.charAt(i + 1));
            if (escaped) {
                run.append(regex.charAt(++i));
            } else if (SPECIAL.indexOf(c) < 0 && c != '\\') {
                run.append(c);
            } else {
                run.setLength(Math.max(0, run.length() - (OPTIONAL.indexOf(c) >= 0 ? 1 : 0)));
                longest = longer(longest, run.toString());
                run.setLength(0);
                i = after(regex, i);
            }
        }
        return longer(longest, run.toString());
    }

    /** Returns the end of what is no plain text: a class, a number of times, or one sign. */
    private static int after(String regex, int at) {
        char c = regex.charAt(at);
        int end = c == '[' ? regex.indexOf(']', at + 2) : c == '{' ? regex.indexOf('}', at) : c == '\\' ? at + 1 : at;
        return end < 0 ? regex.length() : end;
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    /** Tells whether it says what to look for, and holds a word by which a mistake can be told. */
    boolean isReadable() {
        return pattern.isPresent() && !Spelling.folded(word).isEmpty();
    }

    String word() {
        return word;
    }

    boolean isFoundIn(String event) {
        return event.length() <= NameIndex.LONGEST
                && pattern.filter(found -> found.matcher(event).find()).isPresent();
    }

    boolean isNear(String event) {
        String wanted = Spelling.folded(word);
        String folded = Spelling.folded(event);
        if (folded.length() > NameIndex.LONGEST || wanted.isEmpty()) {
            return false;
        }
        for (int length = Math.max(1, wanted.length() - 1); length <= wanted.length() + 1; length++) {
            if (isNear(wanted, folded, length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(String wanted, String event, int length) {
        int last = event.length() - length;
        if (last < 0 || fromStart && toEnd && last > 0) {
            return false;
        }
        for (int from = toEnd ? last : 0; from <= (fromStart ? 0 : last); from++) {
            if (Spelling.isNearFolded(wanted, event.substring(from, from + length))) {
                return true;
            }
        }
        return false;
    }
}
