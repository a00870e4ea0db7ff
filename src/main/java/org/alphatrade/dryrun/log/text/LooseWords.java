package org.alphatrade.dryrun.log.text;

import java.util.Set;

/** The words of levels in lines that have no layout that is known: in capitals, or in the dress of a level. */
final class LooseWords {
    private static final Set<String> WORDS = Set.of(
            "TRACE",
            "DEBUG",
            "INFO",
            "INFORMATION",
            "INFORMATIONAL",
            "NOTICE",
            "WARN",
            "WARNING",
            "ERROR",
            "ERR",
            "SEVERE",
            "CRITICAL",
            "CRIT",
            "FATAL",
            "ALERT",
            "EMERG",
            "PANIC");
    private static final Set<String> BEFORE_COLON = Set.of("Error", "Warning", "Fatal");
    private static final Set<String> BEFORE_BRACKET = Set.of("Info", "Debug", "Warn", "Warning", "Error", "Fatal");
    private static final String OPENING = "[\"/|:,(\t";
    private static final String CLOSING = "]\"/|:,)\t";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 13;
    private static final int SMALL = 0x20;
    /** By the first two letters and the third, five bits each: most words of a line are none. */
    private static final boolean[] BEGINNINGS = new boolean[1 << 15];

    static {
        WORDS.forEach(word -> BEGINNINGS[beginning(word, 0)] = true);
    }

    private LooseWords() {}

    /** Returns the worst word in capitals that stands alone; empty when there is none. */
    static String capitals(String line) {
        String worst = "";
        for (int i = next(line, 0); i < line.length(); i = next(line, end(line, i))) {
            int end = end(line, i);
            boolean may = may(line, i, end) && !isOfName(line, i - 1) && !isOfName(line, end);
            String word = may ? line.substring(i, end) : "";
            worst = WORDS.contains(word) ? LooseLevel.worse(worst, word) : worst;
        }
        return worst;
    }

    /** Returns the worst of {@code "error",}, {@code /error]}, {@code :error  }, {@code Error:}, and the first word of the line. */
    static String dressed(String line) {
        String worst = "";
        for (int i = next(line, 0); i < line.length(); i = next(line, end(line, i))) {
            int end = end(line, i);
            boolean dressed = may(line, i, end) && isDressed(line, i, end);
            worst = dressed ? LooseLevel.worse(worst, line.substring(i, end)) : worst;
        }
        return worst;
    }

    private static boolean isDressed(String line, int from, int end) {
        String word = line.substring(from, end);
        char before = from == 0 ? '[' : line.charAt(from - 1);
        if (OPENING.indexOf(before) >= 0) {
            boolean closed =
                    end < line.length() && CLOSING.indexOf(line.charAt(end)) >= 0 || line.startsWith("  ", end);
            return closed && isWord(word);
        }
        return before == ' '
                && (line.startsWith(":", end) && BEFORE_COLON.contains(word)
                        || line.startsWith(" [", end) && BEFORE_BRACKET.contains(word));
    }

    private static boolean isWord(String word) {
        for (String known : WORDS) {
            if (known.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean may(String line, int from, int end) {
        return end - from >= SHORTEST && end - from <= LONGEST && BEGINNINGS[beginning(line, from)];
    }

    private static int next(String line, int from) {
        int at = from;
        while (at < line.length() && !isLetter(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String line, int from) {
        int at = from;
        while (at < line.length() && isLetter(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return (c | SMALL) >= 'a' && (c | SMALL) <= 'z';
    }

    private static boolean isOfName(String line, int at) {
        if (at < 0 || at >= line.length()) {
            return false;
        }
        char c = line.charAt(at);
        return c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) & 31) << 10 | (text.charAt(at + 1) & 31) << 5 | text.charAt(at + 2) & 31;
    }
}
