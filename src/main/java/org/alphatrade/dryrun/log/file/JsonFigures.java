package org.alphatrade.dryrun.log.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises JSON that holds prices and nothing that a program says: candles as rows of numbers or as objects, columns of
 * numbers. Whatever has a message, a level or an event is a log.
 */
final class JsonFigures {
    private static final Pattern TOKEN = Pattern.compile(
            "\"((?:[^\"\\\\\\n]|\\\\.){0,80}+)\"(\\s{0,8}:)?|(-?\\d[\\d.]{0,40}(?:[eE][-+]?\\d{1,3})?|null|NaN|true|false)(?=[\\s,\\]}:])|[\\[\\]{},\\s]++");
    /** A time, the name of what is traded, a figure in quotes; no sentence. */
    private static final Pattern VALUE =
            Pattern.compile("[\\w.:/+-]{0,40}|\\d[\\d:.T Z+/-]{5,34}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SAYS = Pattern.compile(
            "(?i)trace|debug|info|notice|warn(?:ing)?|err(?:or)?|fatal|critical|severe|alert|panic|fail(?:ed|ure)?|reject(?:ed)?|refused|denied|down|halted|crashed|started|stopped");
    /** Keys of what a program says. */
    private static final Pattern TALKS = Pattern.compile(
            "(?i).*(?:level|lvl|severity|message|msg|event|error|exception|text|logger|reason|action|note|detail|stack|payload).*|log|raw");

    private static final List<Set<String>> CANDLES =
            List.of(Set.of("open", "high", "low", "close"), Set.of("o", "h", "l", "c"));
    private static final Set<String> PRICES =
            Set.of("close", "price", "bid", "ask", "last", "rate", "mid", "volume", "qty", "value");
    private static final Set<String> ENDS = Set.of("status", "state", "result", "outcome");
    private static final int FEWEST = 8;
    private static final int LONG = 32 * 1024;
    /** What a long beginning ends with may be cut. */
    private static final int CUT = 200;

    private final Set<String> keys = new HashSet<>();
    private int numbers;
    private int texts;

    private JsonFigures() {}

    /** Tells it from the beginning of a file, one object a line; {@code array} is whether they are one array's. */
    static boolean in(String head, boolean array) {
        int from = 0;
        while (from < head.length() && head.charAt(from) <= ' ') {
            from++;
        }
        if (!head.startsWith("[", from) && !head.startsWith("{", from)) {
            return false;
        }
        JsonFigures figures = new JsonFigures();
        return figures.read(head, from) && figures.numbers >= FEWEST && figures.isPrices(head, array);
    }

    private boolean read(String head, int from) {
        Matcher token = TOKEN.matcher(head);
        int at = from;
        int end = head.length() < LONG ? head.length() : head.length() - CUT;
        while (at < end) {
            if (!token.region(at, head.length()).lookingAt() || !isFigure(token)) {
                return false;
            }
            at = token.end();
        }
        return true;
    }

    private boolean isFigure(Matcher token) {
        String text = token.group(1);
        if (text == null) {
            numbers += token.group(3) == null ? 0 : 1;
            return true;
        }
        if (token.group(2) != null) {
            keys.add(text.toLowerCase(Locale.ROOT));
            return !TALKS.matcher(text).matches();
        }
        boolean figure = !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
        numbers += figure ? 1 : 0;
        texts += figure ? 0 : 1;
        return VALUE.matcher(text).matches() && !SAYS.matcher(text).matches();
    }

    private boolean isPrices(String head, boolean array) {
        if (CANDLES.stream().anyMatch(keys::containsAll)) {
            return true;
        }
        boolean rows =
                head.matches("(?s).{0,400}\\[\\s{0,40}\\[\\s{0,40}\"?-?\\d.*") && numbers > 4 * (texts + keys.size());
        boolean objects = array
                && keys.stream().anyMatch(PRICES::contains)
                && keys.stream().noneMatch(ENDS::contains);
        return rows || objects && numbers > texts;
    }
}
