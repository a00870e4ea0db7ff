package org.alphatrade.dryrun.evidence.watched;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
    /** Plain text in a group that may be left out. */
    private static final Pattern OPTIONAL_GROUP = Pattern.compile("(?<!\\\\)\\((?:\\?:)?([\\w. -]+)\\)\\?[?+]?");

    private static final int MOST_VARIANTS = 32;

    private final Optional<Pattern> pattern;
    private final String word;
    private final boolean fromStart;
    private final boolean toEnd;
    /** What it may be written as when a part of it may be left out; empty when none may. */
    private final List<EventPattern> variants;

    EventPattern(String regex) {
        this.pattern = compiled(regex);
        String plain = regex.startsWith(ANY_CASE) ? regex.substring(ANY_CASE.length()) : regex;
        List<String> all = variants(plain);
        this.variants = all.size() == 1
                ? List.of()
                : all.stream().map(EventPattern::new).toList();
        this.word = variants.isEmpty() ? longestWord(plain) : variants.get(0).word;
        this.fromStart = plain.startsWith("^") && written(word).equals(upTo(plain, 1, word));
        this.toEnd = plain.endsWith("$") && plain.endsWith(written(word) + "$");
    }

    /** Returns it with each optional group and without it. */
    private static List<String> variants(String regex) {
        Matcher group = OPTIONAL_GROUP.matcher(regex);
        if (!group.find()) {
            return List.of(regex);
        }
        String before = regex.substring(0, group.start());
        List<String> all = new ArrayList<>();
        for (String after : variants(regex.substring(group.end()))) {
            all.add(before + group.group(1) + after);
            all.add(before + after);
        }
        return all.size() > MOST_VARIANTS ? List.of(regex) : all;
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
        return pattern.isPresent()
                && !Spelling.folded(word).isEmpty()
                && variants.stream().allMatch(EventPattern::isReadable);
    }

    String word() {
        return word;
    }

    boolean isFoundIn(String event) {
        return event.length() <= NameIndex.LONGEST
                && pattern.filter(found -> found.matcher(event).find()).isPresent();
    }

    boolean isNear(String event) {
        if (!variants.isEmpty()) {
            return variants.stream().anyMatch(variant -> variant.isNear(event));
        }
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
