package org.alphatrade.dryrun.base.text;

import java.util.regex.Pattern;

/** Makes texts of unknown origin and length fit where they are shown. */
public final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Text() {}

    /** Returns the first {@code most} characters, whole ones, with a mark where the text was cut. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most) + "…";
    }

    /** Returns the first line that says something, as it would be read on a terminal, cut. */
    public static String firstLine(String text, int most) {
        String line = TerminalText.plain(beginning(text.strip(), most)).strip();
        int end = line.indexOf('\n');
        return cut(end < 0 ? line : line.substring(0, end).strip(), most);
    }

    /** Enough of a text to find its first line in; most of it may be colours. */
    private static String beginning(String text, int most) {
        int enough = 16 * most + 1_000;
        return text.length() > enough ? text.substring(0, enough) : text;
    }

    /** Returns all lines as one with single spaces, cut. */
    public static String flat(String text, int most) {
        return cut(SPACE.matcher(text.strip()).replaceAll(" "), most);
    }

    /** Returns one line fit for a terminal, cut; control characters are shown as dots. */
    public static String visible(String text, int most) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length() && line.length() < most; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '·' : c);
        }
        return text.length() > most ? line + "…" : line.toString();
    }

    /** Returns one line fit for a terminal with at most {@code most} characters of the text; controls are escaped. */
    public static String escaped(String text, int most) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(most).forEach(c -> {
            if (c == '\n') {
                line.append("\\n");
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > most ? line + "..." : line.toString();
    }
}
