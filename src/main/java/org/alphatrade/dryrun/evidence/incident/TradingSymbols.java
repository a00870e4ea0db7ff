package org.alphatrade.dryrun.evidence.incident;

import java.util.Locale;
import java.util.Set;

/**
 * Finds names of what is traded: pairs ({@code BTC/USDT}, {@code BTC-USDT}, {@code BTCUSDT}, {@code EURUSD}), futures
 * ({@code ESZ5}), and whatever stands behind a word such as {@code symbol}. One look at a word, no regular expression.
 */
final class TradingSymbols {
    private static final int LONGEST = 24;
    private static final Set<String> STABLE = Set.of("USDT", "USDC", "BUSD", "FDUSD", "TUSD", "USD", "PERP");
    private static final Set<String> CURRENCIES = Set.of(
            "USDT", "USDC", "BUSD", "FDUSD", "TUSD", "DAI", "USD", "EUR", "GBP", "JPY", "CHF", "AUD", "CAD", "NZD",
            "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "ZAR", "MXN", "BRL", "CNH", "CNY", "HKD", "SGD", "KRW",
            "INR", "XAU", "XAG", "BTC", "XBT", "ETH", "BNB", "SOL", "XRP", "ADA", "DOGE", "LTC", "DOT", "PERP");
    private static final Set<String> FUTURES = Set.of(
            "ES", "NQ", "YM", "RTY", "MES", "MNQ", "MYM", "CL", "QM", "NG", "RB", "HO", "BZ", "GC", "MGC", "SI", "HG",
            "PL", "PA", "ZC", "ZW", "ZS", "ZM", "ZL", "ZN", "ZB", "ZF", "ZT", "UB", "GE", "LE", "HE", "GF", "KC", "SB",
            "CC", "CT", "VX", "FDAX", "FESX", "FGBL", "BTC", "ETH", "MBT", "NK", "DX");
    private static final Set<String> POSITIONS = Set.of(
            "symbol",
            "ticker",
            "pair",
            "instrument",
            "security",
            "stock",
            "equity",
            "contract",
            "coin",
            "market",
            "asset");
    private static final Set<String> NO_NAMES = Set.of(
            "NOT", "IS", "ID", "NULL", "NONE", "OPEN", "CLOSED", "HAS", "WAS", "UNKNOWN", "INVALID", "HALTED", "ORDER",
            "DATA", "LIST", "ERROR", "FOR", "IN", "AND", "OR", "TO", "NAME", "CODE", "STATUS", "FOUND", "MAKER",
            "TAKER");
    private static final String MONTHS = "FGHJKMNQUVXZ";

    private TradingSymbols() {}

    /** Returns where the symbol ends that begins at {@code at}, the beginning of a word; {@code at} when there is none. */
    static int end(String text, int at, int limit) {
        if (text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            return lowerEnd(text, at, limit);
        }
        int word = wordEnd(text, at, limit);
        if (word == at || word - at > LONGEST || word < limit && isOfWord(text.charAt(word))) {
            return at;
        }
        String base = text.substring(at, word);
        if (!base.chars().anyMatch(c -> c >= 'A')) {
            return at;
        }
        int pair = pairEnd(text, base, word, limit);
        return pair > word ? pair : isJoined(base) || isFuture(base) || isNamed(text, at, base) ? word : at;
    }

    /** Names of streams are written small: {@code btcusdt@trade}. */
    private static int lowerEnd(String text, int at, int limit) {
        int end = at;
        while (end < limit && end - at <= LONGEST && isOfWord(text.charAt(end)) && !isUpper(text.charAt(end))) {
            end++;
        }
        boolean whole = end - at <= LONGEST && end - at > 5 && (end == limit || !isOfWord(text.charAt(end)));
        boolean stable = whole && (text.startsWith("usdt", end - 4) || text.startsWith("usdc", end - 4));
        return stable ? end : at;
    }

    private static int pairEnd(String text, String base, int word, int limit) {
        char joint = word < limit ? text.charAt(word) : ' ';
        if (joint != '/' && joint != '-' && joint != '_' && joint != ':') {
            return word;
        }
        int end = wordEnd(text, word + 1, limit);
        String quote = text.substring(word + 1, end);
        boolean whole = end == limit || !isOfWord(text.charAt(end));
        boolean known = CURRENCIES.contains(quote) || joint == '/' && CURRENCIES.contains(base) && quote.length() == 3;
        if (!known || base.length() < 2 || !whole && text.charAt(end) != '_') {
            return word;
        }
        return settled(text, end, limit);
    }

    /** A perpetual says what it is settled in: {@code BTC/USDT:USDT}; or what it is: {@code BTC-USDT-SWAP}. */
    private static int settled(String text, int end, int limit) {
        if (end >= limit || ":-_".indexOf(text.charAt(end)) < 0) {
            return end;
        }
        int further = wordEnd(text, end + 1, limit);
        String rest = text.substring(end + 1, further);
        return CURRENCIES.contains(rest) || rest.equals("SWAP") ? further : end;
    }

    private static boolean isJoined(String word) {
        for (int cut = 2; cut <= word.length() - 3; cut++) {
            String base = word.substring(0, cut);
            String quote = word.substring(cut);
            if (isDigit(base.charAt(base.length() - 1)) && isDigit(base.charAt(0))) {
                continue;
            }
            if (STABLE.contains(quote) || CURRENCIES.contains(quote) && CURRENCIES.contains(base)) {
                return true;
            }
        }
        return false;
    }

    /** A root, the letter of a month and a year of one digit or two. */
    private static boolean isFuture(String word) {
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(word.length() - 1 - digits))) {
            digits++;
        }
        int month = word.length() - digits - 1;
        return digits >= 1
                && digits <= 2
                && month >= 2
                && MONTHS.indexOf(word.charAt(month)) >= 0
                && FUTURES.contains(word.substring(0, month));
    }

    /** Tells whether it stands where a symbol is named: {@code symbol=AAPL}, {@code pair 'X'}. */
    private static boolean isNamed(String text, int at, String word) {
        if (word.length() > 12 || NO_NAMES.contains(word)) {
            return false;
        }
        int to = at;
        while (to > 0 && to > at - 4 && " =:'\"([".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        int from = to;
        while (from > 0 && to - from < 12 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return to < at && POSITIONS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static int wordEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && end - from <= LONGEST && (isUpper(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || isUpper(c) || c > 127;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
