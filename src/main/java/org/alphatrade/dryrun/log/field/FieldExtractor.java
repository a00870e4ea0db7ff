package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/** What a JSON object that somebody logged says about itself: when, how bad, what. Entries are places in its scan. */
public final class FieldExtractor {
    private static final int LONGEST_EVENT = 256;
    private static final Pattern BRACKETS = Pattern.compile("\\s*[\\[<(]?\\s*([A-Za-z]{3,12})\\s*[\\]>)]?:?\\s*");
    private static final byte[][] LEVEL_INSIDE = names("text", "name", "level", "value", "levelStr");
    private static final byte[][] ACTION_INSIDE = names("action", "name", "id");
    private static final byte[][] MESSAGE_INSIDE = names("message", "msg");
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE = "line".getBytes(StandardCharsets.US_ASCII);
    private static final FieldName[] TIMES = {
        FieldName.TIMESTAMP,
        FieldName.TS,
        FieldName.AT_TIMESTAMP,
        FieldName.TIME,
        FieldName.DATETIME,
        FieldName.ASCTIME,
        FieldName.AT_T,
        FieldName.REALTIME,
        FieldName.OTEL_TIMESTAMP,
        FieldName.TIME_UNIX_NANO,
        FieldName.TIME_UNIX_NANO_SNAKE,
        FieldName.OBSERVED_TIMESTAMP,
        FieldName.OBSERVED_TIMESTAMP_SNAKE,
        FieldName.OBSERVED_TIME_UNIX_NANO,
        FieldName.OBSERVED_TIME_UNIX_NANO_SNAKE,
        FieldName.TIME_MILLIS
    };
    private static final FieldName[] MESSAGES = {
        FieldName.MESSAGE,
        FieldName.MSG,
        FieldName.AT_M,
        FieldName.AT_MT,
        FieldName.AT_MESSAGE,
        FieldName.JOURNAL_MESSAGE,
        FieldName.BODY,
        FieldName.OTEL_BODY,
        FieldName.RENDERED_MESSAGE,
        FieldName.SHORT_MESSAGE,
        FieldName.MESSAGE_CAPITAL,
        FieldName.ERROR_MESSAGE,
        FieldName.TEXT_PAYLOAD
    };
    private static final FieldName[] EVENTS = {
        FieldName.EVENT,
        FieldName.EVENT_ACTION,
        FieldName.EVENT_NAME,
        FieldName.EVENT_NAME_DOTTED,
        FieldName.OTEL_EVENT_NAME
    };

    private final StringInterner<LevelWord> levels = new StringInterner<>(FieldExtractor::bareWord);
    private final StringInterner<String> events = new StringInterner<>(text -> text);
    private final CachedTimestampParser clock = new CachedTimestampParser();
    private final int[] slots = new int[FieldName.COUNT];
    private final TimeRule timeRule = new TimeRule(this);
    private final OtlpLogs otlpLogs = new OtlpLogs(this);
    private final LevelFields levelFields;
    private int levelEntries;
    private boolean hinted;

    @SuppressWarnings("NullAway.Init") // read sets it before anything is asked
    private JsonScanner line;

    private byte[] b = {};
    private int from;
    private int to;
    private boolean quoted;

    public FieldExtractor(NumericLevels numbers) {
        this(numbers, CarriedLevels.NONE);
    }

    /** Makes one that also reads the line that a record carries. */
    public FieldExtractor(NumericLevels numbers, CarriedLevels carried) {
        levelFields = new LevelFields(this, otlpLogs, numbers, carried);
    }

    private static byte[][] names(String... names) {
        return Arrays.stream(names)
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Some write {@code [error]}, {@code <error>} or {@code error:}. */
    private static LevelWord bareWord(String text) {
        Matcher inside = BRACKETS.matcher(text);
        return LevelWord.of(inside.matches() ? inside.group(1) : text);
    }

    /** Looks at an object that was scanned. */
    public void read(JsonScanner scanned, byte[] bytes) {
        line = scanned;
        b = bytes;
        int found = FieldName.find(scanned, bytes, slots);
        levelEntries = found & FieldName.HINT - 1;
        hinted = found >= FieldName.HINT;
    }

    public int slot(FieldName key) {
        return slots[key.ordinal()];
    }

    boolean has(FieldName key) {
        int slot = slots[key.ordinal()];
        return slot >= 0 && !line.isNull(slot);
    }

    /** Returns the first timestamp that can be read: one that cannot does not hide a good one after it. */
    public long time() {
        for (FieldName key : TIMES) {
            int slot = slots[key.ordinal()];
            if (slot >= 0) {
                long time = time(line, slot);
                if (time != Timestamps.NONE) {
                    return time;
                }
            }
        }
        int otlp = otlpSlot();
        return otlp < 0 ? timeRule.time(line, b) : otlpLogs.time(b, line.valueStart(otlp), line.valueEnd(otlp));
    }

    int otlpSlot() {
        return Math.max(slot(FieldName.RESOURCE_LOGS), slot(FieldName.RESOURCE_LOGS_SNAKE));
    }

    public long time(JsonScanner in, int slot) {
        int from = in.valueStart(slot);
        int to = in.valueEnd(slot);
        if (!in.isString(slot)) {
            return in.isNumber(slot) ? Timestamps.parse(b, from, to) : Timestamps.NONE;
        }
        long time = clock.parse(b, from + 1, to - 1);
        boolean maybeEscaped = time == Timestamps.NONE && to - from < 200;
        return maybeEscaped ? TimeText.parse(JsonText.decode(b, from + 1, to - 1)) : time;
    }

    /** Finds the message: {@link #from} and {@link #to} then say where its inside stands. */
    public boolean findMessage() {
        for (FieldName key : MESSAGES) {
            if (has(key) && found(line, slots[key.ordinal()]) && from < to) {
                return true;
            }
        }
        return inside(FieldName.FIELDS, MESSAGE_INSIDE) && from < to
                || inside(FieldName.RECORD, MESSAGE_INSIDE) && from < to
                || inside(FieldName.JSON_PAYLOAD, MESSAGE_INSIDE) && from < to
                || slot(FieldName.LOG) >= 0 && line.isString(slot(FieldName.LOG)) && found(line, slot(FieldName.LOG))
                || otlpSlot() >= 0 && foundBody(otlpSlot())
                || findEvent()
                || has(FieldName.EVENT) && found(line, slot(FieldName.EVENT))
                || insideContent()
                || isText(line.find(LINE)) && found(line, line.find(LINE))
                || isText(line.find(LevelFields.RAW)) && found(line, line.find(LevelFields.RAW))
                || ofResult(line.find(LevelFields.RESULT));
    }

    private boolean ofResult(int result) {
        return result >= 0 && line.isObject(result) && inside(result, new byte[][] {LevelFields.RAW});
    }

    private boolean isText(int entry) {
        return entry >= 0 && line.isString(entry);
    }

    /** Datadog's export: {@code "content":{"timestamp":...,"status":"error","message":"text"}}. */
    private boolean insideContent() {
        int content = line.find(CONTENT);
        return content >= 0 && line.isObject(content) && inside(content, MESSAGE_INSIDE) && from < to;
    }

    private boolean foundBody(int slot) {
        if (!otlpLogs.findBody(b, line.valueStart(slot), line.valueEnd(slot))) {
            return false;
        }
        quoted = true;
        from = otlpLogs.from();
        to = otlpLogs.to();
        return true;
    }

    /** Finds the event's name, if there is one that is a name, as {@link #findMessage()} does. */
    public boolean findEvent() {
        for (FieldName key : EVENTS) {
            int slot = slots[key.ordinal()];
            if (slot >= 0 && (line.isString(slot) || line.isNumber(slot))) {
                return found(line, slot);
            }
        }
        return inside(FieldName.EVENT, ACTION_INSIDE);
    }

    private boolean inside(FieldName key, byte[][] names) {
        int slot = slots[key.ordinal()];
        return slot >= 0 && line.isObject(slot) && inside(slot, names);
    }

    private boolean inside(int slot, byte[][] names) {
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
    public int from() {
        return from;
    }

    /** Returns where what was found ends. */
    public int to() {
        return to;
    }

    /** Tells whether what was found is a string. */
    public boolean quoted() {
        return quoted;
    }

    public String eventName(byte[] bytes, int from, int to) {
        String name = from == to ? "" : events.get(bytes, from, to);
        return name.length() <= LONGEST_EVENT ? name : name.substring(0, LONGEST_EVENT);
    }

    public LevelWord levelWord(byte[] bytes, int from, int to) {
        return levels.get(bytes, from, to);
    }

    /** Returns the level, null when the object names none: that of a known key, else of one that is named like a level. */
    public @Nullable LevelWord level() {
        return levelFields.level(line, b, levelEntries, hinted);
    }

    /** Returns the entry under a known key of a level, the first of them; -1 when there is none. */
    public int levelSlot() {
        return levelFields.slot();
    }

    /** Returns the level of an object that was cut off: what stands behind the cut could name another, unless it is bad. */
    public @Nullable LevelWord levelOfBeginning() {
        return levelFields.levelOfBeginning(line, b, levelEntries);
    }

    @Nullable LevelWord found(byte[] bytes, int start, int end) {
        LevelWord word = levels.get(bytes, start, end);
        return word.word.isEmpty() ? null : word;
    }

    @Nullable LevelWord word(JsonScanner in, int slot) {
        if (in.isObject(slot)) {
            JsonScanner inside = in.inside(slot);
            for (byte[] name : LEVEL_INSIDE) {
                int entry = inside.find(name);
                if (entry >= 0 && inside.isString(entry)) {
                    return found(b, inside.valueStart(entry) + 1, inside.valueEnd(entry) - 1);
                }
            }
        }
        if (b[in.valueStart(slot)] == '[') {
            return listed(in.valueStart(slot), in.valueEnd(slot));
        }
        int quote = in.isString(slot) ? 1 : 0;
        return found(b, in.valueStart(slot) + quote, in.valueEnd(slot) - quote);
    }

    /** {@code ["error"]} says the same as its only word; of several the worst counts, and nobody knows what mild ones mean. */
    private @Nullable LevelWord listed(int from, int to) {
        LevelWord worst = null;
        int words = 0;
        for (int open = next(from, to); open < to; words++) {
            int close = next(open + 1, to);
            worst = LevelWord.worse(worst, found(b, open + 1, close));
            open = next(close + 1, to);
        }
        boolean bad = worst != null && worst.rank.compareTo(Level.WARN) >= 0 && worst.rank != Level.OTHER;
        return words == 1 || bad ? worst : found(b, from, to);
    }

    private int next(int from, int to) {
        int at = from;
        while (at < to && b[at] != '"') {
            at++;
        }
        return at;
    }

    LevelWord ranked(LevelWord word) {
        return levelFields.ranked(word);
    }

    /** Returns the level that an object under a key names; null when there is none. */
    @Nullable LevelWord levelInside(FieldName key, byte[][] names) {
        return inside(key, names) ? found(b, from, to) : null;
    }
}
