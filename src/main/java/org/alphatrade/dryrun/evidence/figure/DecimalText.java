package org.alphatrade.dryrun.evidence.figure;

import org.jspecify.annotations.Nullable;

/** Tells which texts are numbers: decimals as JSON writes them, in quotes or not. A unit, {@code NaN} or hexadecimals are none. */
final class DecimalText {
    private static final int LONGEST = 64;
    private static final int MOST_EXPONENT = 308;
    /** So many digits are a whole number that a double holds, and so is the power of ten below them. */
    private static final int EXACT = 15;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalText() {}

    /** Returns the number that a text is when it is a finite decimal number, blanks around it or not; else not-a-number. */
    static double number(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Double.NaN;
        }
        double plain = plain(text);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String number = text.strip();
        double value = isDecimal(number) ? Double.parseDouble(number) : Double.NaN;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Reads what most numbers are: a few digits, and a point among them; not-a-number for any other text. */
    private static double plain(String text) {
        int length = text.length();
        long digits = 0;
        int broken = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                broken += broken < 0 ? 0 : 1;
            } else if (c == '.' && broken < 0 && i > 0) {
                broken = 0;
            } else {
                return Double.NaN;
            }
        }
        return length == 0 || length > EXACT ? Double.NaN : digits / TENS[Math.max(0, broken)];
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
