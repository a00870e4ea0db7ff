package org.alphatrade.dryrun.evidence.watched;

/**
 * When two names are so near that one is taken for the other mistyped: they are equal but for case and {@code _}, {@code -},
 * {@code .} and blanks, or but for one letter that was put in, lost, changed or swapped with its neighbour. Digits are no
 * letters: {@code leg_1} and {@code leg_2} are two names.
 */
public final class Spelling {
    /** With fewer letters one letter more or less makes another word. */
    static final int FEWEST_LETTERS = 6;

    private Spelling() {}

    /** Returns a name in small letters, without what parts its words. */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> c != '_' && c != '-' && c != '.' && !Character.isWhitespace(c))
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Tells whether a folded name has letters enough to be looked at letter by letter. */
    static boolean isLong(String folded) {
        return folded.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }

    /** Tells whether a name that occurred is near one that is watched, and not the same. */
    public static boolean isNear(String watched, String occurred) {
        String folded = folded(watched);
        return !watched.equals(occurred) && isNearFolded(folded, folded(occurred));
    }

    static boolean isNearFolded(String watched, String occurred) {
        return !occurred.isEmpty()
                && (watched.equals(occurred) || isLong(watched) && isOneLetterOff(watched, occurred));
    }

    static boolean isOneLetterOff(String one, String other) {
        if (one.length() == other.length()) {
            return isChangedOrSwapped(one, other);
        }
        String longer = one.length() > other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        int at = firstDifference(longer, shorter);
        return longer.length() == shorter.length() + 1
                && Character.isLetter(longer.charAt(at))
                && longer.startsWith(shorter.substring(at), at + 1);
    }

    private static boolean isChangedOrSwapped(String one, String other) {
        int at = firstDifference(one, other);
        if (at == one.length() || !areLetters(one, other, at)) {
            return false;
        }
        boolean changed = one.regionMatches(at + 1, other, at + 1, one.length() - at - 1);
        boolean swapped = at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.regionMatches(at + 2, other, at + 2, one.length() - at - 2);
        return changed || swapped;
    }

    private static boolean areLetters(String one, String other, int at) {
        return Character.isLetter(one.charAt(at)) && Character.isLetter(other.charAt(at));
    }

    private static int firstDifference(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return shorter;
    }
}
