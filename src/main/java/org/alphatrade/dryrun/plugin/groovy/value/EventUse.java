package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How a script looks for a text in the name of an event, and the regular expressions that say the same. */
public enum EventUse {
    SAME,
    STARTS,
    ENDS,
    HOLDS,
    FOUND,
    WHOLE;

    private static final String ANY_CASE = "(?i)";
    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final int MOST_BRANCHES = 64;

    /** Returns how it is written in the line that is added to a plugin. */
    public String word(boolean anyCase) {
        return anyCase ? ANY_CASE + name() : name();
    }

    /**
     * Returns the regular expressions of values, each named after how it is used: a word of {@link #word} and a value, again
     * and again.
     */
    public static Set<String> patterns(Object[] pairs) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String word = String.valueOf(pairs[i]);
            boolean anyCase = word.startsWith(ANY_CASE);
            EventUse use = valueOf(anyCase ? word.substring(ANY_CASE.length()) : word);
            Object value = pairs[i + 1];
            if (value instanceof Pattern pattern) {
                all.addAll(use.of(pattern.pattern(), anyCase || (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0));
            } else {
                WatchedValues.of(new Object[] {value}).forEach(text -> all.addAll(use.of(text, anyCase)));
            }
        }
        return all;
    }

    private List<String> of(String text, boolean anyCase) {
        if (text.isEmpty()) {
            return List.of();
        }
        String before = anyCase ? ANY_CASE : "";
        return switch (this) {
            case SAME -> List.of(before + "^" + written(text) + "$");
            case STARTS -> List.of(before + "^" + written(text));
            case ENDS -> List.of(before + written(text) + "$");
            case HOLDS -> List.of(before + written(text));
            case FOUND ->
                branches(text).orElse(List.of(text)).stream()
                        .map(branch -> before + branch)
                        .toList();
            case WHOLE -> whole(text, before);
        };
    }

    private static List<String> whole(String regex, String before) {
        return branches(regex)
                .map(all ->
                        all.stream().map(branch -> before + anchored(branch)).toList())
                .orElseGet(() -> List.of(before + (regex.indexOf('|') < 0 ? anchored(regex) : "^(?:" + regex + ")$")));
    }

    private static String anchored(String branch) {
        return (branch.startsWith("^") ? "" : "^") + branch + (branch.endsWith("$") ? "" : "$");
    }

    private static String written(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                written.append('\\');
            }
            written.append(c);
        }
        return written.toString();
    }

    /** Returns what a regular expression chooses among, written out; nothing where that cannot be told. */
    static Optional<List<String>> branches(String regex) {
        Branches reader = new Branches(regex);
        List<String> all = reader.choice();
        return reader.isDone() ? Optional.of(all) : Optional.empty();
    }

    /** Reads choices and groups; all else stays as it is written. */
    private static final class Branches {
        private final String regex;
        private int at;
        private boolean failed;

        Branches(String regex) {
            this.regex = regex;
        }

        boolean isDone() {
            return !failed && at == regex.length();
        }

        List<String> choice() {
            List<String> all = new ArrayList<>(row());
            while (at < regex.length() && regex.charAt(at) == '|') {
                at++;
                all.addAll(row());
            }
            failed |= all.size() > MOST_BRANCHES;
            return all;
        }

        private List<String> row() {
            List<String> all = List.of("");
            while (!failed && at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
                all = joined(all, regex.charAt(at) == '(' ? group() : List.of(piece()));
            }
            return all;
        }

        private List<String> joined(List<String> before, List<String> next) {
            failed |= before.size() * next.size() > MOST_BRANCHES;
            return failed
                    ? before
                    : before.stream()
                            .flatMap(one -> next.stream().map(other -> one + other))
                            .toList();
        }

        private List<String> group() {
            at++;
            if (regex.startsWith("?:", at)) {
                at += 2;
            } else if (regex.startsWith("?", at)) {
                failed = true;
            }
            List<String> inside = choice();
            failed |= at >= regex.length();
            at++;
            failed |= at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
            return inside;
        }

        /** Takes a class, an escaped letter or a plain one. */
        private String piece() {
            char c = regex.charAt(at);
            int end = c == '[' ? regex.indexOf(']', at + 2) + 1 : c == '\\' ? at + 2 : at + 1;
            if (end <= at || end > regex.length() || c == '\\' && regex.startsWith("Q", at + 1)) {
                failed = true;
                end = at + 1;
            }
            String piece = regex.substring(at, end);
            at = end;
            return piece;
        }
    }
}
