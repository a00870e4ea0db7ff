package org.alphatrade.dryrun.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.json.JsonScanner;
import org.alphatrade.dryrun.json.JsonText;
import org.alphatrade.dryrun.time.Timestamps;

/** What a JSON object that somebody logged says about itself: when, how bad, what. Entries are places in its scan. */
final class LineFields {
    private static final int LONGEST_EVENT = 256;
    private static final byte[][] LEVEL_INSIDE = names("text", "name", "level", "value");
    private static final byte[][] ACTION_INSIDE = names("action", "name", "id");
    private static final byte[][] MESSAGE_INSIDE = names("message", "msg");
    private static final byte[] EPOCH_SECOND = name("epochSecond");
    private static final byte[] NANO_OF_SECOND = name("nanoOfSecond");
    private static final Key[] TIMES = {
        Key.TIMESTAMP,
        Key.TS,
        Key.AT_TIMESTAMP,
        Key.TIME,
        Key.DATETIME,
        Key.ASCTIME,
        Key.AT_T,
        Key.REALTIME,
        Key.OTEL_TIMESTAMP,
        Key.TIME_UNIX_NANO,
        Key.TIME_UNIX_NANO_SNAKE,
        Key.OBSERVED_TIMESTAMP,
        Key.OBSERVED_TIMESTAMP_SNAKE,
        Key.OBSERVED_TIME_UNIX_NANO,
        Key.OBSERVED_TIME_UNIX_NANO_SNAKE,
        Key.TIME_MILLIS
    };
    private static final Key[] MESSAGES = {
        Key.MESSAGE,
        Key.MSG,
        Key.AT_M,
        Key.AT_MT,
        Key.JOURNAL_MESSAGE,
        Key.BODY,
        Key.OTEL_BODY,
        Key.RENDERED_MESSAGE,
        Key.SHORT_MESSAGE,
        Key.MESSAGE_CAPITAL
    };
    private static final Key[] EVENTS = {
        Key.EVENT, Key.EVENT_ACTION, Key.EVENT_NAME, Key.EVENT_NAME_DOTTED, Key.OTEL_EVENT_NAME
    };
    private static final Key[] LEVELS = {Key.LEVEL, Key.LVL, Key.SEVERITY};
    private static final Key[] OTHER_LEVELS = {
        Key.LOG_LEVEL,
        Key.SEVERITY_TEXT,
        Key.SEVERITY_TEXT_CAMEL,
        Key.OTEL_SEVERITY_TEXT,
        Key.LEVELNAME,
        Key.LEVEL_NAME,
        Key.OTEL_LEVEL,
        Key.AT_L,
        Key.LOG_LEVEL_CAPITALS,
        Key.SEVERITY_CAPITAL,
        Key.LEVEL_CAPITALS
    };
    private static final Key[] OTEL_NUMBERS = {Key.SEVERITY_NUMBER, Key.SEVERITY_NUMBER_CAMEL, Key.OTEL_SEVERITY_NUMBER
    };

    private final NumericLevels numbers;
    private final SpanCache<LevelWord> levels = new SpanCache<>(LevelWord::of);
    private final SpanCache<String> events = new SpanCache<>(text -> text);
    private final MinuteClock clock = new MinuteClock();
    private final int[] slots = new int[Key.COUNT];
    private JsonScanner line;
    private byte[] b;
    private int from;
    private int to;
    private boolean quoted;

    LineFields(NumericLevels numbers) {
        this.numbers = numbers;
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[][] names(String... names) {
        return Arrays.stream(names).map(LineFields::name).toArray(byte[][]::new);
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
        return instant();
    }

    /** Log4j: {@code "instant":{"epochSecond":1767323045,"nanoOfSecond":120000000}}. */
    private long instant() {
        int instant = slots[Key.INSTANT.ordinal()];
        if (instant < 0) {
            return Timestamps.NONE;
        }
        if (!line.isObject(instant)) {
            return time(line, instant);
        }
        JsonScanner inside = line.inside(instant);
        int second = inside.find(EPOCH_SECOND);
        int nano = inside.find(NANO_OF_SECOND);
        long time = second < 0 ? Timestamps.NONE : time(inside, second);
        String nanos = nano < 0 ? "" : inside.value(nano);
        boolean fraction = time != Timestamps.NONE && nanos.matches("\\d{1,9}");
        return fraction ? time + Long.parseLong(nanos) : time;
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

    /** Finds the message: {@link #from} and {@link #to} then say where its inside stands. */
    boolean findMessage() {
        for (Key key : MESSAGES) {
            if (has(key) && found(line, slots[key.ordinal()]) && from < to) {
                return true;
            }
        }
        return inside(Key.FIELDS, MESSAGE_INSIDE) && from < to
                || slot(Key.LOG) >= 0 && line.isString(slot(Key.LOG)) && found(line, slot(Key.LOG))
                || findEvent()
                || has(Key.EVENT) && found(line, slot(Key.EVENT));
    }

    /** Finds the event's name, if there is one that is a name, as {@link #findMessage()} does. */
    boolean findEvent() {
        for (Key key : EVENTS) {
            int slot = slots[key.ordinal()];
            if (slot >= 0 && (line.isString(slot) || line.isNumber(slot))) {
                return found(line, slot);
            }
        }
        return inside(Key.EVENT, ACTION_INSIDE);
    }

    private boolean inside(Key key, byte[][] names) {
        int slot = slots[key.ordinal()];
        if (slot < 0 || !line.isObject(slot)) {
            return false;
        }
        JsonScanner inside = line.inside(slot);
        for (byte[] name : names) {
            int entry = inside.find(name);
            if (entry >= 0 && (inside.isString(entry) || inside.isNumber(entry))) {
                return found(inside, entry);
            }
        }
        return false;
    }

    private boolean found(JsonScanner in, int slot) {
        int quote = in.isString(slot) ? 1 : 0;
        quoted = quote == 1;
        from = in.valueStart(slot) + quote;
        to = in.valueEnd(slot) - quote;
        return true;
    }

    /** Returns where what was found begins, its quote not included. */
    int from() {
        return from;
    }

    /** Returns where what was found ends. */
    int to() {
        return to;
    }

    /** Tells whether what was found is a string. */
    boolean quoted() {
        return quoted;
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
        return inside(Key.LOG, LEVEL_INSIDE) ? found(b, from, to) : null;
    }

    private LevelWord found(byte[] bytes, int start, int end) {
        LevelWord word = levels.get(bytes, start, end);
        return word.word.isEmpty() ? null : word;
    }

    private LevelWord word(JsonScanner in, int slot) {
        if (in.isObject(slot)) {
            JsonScanner inside = in.inside(slot);
            for (byte[] name : LEVEL_INSIDE) {
                int entry = inside.find(name);
                if (entry >= 0 && inside.isString(entry)) {
                    return found(b, inside.valueStart(entry) + 1, inside.valueEnd(entry) - 1);
                }
            }
        }
        int quote = in.isString(slot) ? 1 : 0;
        return found(b, in.valueStart(slot) + quote, in.valueEnd(slot) - quote);
    }

    private LevelWord ranked(LevelWord word) {
        long number = word.number();
        if (number < 0) {
            return word;
        }
        LevelWord byScheme = named(scheme(), number);
        LevelWord other = byScheme == null && numbers == NumericLevels.NONE ? beside() : byScheme;
        return other == null ? word : other;
    }

    /** A number that nothing explains gives way to what other keys say. */
    private LevelWord beside() {
        for (Key key : OTHER_LEVELS) {
            LevelWord word = has(key) ? word(line, slots[key.ordinal()]) : null;
            if (word != null && word.number() < 0) {
                return word;
            }
        }
        return numbered();
    }

    private NumericLevels scheme() {
        if (numbers != NumericLevels.NONE) {
            return numbers;
        }
        if (has(Key.LEVELNO)) {
            return NumericLevels.PYTHON;
        }
        if (has(Key.SHORT_MESSAGE)) {
            return NumericLevels.SYSLOG;
        }
        return has(Key.PID) && has(Key.HOSTNAME) && has(Key.TIME) ? NumericLevels.PINO : NumericLevels.NONE;
    }

    /** Returns the level of the keys that hold numbers by their nature. */
    private LevelWord numbered() {
        LevelWord otel = null;
        for (Key key : OTEL_NUMBERS) {
            otel = otel == null ? numbered(key, NumericLevels.OTEL) : otel;
        }
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
