package org.alphatrade.dryrun.evidence.incident;

import java.util.function.Consumer;

/**
 * Folds what differs between equal incidents out of a summary: numbers, times, hex ids, UUIDs, addresses, quoted ids,
 * and {@link TradingSymbols trading symbols}.
 * One pass over the characters and no regular expression, because a flood of errors comes through here.
 */
final class SummaryFolding {
    /** What stands for everything that was folded away. */
    private static final char MARK = '#';

    /** What stands for a trading symbol, or for several side by side. */
    private static final char SYMBOL = '$';

    /** Two summaries that only differ after this many characters are equal. */
    private static final int MAX_CHARS = 2_000;

    private static final int MIN_HEX_WORD = 8;

    private SummaryFolding() {}

    static String fold(String summary) {
        return fold(summary, symbol -> {});
    }

    /** Hands over each trading symbol that it folds away. */
    static String fold(String summary, Consumer<String> symbols) {
        int end = Math.min(summary.length(), MAX_CHARS);
        StringBuilder folded = new StringBuilder(end);
        int at = 0;
        while (at < end) {
            char c = summary.charAt(at);
            int symbolEnd = startsWord(summary, at) ? TradingSymbols.end(summary, at, end) : at;
            if (symbolEnd > at) {
                symbols.accept(summary.substring(at, symbolEnd));
                symbol(folded);
                at = symbolEnd;
            } else if (isWordChar(c)) {
                int wordEnd = wordEnd(summary, at, end);
                word(summary, at, wordEnd, folded);
                at = wordEnd;
            } else {
                at = isQuote(c) ? quoted(summary, at, end, folded) : other(c, at, folded);
            }
        }
        return folded.toString();
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !isWordChar(text.charAt(at - 1));
    }

    /** Symbols in a list are one mark. */
    private static void symbol(StringBuilder folded) {
        int last = folded.length() - 1;
        while (last >= 0 && (folded.charAt(last) == ' ' || folded.charAt(last) == ',')) {
            last--;
        }
        if (last >= 0 && folded.charAt(last) == SYMBOL) {
            folded.setLength(last + 1);
        } else {
            folded.append(SYMBOL);
        }
    }

    private static int other(char c, int at, StringBuilder folded) {
        if (c > ' ') {
            folded.append(c);
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        return at + 1;
    }

    /** Appends a quoted text as a mark when it is an id (one word with a digit in it), else leaves it to the caller. */
    private static int quoted(String text, int at, int end, StringBuilder folded) {
        char quote = text.charAt(at);
        boolean digit = false;
        int close = at + 1;
        while (close < end && text.charAt(close) != quote && text.charAt(close) > ' ') {
            digit |= isDigit(text.charAt(close));
            close++;
        }
        if (close >= end || text.charAt(close) != quote || !digit) {
            folded.append(quote);
            return at + 1;
        }
        folded.append(quote);
        mark(folded);
        folded.append(quote);
        return close + 1;
    }

    /** Words with joints in them ({@code 10:00:03.5Z}, {@code 7f-3a}, {@code 10.0.0.1:80}) are one. */
    private static int wordEnd(String text, int from, int end) {
        int at = from + 1;
        while (at < end) {
            char c = text.charAt(at);
            boolean joint = isJoint(c) && at + 1 < end && isWordChar(text.charAt(at + 1)) && joins(text, at);
            if (!isWordChar(c) && !joint) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** A joint holds two parts together only where a digit stands beside it: {@code a-b} stays two words. */
    private static boolean joins(String text, int joint) {
        return isHexDigit(text.charAt(joint - 1))
                && isHexDigit(text.charAt(joint + 1))
                && (isDigit(text.charAt(joint - 1)) || isDigit(text.charAt(joint + 1)));
    }

    private static void word(String text, int from, int to, StringBuilder folded) {
        boolean digit = false;
        boolean allHex = true;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            digit |= isDigit(c);
            allHex &= isHexDigit(c) || isJoint(c);
        }
        if (!digit && !(allHex && to - from >= MIN_HEX_WORD)) {
            folded.append(text, from, to);
        } else if (isDigit(text.charAt(from)) || allHex) {
            mark(folded);
        } else {
            digitsOnly(text, from, to, folded);
        }
    }

    /** Keeps the letters of a mixed word: {@code BTC-7} and {@code shard12} keep saying what they are about. */
    private static void digitsOnly(String text, int from, int to, StringBuilder folded) {
        int at = from;
        while (at < to && !isDigit(text.charAt(at))) {
            folded.append(text.charAt(at));
            at++;
        }
        mark(folded);
        int tail = to;
        while (tail > at && !isDigit(text.charAt(tail - 1)) && !isHexDigit(text.charAt(tail - 1))) {
            tail--;
        }
        folded.append(text, tail, to);
    }

    /** A date, a time and a zone beside each other are one mark, a signed number as well. */
    private static void mark(StringBuilder folded) {
        int last = folded.length() - 1;
        if (last >= 0 && (folded.charAt(last) == '-' || folded.charAt(last) == '+') && startsWord(folded, last)) {
            folded.setLength(last);
            last--;
        }
        if (last >= 0 && folded.charAt(last) == MARK) {
            return;
        }
        if (last >= 1 && folded.charAt(last) == ' ' && folded.charAt(last - 1) == MARK) {
            folded.setLength(last);
            return;
        }
        folded.append(MARK);
    }

    private static boolean startsWord(StringBuilder folded, int sign) {
        return sign == 0 || !Character.isLetterOrDigit(folded.charAt(sign - 1));
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == ':' || c == '-' || c == ',' || c == '/';
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    private static boolean isWordChar(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 127;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
