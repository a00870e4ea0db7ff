package org.alphatrade.dryrun.report.markdown;

import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.report.tree.JsonTrees;

/** Text that came from anywhere, made safe to stand in Markdown: it can neither format, link, hide nor break a table. */
public final class MarkdownEscaper {
    private static final int LINE = 400;

    private MarkdownEscaper() {}

    /** Returns {@code text} on one line, at most a few hundred characters of it. */
    public static String text(String text) {
        return escape(JsonTrees.cut(text, LINE));
    }

    /** Returns {@code text} on one line. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int first = start(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c)) {
                out.append(String.format(Locale.ROOT, "\\\\u%04x", (int) c));
            } else if (i == first || special(text, i)) {
                out.append(entity(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns where a character stands that would open a heading or a list, or -1. */
    private static int start(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i < text.length() && "#-+=".indexOf(text.charAt(i)) >= 0) {
            return opens(text, i) ? i : -1;
        }
        int digits = i;
        while (digits < text.length() && digits - i < 10 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > i && digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
        return numbered && opens(text, digits) ? digits : -1;
    }

    /** Tells whether what follows the mark lets it count as one: in {@code -0.5} and {@code 99.5} it is none. */
    private static boolean opens(String text, int mark) {
        return mark + 1 == text.length()
                || Character.isWhitespace(text.charAt(mark + 1))
                || text.charAt(mark + 1) == text.charAt(mark);
    }

    private static boolean special(String text, int at) {
        char c = text.charAt(at);
        if (c == '_') {
            return !(letter(text, at - 1) && letter(text, at + 1));
        }
        return "\\`*|<>&[]~$".indexOf(c) >= 0;
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> "\\" + c;
        };
    }

    private static boolean invisible(char c) {
        return Character.isISOControl(c)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    /** Returns one row of a table; the cells are safe already. */
    public static String row(String... cells) {
        return "| " + String.join(" | ", List.of(cells)) + " |\n";
    }

    public static String heading(String... cells) {
        return row(cells) + "|" + " --- |".repeat(cells.length) + "\n";
    }

    public static String bullet(String text) {
        return "- " + text + "\n";
    }
}
