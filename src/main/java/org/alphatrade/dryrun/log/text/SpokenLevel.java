package org.alphatrade.dryrun.log.text;

import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.field.LevelKeys;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.spi.Level;

/** Tells whether the word of a level that stands in its place is only spoken of: there was no error, or a level is set. */
final class SpokenLevel {
    private static final String ZERO = "0+(?:[.,]0+)? ?%?";
    /** {@code error: none} and {@code error: 0.0031}; in capitals it is the level of whoever has nothing else to say. */
    private static final Pattern NONE = Pattern.compile(
            ": ?(?:" + ZERO
                    + "|none|null|<?nil>?|false|no|n/a|[-+]?\\d*\\.\\d+(?:e[-+]?\\d{1,3})? ?%?(?: \\(\\w+\\))?)\\s*[.,;]?\\s*",
            Pattern.CASE_INSENSITIVE);
    /** {@code ERROR COUNT: 0} and {@code WARN: 0 ERROR: 0}. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?: (?:counts?|counters?|rates?|ratio)(?: is)?[:= ]{1,3}ZERO|[:=] ?ZERO(?=[,;]? +[a-z]))(?:[,;]? +(?:[a-z]{3,12}(?: (?:count|rate))?[:=] ?ZERO|(?!err|warn|fatal|crit|fail|exc|panic|alert|sever)[a-z]{2,12}[:=] ?\\d+))*\\s*"
                    .replace("ZERO", ZERO),
            Pattern.CASE_INSENSITIVE);
    /** {@code log level: ERROR}, where the line ends. */
    private static final Pattern SET = Pattern.compile(
            "(?:.*\\W)?(?:log(?:ging|ger)?[ _.-]?(?:level|severity|verbosity)|verbosity|(?:root|console|file) (?:logger|handler))(?:\\W{1,4}|\\s*[:=]\\s*)",
            Pattern.CASE_INSENSITIVE);
    /** {@code config: }, {@code options [}. */
    private static final Pattern SETTINGS = Pattern.compile(
            "(?:.*\\W)?(?:config|configuration|cfg|settings?|options?|opts|args|arguments|params|parameters|env|environment|flags?|properties|defaults?)(?: ?[:\\[({]) ?",
            Pattern.CASE_INSENSITIVE);
    /** Whoever says something as well writes a record. */
    private static final Pattern SAID =
            Pattern.compile("[ ,;](?:msg|message|event|text|err|error)=", Pattern.CASE_INSENSITIVE);

    private static final Pattern VARIABLE = Pattern.compile("[A-Z0-9]+(?:_[A-Z0-9]+)+");
    /** A longer rest of a line tells of something. */
    private static final int LONGEST = 64;
    /** As long as what says that there was none. */
    private static final int SHORT = 12;

    private SpokenLevel() {}

    /** Tells it of a word that was found at {@code begin}, behind its key if it has one; {@code end} is the place behind it. */
    static boolean is(String text, int begin, String word, int end) {
        if (LevelNames.rank(LevelNames.normal(word)).compareTo(Level.WARN) < 0) {
            return false;
        }
        int equals = text.indexOf('=', begin);
        if (equals > 0 && equals < end) {
            return isSetting(text, begin, text.substring(begin, equals), end);
        }
        if (text.length() - end > LONGEST) {
            return false;
        }
        String rest = text.substring(end);
        boolean capitals = begin + 1 < end && Character.isUpperCase(text.charAt(begin + 1));
        return rest.isBlank()
                ? SET.matcher(text.substring(0, begin)).matches()
                : !capitals && NONE.matcher(rest).matches()
                        || COUNTED.matcher(rest).matches();
    }

    /** Tells it of what stands behind names that a platform may have written: {@code TIME config: level=ERROR}. */
    static boolean isBehind(String text, int begin) {
        int blank = text.indexOf(' ', begin);
        int end = blank < 0 ? text.length() : blank;
        int equals = text.indexOf('=', begin);
        return equals > begin && equals < end
                ? isSetting(text, begin, text.substring(begin, equals), end)
                : blank < 0 && SET.matcher(text.substring(0, begin)).matches();
    }

    /** Tells of a line of pairs whether its level is that of a variable: {@code LOG_LEVEL=ERROR}, and no message. */
    static boolean isSetting(String line) {
        int equals = line.indexOf('=');
        int end = line.indexOf(' ', equals);
        return isSetting(line, 0, line.substring(0, equals), end < 0 ? line.length() : end);
    }

    /** {@code LOG_LEVEL=ERROR}, {@code config: level=ERROR}: a pair of a level in a line that tells nothing else. */
    private static boolean isSetting(String text, int begin, String key, int end) {
        if (text.length() - end > LONGEST) {
            // What it tells may stand behind what is looked at.
            return false;
        }
        boolean level = LevelKeys.names(key)
                && !SAID.matcher(text).region(end, text.length()).find();
        boolean log = key.length() > 5 && key.regionMatches(true, 0, "log", 0, 3);
        boolean alone = end == text.length() || text.substring(end).isBlank();
        return level
                && (log && (alone || VARIABLE.matcher(key).matches())
                        || SETTINGS.matcher(text.substring(0, begin)).matches());
    }

    /** Tells from the bytes of a line whether a level that was found in it may be one. Says yes too often, never no too often. */
    static boolean mayBeIn(byte[] b, int wordFrom, int wordTo, int to) {
        int rest = to - wordTo;
        if (rest > LONGEST || "ewfcpsau".indexOf(b[wordFrom] | 0x20) < 0) {
            return false;
        }
        int last = to - 1;
        while (last >= wordTo && b[last] <= ' ' && b[last] >= 0) {
            last--;
        }
        return last < wordTo || rest < SHORT || b[last] == '0' || b[last] == '%' || isFigure(b, wordTo, last);
    }

    /** {@code : 0.0012 (converged)}, {@code : 0, High: 2}. */
    private static boolean isFigure(byte[] b, int from, int last) {
        boolean marked = b[from] == ':' || b[from] == '=';
        return marked && b[last] <= '9' && b[last] >= 0;
    }
}
