package org.alphatrade.dryrun.evidence.figure;

import org.jspecify.annotations.Nullable;

/** Tells which texts are numbers: decimals as JSON writes them, in quotes or not. A unit, {@code NaN} or hexadecimals are none. */
final class DecimalText {
    private static final int LONGEST = 64;
    private static final int MOST_EXPONENT = 308;

    private DecimalText() {}

    /** Returns the text without blanks around it when it is a finite decimal number, else null. */
    static @Nullable String of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String number = text.strip();
        return isDecimal(number) && Double.isFinite(Double.parseDouble(number)) ? number : null;
    }

    private static boolean isDecimal(String text) {
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int whole = digits(text, i);
        i += whole;
        int broken = 0;
        if (i < text.length() && text.charAt(i) == '.') {
            broken = digits(text, i + 1);
            i += 1 + broken;
        }
        return whole + broken > 0 && (i == text.length() || isExponent(text, i));
    }

    /** An exponent out of the range of numbers would make a sum as long as it says. */
    private static boolean isExponent(String text, int from) {
        if ((text.charAt(from) | 0x20) != 'e') {
            return false;
        }
        int i = from + 1;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int digits = digits(text, i);
        return digits > 0
                && digits < 5
                && i + digits == text.length()
                && Integer.parseInt(text, i, i + digits, 10) <= MOST_EXPONENT;
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }
}
