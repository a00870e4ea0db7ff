package org.alphatrade.dryrun.log.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.spi.Level;

/** Finds the level of a text line that says no time: what stands first in it, in the dress of a level. */
final class LeadingLevel {
    /** In capitals these begin no sentence; others must be followed by a mark. */
    private static final Set<String> PLAIN =
            Set.of("DEBUG", "INFO", "WARN", "WARNING", "ERROR", "ERR", "SEVERE", "CRITICAL", "CRIT", "FATAL");

    private static final int MOST_FIELDS = 3;
    private static final Pattern KAFKA = Pattern.compile("%([0-7])\\|");
    /** As Python and Node write what they warn of themselves: {@code x.py:3: DeprecationWarning: ...}. */
    private static final Pattern WARNING =
            Pattern.compile("(?:\\S+:\\d+: |\\(node:\\d+\\) (?:\\[\\w+\\] )?|sys:1: )\\w*Warning: ");

    private static final Pattern PROGRESS = Pattern.compile(
            "(?:[\\w ./-]{1,40}: ?)?\\s*\\d{1,3}%\\s?\\|.*|.*\\[\\d+:\\d\\d(?::\\d\\d)?(?:<[\\d:?]+)?, +[\\d.?]+\\s?\\w*(?:it|s|B)/(?:s|it)\\b.*");
    /** What follows a mark when there was none of it: {@code errors: 0}. */
    private static final Pattern NONE =
            Pattern.compile("[\\s:=|-]*(?:0|none|null|nil|false|no|n/a)\\s*[.,;]?\\s*", Pattern.CASE_INSENSITIVE);

    /** {@code error: 0.0031} is a measurement; {@code ERROR: 0.5 BTC are missing} is none. */
    private static final Pattern FIGURE = Pattern.compile(":\\s*[-+]?\\d*\\.\\d+%?(?:\\s.*)?");

    /** What opens behind a key of an object that was printed: {@code err: \{}. */
    private static final Pattern OPENS = Pattern.compile(":\\s*[\\[{]\\s*");

    /** {@code npm ERR! code}, {@code E/Feed( 12): }, {@code [W socket.cpp:12] }, {@code <3>text}, and GStreamer's columns. */
    private static final Pattern RARE =
            Pattern.compile("npm (ERR|error|WARN|warn)\\b.*|([VDIWEF])/[\\w.:-]+ *\\( *\\d+\\): .*"
                    + "|\\[([IWEF]) \\S+:\\d+\\] .*|\\d:\\d\\d:\\d\\d\\.\\d{9} +\\d+ +0x[0-9a-f]+ ([A-Z]{4,7}) .*"
                    + "|\u00e2\u0094\u008c (Error|Warning|Info|Debug): .*|(error|warning|info|debug)\\([\\w.]{1,40}\\): .*"
                    + "|([EW]): [A-Za-z].*|SeverityText: ([A-Za-z]+)\\s*");

    /** {@code app[12]: ERROR text} and {@code feed.py:12 ERROR text}: who says it stands first. */
    private static final Pattern SOURCE = Pattern.compile(
            "[A-Za-z][\\w./-]{1,40}(?:\\[\\d{1,9}\\]:?|:\\d{1,6}:?) (DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE)(?:: | - | (?=[A-Za-z\\[]))(?!(?:none|count|rate|handler)\\b).*");

    private static final String DRESS = "<*!#>=~^_- ";
    /** An object as Python, JavaScript or Ruby print it: {@code {'level': 'ERROR', 'msg': 'text'}}. */
    private static final Pattern PRINTED = Pattern.compile(
            "[{,]\\s*['\":]?(?:level|levelname|severity|lvl)['\"]?\\s*(?:=>|:|=)\\s*['\":]?([A-Za-z]{3,9})\\b");

    private static final Pattern PRINTED_MESSAGE =
            Pattern.compile("[{,]\\s*['\":]?(?:msg|message|event|text)['\"]?\\s*(?:=>|:|=)");

    private static final Pattern PRIORITY = Pattern.compile("<(\\d{1,2})>(?=[^\\s<>])");

    private LeadingLevel() {}

    /** Returns the level's word; empty when the line begins with none. */
    static String of(String head) {
        int from = 0;
        while (from < head.length() && (head.charAt(from) == ' ' || head.charAt(from) == '\t')) {
            from++;
        }
        if (from == head.length()) {
            return "";
        }
        String text = undressed(from == 0 ? head : head.substring(from));
        if (text.startsWith("[C]: in ")) {
            // A frame of Lua, of a function written in C.
            return "";
        }
        String special = special(text);
        return special.isEmpty() ? first(text) : special;
    }

    /** Takes off what some put before a level to be seen: {@code *** ERROR ***}, {@code <b>ERROR</b>}, {@code !! ERROR}. */
    private static String undressed(String text) {
        if (DRESS.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        int from = text.startsWith("<b>") ? 3 : text.startsWith("<strong>") ? 8 : 0;
        while (from < text.length() && DRESS.indexOf(text.charAt(from)) > 0) {
            from++;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        String level = text.substring(from, end);
        int behind = from > 0 && text.charAt(from - 1) == '=' ? behindFrame(text, end) : end;
        return end - from > 2 && PLAIN.contains(level) ? level + text.substring(behind) : text;
    }

    /** Returns where {@code =ERROR= text} goes on behind the level; {@code end} when a value stands there. */
    static int behindFrame(String text, int end) {
        int at = end;
        while (text.startsWith("=", at)) {
            at++;
        }
        return at == text.length() || text.charAt(at) == ' ' ? at : end;
    }

    /** Julia draws the beginning of a box before it. */
    static boolean isBoxed(String text) {
        return text.startsWith("\u00e2\u0094\u008c ");
    }

    private static String rare(String text) {
        char first = text.charAt(0);
        if (first == '<') {
            Matcher priority = PRIORITY.matcher(text);
            return priority.lookingAt() ? NumericLevels.SYSLOG.word(Integer.parseInt(priority.group(1)) & 7) : "";
        }
        // Zig writes the scope behind the level.
        boolean scoped = "ewid".indexOf(first) >= 0 && text.length() > 8 && text.lastIndexOf('(', 7) > 3;
        boolean apt = text.startsWith(": ", 1) && (first == 'E' || first == 'W') || text.startsWith("SeverityText");
        boolean may = scoped
                || apt
                || first == 'n'
                || first == '['
                || first == '0'
                || first == '\u00e2'
                || text.startsWith("/", 1);
        Matcher rare = may ? RARE.matcher(text) : null;
        if (rare == null || !rare.matches()) {
            return "";
        }
        for (int i = 1; i <= rare.groupCount(); i++) {
            if (rare.group(i) != null) {
                return LevelNames.normal(rare.group(i));
            }
        }
        return "";
    }

    private static String special(String text) {
        String rare = rare(text);
        if (!rare.isEmpty()) {
            return rare;
        }
        String id = MessageId.of(text);
        if (!id.isEmpty()) {
            return id;
        }
        if (text.charAt(0) == '%') {
            Matcher kafka = KAFKA.matcher(text);
            return kafka.lookingAt() ? NumericLevels.SYSLOG.word(kafka.group(1).charAt(0) - '0') : "";
        }
        if (text.charAt(0) == '{') {
            Matcher printed = PRINTED.matcher(text);
            return printed.find() && PRINTED_MESSAGE.matcher(text).find() ? known(printed.group(1)) : "";
        }
        String sign = LocalLevels.sign(text, 0);
        if (!sign.isEmpty()) {
            return sign;
        }
        if (text.charAt(0) == '<') {
            return XmlLevel.of(text);
        }
        String state = text.indexOf(" ALERT: ") > 0 ? NagiosLevel.of(text, 0) : "";
        if (!state.isEmpty()) {
            return state;
        }
        if (text.contains("Warning: ") && WARNING.matcher(text).lookingAt()) {
            return "warning";
        }
        if (isProgress(text)) {
            String glued = behindBar(text);
            String named = glued.isEmpty() ? first(text) : glued;
            return named.isEmpty() ? "info" : named;
        }
        int blank = text.indexOf(' ');
        char before = blank > 3 ? text.charAt(blank - 1) : ' ';
        Matcher source = before == ':' || before == ']' || Character.isDigit(before) ? SOURCE.matcher(text) : null;
        if (source != null && source.matches()) {
            return source.group(1);
        }
        int equals = text.indexOf('=');
        boolean pairs = equals > 0 && equals < 32 && text.lastIndexOf(' ', equals) < 0;
        return pairs && !SpokenLevel.isSetting(text) ? known(LogfmtParser.levelOf(text)) : "";
    }

    /** {@code 10%|# | 1/10 [00:01<00:09, 1.00it/s]ERROR:root:x}: whoever prints next goes on in the line of the bar. */
    private static String behindBar(String text) {
        int end = text.lastIndexOf("/s]");
        return end < 0 || end + 3 == text.length() ? "" : of(text.substring(end + 3));
    }

    /** Tells whether a line is the last picture of a progress bar. */
    private static boolean isProgress(String text) {
        boolean may = text.indexOf('%') >= 0 || text.endsWith("]") && text.indexOf('/') >= 0;
        return may && PROGRESS.matcher(text).matches();
    }

    private static String known(String word) {
        return LevelNames.rank(LevelNames.normal(word)) == Level.OTHER ? "" : word;
    }

    private static String first(String text) {
        int at = 0;
        for (int i = 0; i <= MOST_FIELDS && at < text.length(); i++) {
            TextLevelParser level = TextLevelParser.first(text, at);
            if (!level.word().isEmpty()) {
                return isDressed(text, at, level) ? level.word() : "";
            }
            char open = text.charAt(at);
            int close = open == '[' || open == '(' ? text.indexOf(open == '[' ? ']' : ')', at) : -1;
            if (close < 0) {
                return "";
            }
            at = close + 1;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
        return "";
    }

    private static boolean isDressed(String text, int from, TextLevelParser level) {
        int word = text.indexOf(level.word(), from);
        int end = word < 0 ? from : word + level.word().length();
        String rest = text.substring(Math.min(end, text.length()));
        if (NONE.matcher(rest).matches()
                || OPENS.matcher(rest).matches()
                || Character.isLowerCase(level.word().charAt(0))
                        && FIGURE.matcher(rest).matches()) {
            return false;
        }
        boolean bracketed = "[(<{".indexOf(text.charAt(from)) >= 0 || text.startsWith(LocalLevels.OPEN, from);
        if (bracketed || PLAIN.contains(level.word()) && !rest.stripLeading().startsWith("=")) {
            return true;
        }
        return rest.startsWith(":")
                || rest.startsWith(LocalLevels.COLON)
                || rest.startsWith(" - ")
                || rest.startsWith("\t")
                || rest.startsWith("!")
                || rest.stripLeading().startsWith("|");
    }
}
