package org.alphatrade.dryrun.log.text;

import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.field.LevelKeys;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.spi.Level;

/**
 * Finds the level of a line whose layout has it where few have: at the end ({@code order lost [ERROR]}), in a column of a
 * table ({@code time,feed,order lost,ERROR}), or in the dress of one right behind the time ({@link RareDress}).
 */
final class LaterLevel {
    /** How much of a line's end is looked at, and of its beginning. */
    static final int TAIL = 160;

    /** What a sentence says of the level that it quotes: {@code looks for [ERROR]}. */
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?i)(?:for|to|of|with|as|is|are|was|in|by|from|and|or|the|a|an|on|at|than|like|named|called|marked|tag|tagged|prefix|level|levels|word|text|string|pattern|logs?|lines?|status)");

    /** Words that a cell of a table may hold without being the level of its row. */
    private static final Pattern CELL = Pattern.compile(
            "(?i:trace|debug|info|notice|warn|warning|error|critical|fatal|severe)|ERR|WRN|INF|DBG|CRIT|PANIC|LOG|EMERG|DEBUG[1-5]");

    private static final Pattern PAIR =
            Pattern.compile("(?:^|[,;\\s])\"?([\\w.-]+)\"?[=:] ?\"?([A-Za-z]+)\"?(?=$|[,;\\s])");

    private LaterLevel() {}

    /**
     * Returns the level's word; empty when there is none.
     *
     * @param head the beginning of a line, whose time ends at {@code from}
     * @param tail its end
     */
    static String of(String head, int from, String tail) {
        String dressed = RareDress.of(head, from);
        if (!dressed.isEmpty()) {
            return dressed;
        }
        return isTable(head, from) ? inTable(head, from, tail) : atEnd(tail);
    }

    /** Returns the worse of the level that was found first in a line and those of its other cells, if it is a row of a table. */
    static String orWorse(String found, String head, int from, String tail) {
        String cell = isTable(head, from) && head.charAt(from) != '|' ? inTable(head, from, tail) : "";
        return cell.isEmpty() ? found : worse(found, cell);
    }

    /** Tells from the bytes of a line whether it may have such a level. Says yes too often, never no too often. */
    static boolean mayBeIn(byte[] b, int end, int to, boolean found) {
        boolean table = b[end] == ',' || b[end] == ';' || b[end] == '|' && !found;
        return table || !found && (mayBeAtEnd(b, end, to) || RareDress.mayBeIn(b, end, to));
    }

    private static boolean mayBeAtEnd(byte[] b, int from, int to) {
        int last = to - 1;
        while (last > from && b[last] <= ' ' && b[last] >= 0) {
            last--;
        }
        if (b[last] != ']') {
            return false;
        }
        boolean key = false;
        int at = last - 1;
        while (at > from && at > last - TAIL && b[at] != '[') {
            key |= (b[at] | 0x20) == 'v';
            at--;
        }
        return key || isWord(b, at + 1, last);
    }

    private static boolean isWord(byte[] b, int from, int to) {
        int at = from;
        int end = to;
        while (at < end && b[at] <= ' ' && b[at] >= 0) {
            at++;
        }
        while (end > at && b[end - 1] <= ' ' && b[end - 1] >= 0) {
            end--;
        }
        long packed = 0;
        for (int i = at; i < end; i++) {
            packed = i - at < 8 ? packed << 8 | b[i] | 0x20 : packed;
        }
        return end - at > 2 && LevelTable.meaning(packed, end - at) != 0;
    }

    private static String atEnd(String tail) {
        int end = tail.length();
        while (end > 0 && tail.charAt(end - 1) <= ' ') {
            end--;
        }
        int open = end > 2 && tail.charAt(end - 1) == ']' ? tail.lastIndexOf('[', end - 1) : -1;
        if (open < 2 || tail.charAt(open - 1) > ' ') {
            return "";
        }
        String inside = tail.substring(open + 1, end - 1).strip();
        boolean spokenOf = isSpokenOf(tail, open) || isLower(inside) && isMany(tail, open);
        return spokenOf ? "" : bracketed(inside);
    }

    private static boolean isSpokenOf(String tail, int open) {
        String before = tail.substring(0, open).stripTrailing();
        String word = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1);
        return word.isEmpty()
                || ":=\"'`,(".indexOf(word.charAt(word.length() - 1)) >= 0
                || SPOKEN_OF.matcher(word).matches();
    }

    private static boolean isLower(String inside) {
        return !inside.isEmpty() && inside.charAt(0) >= 'a';
    }

    /** {@code subscribed to channels [error]}: what stands behind several things names them. */
    private static boolean isMany(String tail, int open) {
        return tail.substring(0, open).stripTrailing().endsWith("s");
    }

    private static String bracketed(String inside) {
        boolean word = TextLevelParser.CAPITALS.contains(inside) || TextLevelParser.isPlain(inside);
        return word ? inside : inside.indexOf('=') > 0 || inside.indexOf(':') > 0 ? ofPairs(inside) : "";
    }

    /** {@code [logger=feed, level=ERROR]}. */
    private static String ofPairs(String inside) {
        String found = "";
        var pair = PAIR.matcher(inside);
        while (pair.find()) {
            boolean level = LevelKeys.names(pair.group(1))
                    && pair.group(2).length() > 2
                    && LevelNames.rank(LevelNames.normal(pair.group(2))) != Level.OTHER;
            found = level ? worse(found, pair.group(2)) : found;
        }
        return found;
    }

    private static String worse(String one, String two) {
        return one.isEmpty() || LevelWord.of(two).isWorseThan(LevelWord.of(one)) ? two : one;
    }

    /** Rows of a table have no blank behind the mark that parts the time from the rest. */
    private static boolean isTable(String head, int from) {
        boolean parted = from + 1 < head.length() && ",;|".indexOf(head.charAt(from)) >= 0;
        return parted && head.charAt(from + 1) > ' ' && head.indexOf(head.charAt(from), from + 1) > 0;
    }

    /** {@code 2026-01-02 03:04:05,feed,"order, lost",ERROR}, and PostgreSQL's csvlog. Of several cells the worst counts. */
    private static String inTable(String head, int from, String tail) {
        char mark = head.charAt(from);
        int to = Math.min(head.length(), LevelHint.HEAD);
        String found = "";
        int at = from + 1;
        for (int column = 0; at < to; column++) {
            int end = cellEnd(head, at, to, mark);
            String cell = unquoted(valueOfLevel(head.substring(at, end)));
            boolean level = end < to && CELL.matcher(cell).matches() && (isCapital(cell) || isFirst(column, head, end));
            found = level ? worse(found, cell) : found;
            at = end + 1;
        }
        String last = unquoted(tail.substring(tail.lastIndexOf(mark) + 1).strip());
        return CELL.matcher(last).matches() ? worse(found, last) : found;
    }

    /** {@code level=ERROR}. */
    private static String valueOfLevel(String cell) {
        int equals = cell.indexOf('=');
        return equals > 0 && LevelKeys.names(cell.substring(0, equals)) ? cell.substring(equals + 1) : cell;
    }

    private static boolean isCapital(String cell) {
        return cell.charAt(0) <= 'Z';
    }

    /** A word in small letters is a level in one of the first two columns, where no figure stands behind it; else data. */
    private static boolean isFirst(int column, String head, int end) {
        char next = end + 1 < head.length() ? head.charAt(end + 1) : ' ';
        return column < 2 && !Character.isDigit(next) && next != '-' && next != '+';
    }

    private static int cellEnd(String head, int from, int to, char mark) {
        boolean quoted = false;
        int at = from;
        while (at < to && (quoted || head.charAt(at) != mark)) {
            quoted ^= head.charAt(at) == '"';
            at++;
        }
        return at;
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 2 && cell.charAt(0) == '"' && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}
