package org.alphatrade.dryrun.log.text;

import org.alphatrade.dryrun.log.field.LevelKeys;

/**
 * Finds the level behind a line's time in its bytes, as {@link TextLevelParser} does, where the words before it are plain:
 * names in brackets or between marks, and words that no level is made of. All else is not settled.
 */
final class QuickLevel {
    private static final byte[][] NEGATIONS = PlainBytes.all(TextLevelParser.NEGATIONS);
    private static final byte[] KINDS = new byte[128];
    private static final int LETTER = 1;
    /** Ends a token. */
    private static final int END = 2;
    /** Parts fields. */
    private static final int MARK = 4;
    /** Parts fields so that a level may follow. */
    private static final int STRONG_MARK = 8;
    /** May stand in a word. */
    private static final int OF_WORD = 16;
    /** Alone it may be a level. */
    private static final int ALONE = 32;

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            KINDS[c] = LETTER;
            KINDS[c - 32] = LETTER;
        }
        mark(" \t|[]():,;<>{}/=", END);
        mark(" \t|:,->]);", MARK);
        mark("|,-", STRONG_MARK);
        mark("'_", OF_WORD);
        mark("VTDIWEFCtdiwef", ALONE);
    }

    private byte[] b = {};
    private int at;
    private int to;
    private int words;
    private int pairs;
    private int most;
    private boolean afterMark;
    /** Whether a word says that what comes is none. */
    private boolean over;

    private int wordFrom;
    private int wordTo;

    private static void mark(String characters, int kind) {
        characters.chars().forEach(c -> KINDS[c] |= (byte) kind);
    }

    private static int kind(byte c) {
        return c < 0 ? 0 : KINDS[c];
    }

    /**
     * Looks behind {@code from} and tells whether it is settled what stands there.
     *
     * @param headTo where the beginning of the line ends that is looked at
     */
    boolean find(byte[] line, int from, int headTo) {
        b = line;
        at = from;
        to = Math.min(headTo, from + TextLevelParser.MOST_CHARS);
        words = 0;
        pairs = 0;
        most = TextLevelParser.MOST_NAMES;
        afterMark = true;
        wordTo = -1;
        over = false;
        for (int i = 0; i < TextLevelParser.MOST_TOKENS + pairs && words <= most && wordTo < 0 && !over; i++) {
            marks();
            if (at >= to) {
                break;
            }
            if (isAlone() || !token(i == 0)) {
                return false;
            }
        }
        at = wordTo < 0 ? from : at;
        marks();
        return true;
    }

    /** Returns where the message begins. */
    int end() {
        return at;
    }

    /** Tells whether there is a level. */
    boolean found() {
        return wordTo >= 0;
    }

    int wordFrom() {
        return wordFrom;
    }

    int wordTo() {
        return wordTo;
    }

    private void marks() {
        int from = at;
        while (at < to && (kind(b[at]) & MARK) != 0) {
            afterMark |= (kind(b[at]) & STRONG_MARK) != 0;
            at++;
        }
        afterMark |= at - from > 2 && b[from] == ' ' && b[from + 1] == ' ' && b[from + 2] == ' ';
    }

    private boolean isAlone() {
        return (kind(b[at]) & ALONE) != 0 && at + 1 < to && (b[at + 1] == ' ' || b[at + 1] == '!' || b[at + 1] == '>');
    }

    private boolean token(boolean first) {
        return switch (b[at]) {
            case '[' -> bracketed((byte) ']');
            case '(' -> bracketed((byte) ')');
            case '<' -> bracketed((byte) '>');
            case '{' -> bracketed((byte) '}');
            default -> bare(first);
        };
    }

    private boolean bracketed(byte closing) {
        int open = at + 1;
        int close = open;
        while (close < to && b[close] != closing) {
            close++;
        }
        boolean blank = close < to && close > open && (b[open] <= ' ' || b[close - 1] <= ' ');
        if (close >= to || blank || close == open + 1 && (kind(b[open]) & ALONE) != 0) {
            return false;
        }
        afterMark = true;
        at = close + 1;
        return names(open, close, true, true);
    }

    private boolean bare(boolean first) {
        int from = at;
        int end = from;
        while (end < to && (kind(b[end]) & END) == 0) {
            end++;
        }
        if (end == from) {
            at++;
            // {@code =ERROR=} is a level, and no value.
            return b[from] != '=' || at == to || b[at] < 'A' || b[at] > 'Z';
        }
        boolean before = first || afterMark;
        at = end;
        afterMark = false;
        if (at < to && b[at] == '=') {
            return pair(from, end);
        }
        if (isStretched(from, end) || !names(from, end, before && isMarked(), first)) {
            over = PlainBytes.isOne(NEGATIONS, b, from, end);
            return over;
        }
        boolean prose = wordTo < 0 && isWord(from, end) && !isAtMark();
        if (prose && (at == to || b[at] != '[' && b[at] != '\t')) {
            words++;
            most = b[from] >= 'A' && b[from] <= 'Z' ? most : TextLevelParser.MOST_WORDS;
        }
        return true;
    }

    /** Passes the value of a key, unless the key may be one of a level. */
    private boolean pair(int from, int end) {
        int start = at + 1;
        int value = start;
        while (value < to && b[value] == '"') {
            value++;
        }
        if (value < to && b[value] == '[') {
            at = start;
            pairs++;
        } else {
            at = PlainBytes.next(b, start, to, ' ');
        }
        boolean router = end - from == 2 && b[from] == 'a' && b[from + 1] == 't';
        return !router && !mayNameLevel(from, end);
    }

    /** What is written in other letters may be a level in brackets of theirs. */
    private boolean mayNameLevel(int from, int end) {
        boolean plain = true;
        boolean may = false;
        for (int i = from; i < end; i++) {
            plain &= b[i] > 0;
            may |= (b[i] | 0x20) == 'v';
        }
        return !plain || may && LevelKeys.mayName(b, from, end);
    }

    /**
     * Looks through the words of a token. One that is all of it may be the level: in capitals, {@code marked} by its place
     * and dress, or {@code first}. One that is a part of it leaves the token unsettled.
     */
    private boolean names(int from, int end, boolean marked, boolean first) {
        int i = from;
        while (i < end) {
            long packed = 0;
            int start = i;
            while (i < end && (kind(b[i]) & LETTER) != 0) {
                packed = i - start < 8 ? packed << 8 | b[i] | 0x20 : packed;
                i++;
            }
            int meaning = i - start > 2 || i - start == end - from ? LevelTable.meaning(packed, i - start) : 0;
            if (meaning != 0) {
                boolean whole = start == from && i == end && (meaning & LevelTable.ODD) == 0;
                return whole && level(from, end, meaning, marked, first);
            }
            if (i < end && b[i] < 0) {
                return false;
            }
            i++;
        }
        return true;
    }

    private boolean level(int from, int end, int meaning, boolean marked, boolean first) {
        boolean bracket = at > end;
        boolean capitals = (meaning & LevelTable.CAPITALS) != 0 && isUpper(from, end);
        boolean ranked = marked && (meaning & LevelTable.RANKED) != 0;
        boolean bare = !bracket && (meaning & LevelTable.BARE) != 0;
        if (!capitals && !ranked && bare && first && "ewfc".indexOf(b[from] | 0x20) >= 0) {
            // A sentence may only speak of errors.
            return false;
        }
        if (capitals || ranked || bare && first) {
            wordFrom = from;
            wordTo = end;
            return true;
        }
        return !bare && !bracket;
    }

    /** {@code Warrrrning}. */
    private boolean isStretched(int from, int end) {
        return end - from > 7 && b[from] == 'W' && b[from + 3] == 'r' && b[from + 4] == 'r';
    }

    private boolean isUpper(int from, int end) {
        for (int i = from; i < end; i++) {
            if (b[i] >= 'a') {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(int from, int end) {
        boolean lower = false;
        for (int i = from; i < end; i++) {
            if ((kind(b[i]) & (LETTER | OF_WORD)) == 0) {
                return false;
            }
            lower |= b[i] >= 'a';
        }
        return lower;
    }

    private boolean isMarked() {
        return isAtMark() || at < to && b[at] == '\t' || at + 1 < to && b[at] == ' ' && b[at + 1] == ' ';
    }

    private boolean isAtMark() {
        int next = at;
        int most = Math.min(to, at + 3);
        while (next < most && Character.isWhitespace(b[next])) {
            next++;
        }
        boolean mark = next < most && (b[next] == ':' || b[next] == '|' || b[next] == ']' || b[next] == '/');
        return mark || at + 2 < to && b[at] == ' ' && b[at + 1] == '-' && b[at + 2] == ' ';
    }
}
