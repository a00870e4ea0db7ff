package org.alphatrade.dryrun.log.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.field.LevelKeys;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.spi.Level;

/**
 * Finds the level in what stands behind the time of a text line. A word counts as a level by its place and dress: first,
 * in capitals, in brackets, or between the marks that part the fields of a layout. In the midst of prose it is a word
 * like any other.
 */
final class TextLevelParser {
    static final int MOST_TOKENS = 10;
    static final int MOST_CHARS = 160;
    /** How many plain words may stand before a level: the name of a logger. */
    static final int MOST_WORDS = 1;
    /** How many may when all begin as names do: {@code Order Manager ERROR}. */
    static final int MOST_NAMES = 3;

    static final Set<String> BARE = Set.of(
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
    static final Set<String> CAPITALS = Set.of(
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
            "FAIL",
            "EXCEPTION",
            "URGENT",
            "INF",
            "WRN",
            "DBG",
            "TRC",
            "ERR",
            "FTL",
            "TRAC",
            "DEBU",
            "ERRO",
            "EROR",
            "DBUG",
            "TRCE",
            "FATA",
            "PANI");
    /** What PostgreSQL writes in the place of a level when a line is no message of its own, or none to worry about. */
    static final Set<String> NO_LEVELS = Set.of("LOG", "STATEMENT", "DETAIL", "HINT", "CONTEXT", "QUERY", "LOCATION");

    static final Set<String> NEGATIONS = Set.of("no", "No", "not", "Not", "without", "zero", "any");
    private static final String LETTERS = "VTDIWEFC";
    /** {@code I NETWORK}, {@code W | raft}, {@code E! [agent]}, and {@code w backup     Manager.cpp}. */
    private static final Pattern LETTER = Pattern.compile(
            "[VTDIWEFC](?:(?:!| \\||\\s+(?:[A-Z]{2,}|-))(?=\\W)|\\s+\\[| \\d+ \\d+\\]| [a-z]\\w*[./]\\w).*|[tdiwef] \\S+ {2,}.*");
    /** {@code socat[90] E connect}, and the column of WebSphere: {@code Feed          E   CODE}. */
    private static final Pattern LATER_LETTER = Pattern.compile(
            "(?:(?<=\\w\\[\\d{1,9}\\] )[IWEF] \\S|(?<=  )[DIWEF] {3}\\S|(?<= T-\\d{1,18} )[DIWEFT] [A-Z]).*");

    private static final Pattern FACILITY = Pattern.compile(
            "(?:kern|user|mail|daemon|auth|authpriv|syslog|lpr|news|uucp|cron|ftp|local[0-7])\\.([a-z]{3,9})");

    private static final Pattern LABEL =
            Pattern.compile("(?:^|[,\\s])(?:detected_)?(?:level|lvl|severity)=\"?(\\w+)\"?");

    private static final Pattern NONE =
            Pattern.compile("[\\s:=|-]*(?:0|none|null|nil|false|no|n/a)\\b.*", Pattern.CASE_INSENSITIVE);
    /** Words that only one library takes for levels; elsewhere they are what they say. */
    static final Set<String> OF_ONE_LIBRARY = Set.of("network", "unusual", "broken");

    /** What an error, a warning is only named with, as the whole rest of the line: none of them, a setting, a part that is there. */
    private static final Pattern SUBJECT = Pattern.compile(
            " (?:(?:counts?|counters?|rates?|ratio)(?: is)?[:= ]{1,3}(?:0(?:[.,]0+)?|none) ?%?"
                    + "|(?:thresholds?|tolerance|budget)(?: is| set to)?[:= ]{1,3}\\d[\\d.,]* ?(?:%|percent|[mu]?s|bps)?"
                    + "|(?:handlers?|callbacks?|polic(?:y|ies)|reporter|hook) (?:is |are |was |were )?(?:installed|registered|set|enabled|ready|started|initiali[sz]ed|loaded|added)"
                    + "|section (?:entered|left)|errors? (?:will|would) \\w.{0,60}|logs?(?: file)? (?:is|are|goes|go)(?: written| kept)? (?:at|in|to) \\S+)\\W*");

    /** The rest of pairs behind the name of who wrote them: {@code feed level=error msg="order lost"}. */
    private static final Pattern MESSAGE = Pattern.compile(" (?:msg|message)=");

    /** {@code error: 0.0031} measures something. */
    private static final Pattern MEASURE = Pattern.compile(":\\s*[-+]?\\d[\\d.,]*%?\\s*(?:$|[,;)])");

    private static final Pattern CODE = Pattern.compile(" [A-Z]\\d\\d \\(");

    /** Levels somewhere, but far more often the name of a part: {@code http: listening}. */
    static final Set<String> PROSE = Set.of("http", "log", "audit", "config", "default", "fine", "note", "ok");

    private final String text;
    private int at;
    private int words;
    private int most = MOST_NAMES;
    /** How many keys with a value in brackets were passed: {@code db=[unknown],user=[unknown]}. */
    private int pairs;

    private String word = "";
    private boolean afterMark = true;
    private boolean afterColon;
    private boolean alone;
    /** Whether the word before was the key of a level: {@code Level: Error, Message: text}. */
    private boolean keyed;

    private boolean over;
    /** Whether what stood before is a name that no sentence has: {@code app.js}, {@code ip-10-0-0-1}. */
    private boolean labelled;

    private TextLevelParser(String text, int from) {
        this.text = text.length() - from > MOST_CHARS ? text.substring(0, from + MOST_CHARS) : text;
        this.at = from;
    }

    /** Looks behind {@code from}; {@link #word} is empty when there is no level. */
    static TextLevelParser in(String text, int from) {
        TextLevelParser level = new TextLevelParser(text, from);
        level.find();
        return level;
    }

    /** Looks at what stands first behind {@code from} only, as in the text of somebody who writes no layout. */
    static TextLevelParser first(String text, int from) {
        TextLevelParser level = new TextLevelParser(text, from);
        level.alone = true;
        level.find();
        return level;
    }

    /** Tells whether a word is one of the plain ones for levels, in any case. */
    static boolean isPlain(String word) {
        return word.length() > 2 && BARE.contains(word.toLowerCase(Locale.ROOT));
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
        int tokens = alone ? 1 : MOST_TOKENS;
        for (int i = 0; i < tokens + pairs && words <= most; i++) {
            marks();
            if (at >= text.length() || letter(i == 0) || token(i == 0) || over) {
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
        int from = at;
        while (at < text.length() && " \t|:,-–—>]);".indexOf(text.charAt(at)) >= 0) {
            afterMark |= "|,-–—".indexOf(text.charAt(at)) >= 0;
            afterColon |= text.charAt(at) == ':';
            at++;
        }
        // What a wide blank parts are columns.
        afterMark |= at - from > 2 && from > 0 && text.startsWith("   ", from);
    }

    /** {@code W | slow}: one letter, where no sentence begins with it. */
    private boolean letter(boolean first) {
        boolean single = at + 1 < text.length() && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '!');
        if (alone || !single || !looksAt(first ? LETTER : LATER_LETTER)) {
            return false;
        }
        word = text.substring(at, at + 1);
        at += text.startsWith("!", at + 1) ? 2 : 1;
        return true;
    }

    private boolean looksAt(Pattern pattern) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private boolean token(boolean first) {
        char c = text.charAt(at);
        int close = "[(<{".indexOf(c) >= 0 ? text.indexOf("])>}".charAt("[(<{".indexOf(c)), at) : -1;
        int wide = text.startsWith(LocalLevels.OPEN, at) ? text.indexOf(LocalLevels.CLOSE, at) : -1;
        int begin = at;
        return close > 0 ? bracketed(close) : wide > 0 ? wide(wide) : bare(first) && !isSpokenOf(begin);
    }

    private boolean isSpokenOf(int begin) {
        over = SpokenLevel.is(text, begin, word, at);
        word = over ? "" : word;
        return over;
    }

    /** {@code 【错误】}. */
    private boolean wide(int close) {
        String inside = LocalLevels.narrow(
                text.substring(at + LocalLevels.OPEN.length(), close).strip());
        at = close + LocalLevels.CLOSE.length();
        afterMark = true;
        return is(inside);
    }

    /** {@code [error]}, {@code [core:error]}, {@code [warning  ]}. */
    private boolean bracketed(int close) {
        String inside = text.substring(at + 1, close).strip();
        char c = text.charAt(at);
        boolean copyright = c == '(' && inside.equals("C");
        int part = inside.length() - 1;
        while (part >= 0 && ": #/".indexOf(inside.charAt(part)) < 0) {
            part--;
        }
        at = close + 1;
        afterMark = true;
        if (inside.length() == 1 && LETTERS.contains(inside) && !copyright) {
            word = inside;
            return true;
        }
        return is(inside) && !copyright
                || part >= 0 && is(inside.substring(part + 1))
                || is(firstWord(inside))
                || amongParts(inside)
                || c == '<' && ofFacility(inside)
                || (c == '{' || inside.indexOf('=') > 0) && labelled(inside);
    }

    /** {@code <local3.err>}, as collectors of syslog write the priority. */
    private boolean ofFacility(String inside) {
        Matcher named = FACILITY.matcher(inside);
        return named.matches() && is(named.group(1));
    }

    /** {@code {app="feed", level="error"}}, the labels of Loki. */
    private boolean labelled(String inside) {
        Matcher label = LABEL.matcher(inside);
        return label.find() && known(label.group(1));
    }

    /** {@code [0701/114930:WARNING:dns.cc(306)]} and {@code [CardPlugin-ERROR]}. */
    private boolean amongParts(String inside) {
        for (String part : inside.split("[:|-]", 8)) {
            if (CAPITALS.contains(part)) {
                word = part;
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        // As multiprocessing writes it: the level, and the process.
        int slash = text.indexOf('/');
        int first = end < 0 ? slash : end;
        return first < 0 ? "" : text.substring(0, first);
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
        end = parted(end);
        int colon = text.indexOf(LocalLevels.COLON, at);
        end = colon > at && colon < end ? colon : end;
        boolean exclaimed = text.charAt(end - 1) == '!';
        int frame = at > 0 && text.charAt(at - 1) == '=' ? LeadingLevel.behindFrame(text, end) : end;
        String token = LocalLevels.narrow(plain(text.substring(at, end)));
        boolean keyedLevel = keyed && afterColon && isPlain(token);
        keyed = false;
        boolean before = first || afterMark;
        boolean parted = afterColon && words <= MOST_WORDS;
        at = end;
        afterMark = token.equals("PHP");
        afterColon = false;
        if (frame > end && CAPITALS.contains(token)) {
            word = token;
            at = frame;
            return true;
        }
        if (assigned()) {
            return pair(token);
        }
        boolean loose = LocalLevels.isMajor(token) && !(first && text.startsWith(":", at));
        over = NO_LEVELS.contains(token) && text.startsWith(":  ", at) || NEGATIONS.contains(token);
        if (over || suffixed(token, before)) {
            return !over;
        }
        if (CAPITALS.contains(token) && !assigned()
                || before && marked() && !PROSE.contains(token) && !loose && is(token)) {
            word = token;
            return true;
        }
        if (keyedLevel || (parted || isBehindLabel()) && behindColon(token) || ofOneLibrary(token, before)) {
            word = token.replace("*", "");
            return true;
        }
        if (stretched(token)) {
            word = "warning";
            return true;
        }
        if (token.startsWith("LOG_") && CAPITALS.contains(token.substring(4))
                || token.length() == 1 && LETTERS.contains(token) && text.startsWith("> ", at)) {
            word = token.substring(token.lastIndexOf('_') + 1);
            return true;
        }
        if (text.startsWith(" : ", at) && BARE.contains(token)) {
            word = token;
            return true;
        }
        if (first && !alone && !loose && LocalLevels.isCapital(token)) {
            word = token;
            return true;
        }
        if (first && (!alone || exclaimed) && isPlain(token) && !isSubject(token)) {
            word = token;
            return true;
        }
        count(token);
        keyed = LevelKeys.names(token) || first && token.equals("Type");
        return false;
    }

    /** {@code error count 0}, {@code warning threshold 80 percent}: what the sentence is about, not how bad it is. */
    private boolean isSubject(String token) {
        boolean capitals = token.equals(token.toUpperCase(Locale.ROOT));
        return !capitals && SUBJECT.matcher(text).region(at, text.length()).matches();
    }

    /** {@code 2026-01-02T03:04:05Z app.js error: order lost}, as winston's label and level. */
    private boolean isBehindLabel() {
        return labelled
                && !alone
                && words <= 1
                && !MEASURE.matcher(text).region(at, text.length()).lookingAt();
    }

    private void count(String token) {
        labelled |= isLabel(token);
        if (isProse(token) && !atMark() && !text.startsWith("[", at) && !text.startsWith("\t", at)) {
            words++;
            most = Character.isUpperCase(token.charAt(0)) ? most : MOST_WORDS;
        }
    }

    private static boolean isLabel(String token) {
        for (int i = 1; i < token.length(); i++) {
            if ("._-@0123456789".indexOf(token.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns where a level ends that stands between two of the same mark: {@code #ERROR#text}. */
    private int parted(int end) {
        int second = text.charAt(at) == '#' ? text.indexOf('#', at + 1) : -1;
        return second > at + 1 && second < end && CAPITALS.contains(text.substring(at + 1, second)) ? second : end;
    }

    /** Takes off what some put around a level to be seen: {@code #ERROR}, {@code CRITICAL!}, {@code Error!}, {@code ERROR...}. */
    private static String plain(String token) {
        int from = 0;
        int to = token.length();
        while (from < to && "#@^!*~\"'".indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "#@^!*~\"'.-".indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        boolean dressed = to - from > 2 && to - from < token.length();
        String inside = dressed ? token.substring(from, to) : "";
        boolean level = CAPITALS.contains(inside) && (token.startsWith("..", to) || token.indexOf('.', to) < 0)
                || token.startsWith("!", to) && isPlain(inside);
        return level ? inside : token;
    }

    /** {@code general: error: text}, and what Heroku says of a dyno: {@code heroku[web.1]: Error R14 (text)}. */
    private boolean behindColon(String token) {
        return isPlain(token)
                && (text.startsWith(":", at) && !none(at)
                        || CODE.matcher(text).region(at, text.length()).lookingAt());
    }

    /** Krypto-trading-bot's {@code Warrrrning:}. */
    private boolean stretched(String token) {
        return text.startsWith(":", at) && token.startsWith("Warrr") && token.endsWith("ning");
    }

    /** {@code hummingbot.core - NETWORK - }, {@code **BROKEN** connectd: } and {@code UNUSUAL lightningd: }. */
    private boolean ofOneLibrary(String token, boolean before) {
        return before
                && (token.equals("NETWORK") && text.startsWith(" - ", at)
                        || token.equals("**BROKEN**")
                        || token.equals("UNUSUAL") && text.startsWith(" ", at));
    }

    /** {@code key=value}: the level, or something else that is no prose. */
    private boolean pair(String key) {
        int from = at + 1;
        int end = text.indexOf(' ', from);
        end = end < 0 ? text.length() : end;
        String value = from < end ? unquoted(text.substring(from, end)) : "";
        boolean named = LevelKeys.names(key) || key.equals("at") && BARE.contains(value);
        boolean own = words == 0
                || words <= MOST_WORDS
                        && MESSAGE.matcher(text).region(end, text.length()).find();
        boolean level = !alone && own && named && known(value);
        at = level || !value.startsWith("[") ? end : from;
        pairs += at == from ? 1 : 0;
        return level;
    }

    private static String unquoted(String value) {
        int to = value.length();
        while (to > 0 && ",;".indexOf(value.charAt(to - 1)) >= 0) {
            to--;
        }
        return value.substring(0, to).replace("\"", "");
    }

    private boolean none(int from) {
        return NONE.matcher(text).region(from, text.length()).lookingAt();
    }

    /** {@code production.ERROR:} and {@code DEBUG1:}; where a field begins {@code feed.ERROR text}, too. */
    private boolean suffixed(String token, boolean before) {
        boolean dotted = before && text.startsWith(" ", at) && token.indexOf('.') > 0;
        if (!dotted && !text.startsWith(":", at)) {
            return false;
        }
        String level = token.substring(token.lastIndexOf('.') + 1);
        char last = level.isEmpty() ? ' ' : level.charAt(level.length() - 1);
        boolean numbered = last >= '1' && last <= '5';
        String plain = numbered ? level.substring(0, level.length() - 1) : level;
        boolean named = numbered || level.length() < token.length();
        if (!named || !CAPITALS.contains(plain)) {
            return false;
        }
        word = plain;
        return true;
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
        return rest.equals(LocalLevels.COLON)
                || !rest.isEmpty() && ":|]/".indexOf(rest.charAt(0)) >= 0
                || text.startsWith(" - ", at);
    }

    private static boolean isProse(String token) {
        boolean letters = token.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '_');
        return letters && token.chars().anyMatch(Character::isLowerCase);
    }

    private boolean is(String token) {
        return !LocalLevels.isProse(token) && known(token);
    }

    private boolean known(String token) {
        String normal = token.length() > 2 ? LevelNames.normal(LocalLevels.decoded(token)) : "";
        boolean level = LevelNames.rank(normal) != Level.OTHER && !OF_ONE_LIBRARY.contains(normal);
        if (level) {
            word = token;
        }
        return level;
    }
}
