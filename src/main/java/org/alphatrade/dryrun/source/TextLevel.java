package org.alphatrade.dryrun.source;

import java.util.Set;
import org.alphatrade.dryrun.spi.Level;

/**
 * Finds the level in what stands behind the time of a text line. A word counts as a level by its place and dress: first,
 * in capitals, in brackets, or between the marks that part the fields of a layout. In the midst of prose it is a word
 * like any other.
 */
final class TextLevel {
    private static final int MOST_TOKENS = 10;
    private static final int MOST_CHARS = 160;
    /** How many plain words may stand before a level: the name of a logger. */
    private static final int MOST_WORDS = 1;

    private static final Set<String> BARE = Set.of(
            "trace",
            "debug",
            "info",
            "notice",
            "warn",
            "warning",
            "error",
            "critical",
            "fatal",
            "inf",
            "wrn",
            "dbg",
            "trc",
            "err",
            "ftl");
    private static final Set<String> CAPITALS = Set.of(
            "TRACE",
            "FINEST",
            "FINER",
            "FINE",
            "CONFIG",
            "DEBUG",
            "INFO",
            "NOTICE",
            "WARN",
            "WARNING",
            "ERROR",
            "SEVERE",
            "CRITICAL",
            "CRIT",
            "FATAL",
            "ALERT",
            "EMERG",
            "EMERGENCY",
            "PANIC",
            "DPANIC",
            "FAILURE",
            "INF",
            "WRN",
            "DBG",
            "TRC",
            "ERR",
            "FTL");

    /** Levels somewhere, but far more often the name of a part: {@code http: listening}. */
    private static final Set<String> PROSE = Set.of("http", "log", "config", "default", "fine", "note", "ok");

    private final String text;
    private int at;
    private int words;
    private String word = "";
    private boolean afterMark = true;

    private TextLevel(String text, int from) {
        this.text = text.length() - from > MOST_CHARS ? text.substring(0, from + MOST_CHARS) : text;
        this.at = from;
    }

    /** Looks behind {@code from}; {@link #word} is empty when there is no level. */
    static TextLevel in(String text, int from) {
        TextLevel level = new TextLevel(text, from);
        level.find();
        return level;
    }

    String word() {
        return word;
    }

    /** Returns where the message begins. */
    int end() {
        return at;
    }

    private void find() {
        int start = at;
        for (int i = 0; i < MOST_TOKENS && words <= MOST_WORDS; i++) {
            marks();
            if (at >= text.length() || token(i == 0)) {
                break;
            }
        }
        if (word.isEmpty()) {
            at = start;
        }
        marks();
    }

    /** Passes blanks and what parts fields. */
    private void marks() {
        while (at < text.length() && " \t|:,-–—>]);".indexOf(text.charAt(at)) >= 0) {
            afterMark |= "|,-–—".indexOf(text.charAt(at)) >= 0;
            at++;
        }
    }

    private boolean token(boolean first) {
        char c = text.charAt(at);
        int close = "[(<{".indexOf(c) >= 0 ? text.indexOf("])>}".charAt("[(<{".indexOf(c)), at) : -1;
        return close > 0 ? bracketed(close) : bare(first);
    }

    /** {@code [error]}, {@code [core:error]}, {@code [warning  ]}. */
    private boolean bracketed(int close) {
        String inside = text.substring(at + 1, close).strip();
        int part = Math.max(inside.lastIndexOf(':'), inside.lastIndexOf(' '));
        at = close + 1;
        afterMark = true;
        return is(inside) || part > 0 && is(inside.substring(part + 1)) || is(firstWord(inside));
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? "" : text.substring(0, end);
    }

    private boolean bare(boolean first) {
        int end = at;
        while (end < text.length() && " \t|[]():,;<>{}/=".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == at) {
            at++;
            return false;
        }
        String token = text.substring(at, end);
        boolean before = first || afterMark;
        at = end;
        afterMark = false;
        if (CAPITALS.contains(token) && !assigned() || before && marked() && !PROSE.contains(token) && is(token)) {
            word = token;
            return true;
        }
        if (first && BARE.contains(LevelNames.normal(token)) && !assigned()) {
            word = token;
            return true;
        }
        words += isProse(token) && !atMark() ? 1 : 0;
        return false;
    }

    private boolean assigned() {
        return at < text.length() && text.charAt(at) == '=';
    }

    /** Tells whether a mark, a tab or a wide blank follows, as behind a field and rarely behind a word. */
    private boolean marked() {
        return atMark() || text.startsWith("  ", at) || text.startsWith("\t", at) || text.startsWith(" - ", at);
    }

    private boolean atMark() {
        String rest = text.substring(at, Math.min(text.length(), at + 3)).strip();
        return !rest.isEmpty() && ":|]/".indexOf(rest.charAt(0)) >= 0 || text.startsWith(" - ", at);
    }

    private static boolean isProse(String token) {
        boolean letters = token.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '_');
        return letters && token.chars().anyMatch(Character::isLowerCase);
    }

    private boolean is(String token) {
        boolean level = token.length() > 2 && LevelNames.rank(LevelNames.normal(token)) != Level.OTHER;
        if (level) {
            word = token;
        }
        return level;
    }
}
