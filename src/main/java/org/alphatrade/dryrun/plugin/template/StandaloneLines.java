package org.alphatrade.dryrun.plugin.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a line that holds nothing but tags and comments leave no line behind, so that a loop over the rows of a Markdown
 * table breaks no table. What is dropped moves into the tag itself: every line keeps its number for error messages.
 */
final class StandaloneLines {
    private static final String TAG = "\\{%(?:[^\"'%]++|\"[^\"]*\"|'[^']*'|%(?!}))*+%}";
    private static final String COMMENT = "\\{#.*?#}";
    private static final String EITHER = "(?:" + TAG + "|" + COMMENT + ")";
    private static final Pattern ONE = Pattern.compile(EITHER, Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile(
            "(?sm)^[ \\t]*+(?<tags>" + EITHER + "(?:[ \\t]*+" + EITHER + ")*+)[ \\t]*+(?<end>\\r?\\n|\\z)");

    private StandaloneLines() {}

    /** Returns the source with the ends of such lines inside their last tag. */
    static String of(String source) {
        Matcher matcher = LINE.matcher(source);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String tags = withoutSpaces(matcher.group("tags"));
            int close = tags.length() - (tags.charAt(tags.length() - 3) == '-' ? 3 : 2);
            String joined = tags.substring(0, close) + matcher.group("end") + tags.substring(close);
            matcher.appendReplacement(out, Matcher.quoteReplacement(joined));
        }
        return matcher.appendTail(out).toString();
    }

    private static String withoutSpaces(String tags) {
        StringBuilder out = new StringBuilder();
        Matcher one = ONE.matcher(tags);
        while (one.find()) {
            out.append(one.group());
        }
        return out.toString();
    }
}
