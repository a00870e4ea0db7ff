package org.alphatrade.dryrun.base.text;

/** Takes off a text what was meant for a terminal: colours, what was overwritten, bars of progress. */
public final class TerminalText {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    /** How syslog daemons write an escape. */
    private static final String ESCAPED = "#033[";

    private TerminalText() {}

    /** Returns the text as it would be read; itself when there is nothing to take off. */
    public static String plain(String text) {
        String coloured = isMarked(text) ? withoutMarks(text) : text;
        return coloured.indexOf('\r') < 0 ? coloured : withoutOverwritten(coloured);
    }

    private static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE || c == '\b' || isBar(c) || c == '#' && text.startsWith(ESCAPED, i)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                at = behindEscape(text, at + 1);
            } else if (c == '#' && text.startsWith(ESCAPED, at)) {
                at = behindParameters(text, at + ESCAPED.length());
            } else {
                if (c != '\b' && !isBar(c)) {
                    plain.append(c);
                }
                at++;
            }
        }
        return plain.toString();
    }

    private static int behindEscape(String text, int at) {
        if (at >= text.length()) {
            return at;
        }
        return switch (text.charAt(at)) {
            case '[' -> behindParameters(text, at + 1);
            case ']' -> behindCommand(text, at + 1);
            case '(', ')' -> Math.min(at + 2, text.length());
            default -> at + 1;
        };
    }

    private static int behindParameters(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < '@') {
            at++;
        }
        return Math.min(at + 1, text.length());
    }

    /** What sets a title or a link ends in a bell, or in an escape and a backslash. */
    private static int behindCommand(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != BELL && text.charAt(at) != ESCAPE && text.charAt(at) != '\n') {
            at++;
        }
        boolean bell = at < text.length() && text.charAt(at) == BELL;
        boolean slash = at + 1 < text.length() && text.charAt(at) == ESCAPE && text.charAt(at + 1) == '\\';
        return bell ? at + 1 : slash ? at + 2 : at;
    }

    /** Blocks and lines that bars are drawn with. */
    private static boolean isBar(char c) {
        return c >= '\u2580' && c <= '\u2593' || c == '\u2501' || c == '\u2578' || c == '\u257a';
    }

    /** Keeps what is no figure of progress; the last when all is. */
    private static String withoutOverwritten(String text) {
        StringBuilder kept = new StringBuilder();
        String last = "";
        for (String part : text.split("\r")) {
            last = part.isBlank() ? last : part;
            if (part.startsWith("\n") || !part.isBlank() && !isProgress(part)) {
                kept.append(kept.isEmpty() || part.startsWith("\n") ? "" : " ")
                        .append(part.startsWith("\n") ? part : part.strip());
            }
        }
        return kept.isEmpty() ? last : kept.toString();
    }

    private static boolean isProgress(String part) {
        int percent = part.indexOf('%');
        return percent > 0 && Character.isDigit(part.charAt(percent - 1));
    }
}
