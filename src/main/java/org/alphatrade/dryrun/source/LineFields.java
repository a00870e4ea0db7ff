package org.alphatrade.dryrun.source;

import org.alphatrade.dryrun.json.JsonScanner;
import org.alphatrade.dryrun.json.JsonText;
import org.alphatrade.dryrun.time.Timestamps;

/** What a JSON object that somebody logged says about itself: when, how bad, what. Entries are places in its scan. */
final class LineFields {
    private static final int LONGEST_EVENT = 256;
    private static final byte[] LEVEL_IN_LOG = Key.LEVEL.name;
    private static final Key[] TIMES = {
        Key.TIMESTAMP, Key.TS, Key.AT_TIMESTAMP, Key.TIME, Key.DATETIME, Key.ASCTIME, Key.AT_T, Key.REALTIME
    };
    private static final Key[] MESSAGES = {
        Key.MESSAGE, Key.MSG, Key.AT_M, Key.AT_MT, Key.JOURNAL_MESSAGE, Key.BODY, Key.EVENT
    };
    private static final Key[] LEVELS = {Key.LEVEL, Key.LVL, Key.SEVERITY};
    private static final Key[] OTHER_LEVELS = {Key.LOG_LEVEL, Key.SEVERITY_TEXT, Key.LEVELNAME, Key.AT_L};

    private final NumericLevels numbers;
    private final SpanCache<LevelWord> levels = new SpanCache<>(LevelWord::of);
    private final SpanCache<String> events = new SpanCache<>(text -> text);
    private final MinuteClock clock = new MinuteClock();
    private final int[] slots = new int[Key.COUNT];
    private JsonScanner line;
    private byte[] b;

    LineFields(NumericLevels numbers) {
        this.numbers = numbers;
    }

    /** Looks at an object that was scanned. */
    void read(JsonScanner scanned, byte[] bytes) {
        line = scanned;
        b = bytes;
        Key.find(scanned, bytes, slots);
    }

    int slot(Key key) {
        return slots[key.ordinal()];
    }

    private boolean has(Key key) {
        int slot = slots[key.ordinal()];
        return slot >= 0 && !line.isNull(slot);
    }

    /** Returns the first timestamp that can be read: one that cannot does not hide a good one after it. */
    long time() {
        for (Key key : TIMES) {
            int slot = slots[key.ordinal()];
            if (slot >= 0) {
                long time = time(line, slot);
                if (time != Timestamps.NONE) {
                    return time;
                }
            }
        }
        return Timestamps.NONE;
    }

    long time(JsonScanner in, int slot) {
        int from = in.valueStart(slot);
        int to = in.valueEnd(slot);
        if (!in.isString(slot)) {
            return in.isNumber(slot) ? Timestamps.parse(b, from, to) : Timestamps.NONE;
        }
        long time = clock.parse(b, from + 1, to - 1);
        boolean maybeEscaped = time == Timestamps.NONE && to - from < 200;
        return maybeEscaped ? Timestamps.parse(JsonText.decode(b, from + 1, to - 1)) : time;
    }

    /** Returns the entry that holds the message, or -1. */
    int message() {
        for (Key key : MESSAGES) {
            if (has(key)) {
                return slots[key.ordinal()];
            }
        }
        return -1;
    }

    /** Returns the entry that holds the event's name, or -1 when there is none that is a name. */
    int event() {
        int slot = slots[Key.EVENT.ordinal()];
        return slot >= 0 && (line.isString(slot) || line.isNumber(slot)) ? slot : -1;
    }

    String eventName(byte[] bytes, int from, int to) {
        String name = from == to ? "" : events.get(bytes, from, to);
        return name.length() <= LONGEST_EVENT ? name : name.substring(0, LONGEST_EVENT);
    }

    LevelWord levelWord(byte[] bytes, int from, int to) {
        return levels.get(bytes, from, to);
    }

    /** Returns the level, null when the object names none. */
    LevelWord level() {
        for (Key key : LEVELS) {
            LevelWord word = has(key) ? word(line, slots[key.ordinal()]) : null;
            if (word != null) {
                return ranked(word);
            }
        }
        for (Key key : OTHER_LEVELS) {
            LevelWord word = has(key) ? word(line, slots[key.ordinal()]) : null;
            if (word != null) {
                return ranked(word);
            }
        }
        LevelWord nested = nested();
        return nested != null ? ranked(nested) : numbered();
    }

    /** ECS without dots: {@code "log":{"level":"error"}}. */
    private LevelWord nested() {
        int log = slot(Key.LOG);
        if (log < 0 || !line.isObject(log)) {
            return null;
        }
        JsonScanner inside = line.inside(log);
        int level = inside.find(LEVEL_IN_LOG);
        return level < 0 || inside.isNull(level) ? null : word(inside, level);
    }

    private LevelWord word(JsonScanner in, int slot) {
        int quote = in.isString(slot) ? 1 : 0;
        LevelWord word = levels.get(b, in.valueStart(slot) + quote, in.valueEnd(slot) - quote);
        return word.word.isEmpty() ? null : word;
    }

    private LevelWord ranked(LevelWord word) {
        long number = word.number();
        if (number < 0) {
            return word;
        }
        LevelWord byScheme = named(scheme(), number);
        LevelWord other = byScheme == null && numbers == NumericLevels.NONE ? numbered() : byScheme;
        return other == null ? word : other;
    }

    private NumericLevels scheme() {
        if (numbers != NumericLevels.NONE) {
            return numbers;
        }
        if (has(Key.LEVELNO)) {
            return NumericLevels.PYTHON;
        }
        return has(Key.PID) && has(Key.HOSTNAME) && has(Key.TIME) ? NumericLevels.PINO : NumericLevels.NONE;
    }

    /** Returns the level of the keys that hold numbers by their nature. */
    private LevelWord numbered() {
        LevelWord otel = numbered(Key.SEVERITY_NUMBER, NumericLevels.OTEL);
        LevelWord syslog = otel != null ? otel : numbered(Key.PRIORITY, NumericLevels.SYSLOG);
        return syslog != null ? syslog : numbered(Key.LEVELNO, NumericLevels.PYTHON);
    }

    private LevelWord numbered(Key key, NumericLevels scheme) {
        LevelWord word = has(key) ? word(line, slots[key.ordinal()]) : null;
        if (word == null) {
            return null;
        }
        LevelWord named = named(scheme, word.number());
        return named == null ? word : named;
    }

    private static LevelWord named(NumericLevels scheme, long number) {
        return number < 0 ? null : NumberWords.of(scheme, number);
    }

    /** The words of all schemes, made once. */
    private static final class NumberWords {
        private static final int MOST = 100;
        private static final LevelWord[][] WORDS = new LevelWord[NumericLevels.values().length][MOST];

        static {
            for (NumericLevels scheme : NumericLevels.values()) {
                for (int number = 0; number < MOST; number++) {
                    String word = scheme.word(number);
                    WORDS[scheme.ordinal()][number] = word.isEmpty() ? null : LevelWord.of(word);
                }
            }
        }

        static LevelWord of(NumericLevels scheme, long number) {
            return number < MOST ? WORDS[scheme.ordinal()][(int) number] : null;
        }
    }
}
