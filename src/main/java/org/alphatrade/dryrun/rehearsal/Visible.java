package org.alphatrade.dryrun.rehearsal;

/** Text of unknown origin made fit for a terminal. */
final class Visible {
    private Visible() {}

    /** Returns one line of at most {@code max} characters; control characters are shown as dots. */
    static String line(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max));
        for (int i = 0; i < text.length() && line.length() < max; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '·' : c);
        }
        return text.length() > max ? line + "…" : line.toString();
    }
}
