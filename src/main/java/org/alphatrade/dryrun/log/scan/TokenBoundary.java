package org.alphatrade.dryrun.log.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether bytes can stand on both sides of a border between a JSON value that is no container and what surrounds
 * it. Strings are bordered by their quotes, which belong to them; numbers and words by what JSON puts between values.
 */
final class TokenBoundary {
    private static final List<String> WORDS = List.of("true", "false", "null", "nan", "infinity", "-infinity");

    private static final String OF_BARE_VALUES = "0123456789+-.truefalsnivty";

    private TokenBoundary() {}

    /** May say yes too often, never no too often. */
    static boolean mayBeIn(byte[] bytes) {
        if (!holdsQuoteOrBetween(bytes)) {
            return false;
        }
        String word = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (word.indexOf('\\') >= 0 && !mayPartBackslash(word)) {
            return false;
        }
        boolean behindString = word.charAt(0) == '"' && isBetween(word.charAt(1));
        if (behindString || word.indexOf('"', 1) >= 0) {
            return true;
        }
        for (int i = 1; i < word.length(); i++) {
            if (isBetween(word.charAt(i - 1)) && mayBegin(word.substring(i))
                    || isBetween(word.charAt(i)) && mayEnd(word.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** Asked of every word of every start, most of which hold neither. */
    private static boolean holdsQuoteOrBetween(byte[] bytes) {
        for (byte c : bytes) {
            if (c == '"' || isBetween((char) c)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether bytes can stand in a JSON value that is neither string nor container. May say yes too often. */
    static boolean mayBeInBareValue(byte[] bytes) {
        for (byte c : bytes) {
            if (OF_BARE_VALUES.indexOf(c | (isLetter(c) ? MultiLiteralScanner.SMALL : 0)) < 0) {
                return false;
            }
        }
        String word = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(known -> known.contains(word))
                || word.chars().allMatch(c -> isDigit((char) c) || "+-.e".indexOf(c) >= 0);
    }

    /** A backslash stands in strings only: its side of a border ends or begins with the string's quote. */
    private static boolean mayPartBackslash(String word) {
        for (int i = 1; i < word.length(); i++) {
            String before = word.substring(0, i);
            boolean ended = before.indexOf('\\') < 0 || before.endsWith("\"") && !before.endsWith("\\\"");
            boolean begun = word.indexOf('\\', i) < 0 || word.charAt(i) == '"';
            if (ended && begun) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(char c) {
        return " \t\r\n,:[]{}".indexOf(c) >= 0;
    }

    private static boolean mayBegin(String rest) {
        return rest.charAt(0) == '-'
                || isDigit(rest.charAt(0))
                || WORDS.stream().anyMatch(word -> word.startsWith(rest) || rest.startsWith(word));
    }

    private static boolean mayEnd(String start) {
        return isDigit(start.charAt(start.length() - 1))
                || WORDS.stream().anyMatch(word -> word.endsWith(start) || start.endsWith(word));
    }

    private static boolean isLetter(byte c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
