package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.log.record.ByteList;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.scan.LineText;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/** The level of a JSON object: of the keys that are known for it, then by rule, then of the line that it carries. */
final class LevelFields {
    private static final byte[] INGESTED_AT = "ingested_at".getBytes(StandardCharsets.US_ASCII);
    private static final byte[][] LOG_INSIDE = {"level".getBytes(StandardCharsets.US_ASCII)};
    private static final FieldName[] LEVELS = {FieldName.LEVEL, FieldName.LVL, FieldName.SEVERITY};
    private static final FieldName[] OTHER_LEVELS = {
        FieldName.LOG_LEVEL,
        FieldName.SEVERITY_TEXT,
        FieldName.SEVERITY_TEXT_CAMEL,
        FieldName.OTEL_SEVERITY_TEXT,
        FieldName.LEVELNAME,
        FieldName.LEVEL_NAME,
        FieldName.OTEL_LEVEL,
        FieldName.AT_L,
        FieldName.LOG_LEVEL_CAPITALS,
        FieldName.SEVERITY_CAPITAL,
        FieldName.LEVEL_CAPITALS
    };
    private static final FieldName[] OTEL_NUMBERS = {
        FieldName.SEVERITY_NUMBER, FieldName.SEVERITY_NUMBER_CAMEL, FieldName.OTEL_SEVERITY_NUMBER
    };

    /** Objects in which a record may stand, or something that belongs to it. */
    private static final FieldName[] OBJECTS = {
        FieldName.JSON_PAYLOAD, FieldName.BODY, FieldName.OTEL_BODY, FieldName.LOG, FieldName.RECORD
    };

    /** What Google's logging writes beside each payload; one of them is enough. */
    private static final byte[][] GOOGLES = {
        "logName".getBytes(StandardCharsets.US_ASCII),
        "insertId".getBytes(StandardCharsets.US_ASCII),
        "resource".getBytes(StandardCharsets.US_ASCII)
    };

    private static final FieldName[][] NAMED = {LEVELS, OTHER_LEVELS};

    private static final FieldName[] MESSAGES = {FieldName.MESSAGE, FieldName.MSG};
    private static final FieldName[] CARRIED = {
        FieldName.MESSAGE, FieldName.MSG, FieldName.AT_MESSAGE, FieldName.TEXT_PAYLOAD
    };
    static final byte[] RAW = "_raw".getBytes(StandardCharsets.US_ASCII);
    static final byte[] RESULT = "result".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE = "line".getBytes(StandardCharsets.US_ASCII);

    private final FieldExtractor fields;
    private final OtlpLogs otlpLogs;
    private final LevelRule rule;
    private final NumericLevels numbers;
    private final CarriedLevels carried;

    @SuppressWarnings("NullAway.Init") // level sets it before anything looks at it
    private JsonScanner line;

    private byte[] b = {};

    LevelFields(FieldExtractor fields, OtlpLogs otlpLogs, NumericLevels numbers, CarriedLevels carried) {
        this.fields = fields;
        this.otlpLogs = otlpLogs;
        this.rule = new LevelRule(fields);
        this.numbers = numbers;
        this.carried = carried;
    }

    /** Returns the level, null when the object names none: that of a known key, else of one that is named like a level. */
    @Nullable LevelWord level(JsonScanner scanned, byte[] bytes, int entries, boolean hinted) {
        line = scanned;
        b = bytes;
        LevelWord known = entries > 1 ? worst(known()) : known();
        boolean open = known == null || known.unset() || isUnexplained(known);
        boolean text = known != null && known.number() < 0;
        LevelWord ruled = open ? ruled() : hinted ? LevelWord.worse(known, rule.named(line, b, text)) : null;
        LevelWord told = ruled == null ? known : ruled;
        if (told == null) {
            return told();
        }
        return open || isOurs() ? journalled(told) : inside(journalled(told));
    }

    /** Returns the level of the line that an object without a level carries, as collectors and clouds export them. */
    private @Nullable LevelWord told() {
        LevelWord found = carried(fields.slot(FieldName.LOG));
        for (FieldName key : CARRIED) {
            int entry = found == null ? fields.slot(key) : -1;
            found = entry >= 0 && !speaksOfPair(entry) ? carried(entry) : found;
        }
        LevelWord told = found == null ? carried(line.find(LINE)) : found;
        return told == null ? ofSplunk() : told;
    }

    /** {@code {"_raw":"..."}}, and {@code {"result":{"_raw":"..."}}}. */
    private @Nullable LevelWord ofSplunk() {
        int result = line.find(RESULT);
        JsonScanner in = result >= 0 && line.isObject(result) ? line.inside(result) : line;
        int raw = in.find(RAW);
        return raw >= 0 && in.isString(raw) && carried != CarriedLevels.NONE
                ? carriedBy(in.value(raw).stripTrailing().getBytes(StandardCharsets.UTF_8))
                : null;
    }

    /** {@code level=error is what the filter shows}: prose that begins with a pair, not pairs. */
    private boolean speaksOfPair(int entry) {
        String text = line.isString(entry) ? line.value(entry) : "";
        int pair = text.indexOf('=');
        int end = text.indexOf(' ');
        int second = text.indexOf(' ', end + 1);
        return pair > 0
                && end > pair
                && text.substring(end, second < 0 ? text.length() : second).indexOf('=') < 0;
    }

    int slot() {
        for (FieldName[] keys : NAMED) {
            for (FieldName key : keys) {
                if (fields.slot(key) >= 0) {
                    return fields.slot(key);
                }
            }
        }
        return -1;
    }

    /** The harness's own record: its level was found in what it carries, all of which was looked at then. */
    private boolean isOurs() {
        int payload = fields.slot(FieldName.PAYLOAD);
        return payload >= 0 && line.isObject(payload) && line.inside(payload).find(INGESTED_AT) >= 0;
    }

    private LevelWord journalled(LevelWord told) {
        // What systemd takes from a program's output has its own priority, whatever the program says.
        int journal = told.isWorseThan(LevelWord.INFO) ? -1 : fields.slot(FieldName.JOURNAL_MESSAGE);
        LevelWord inside = journal < 0 ? null : ofJournal(journal);
        return inside != null && inside.isWorseThan(told) ? inside : told;
    }

    /** Returns the level of the record that stands in another one: it counts, or the worse of both where it could be something else. */
    private LevelWord inside(LevelWord told) {
        LevelWord enveloped = fields.has(FieldName.MESSAGE) || fields.has(FieldName.MSG) ? null : enveloped();
        if (enveloped != null) {
            return enveloped;
        }
        LevelWord worst = told;
        for (FieldName key : OBJECTS) {
            worst = worse(worst, inObject(key));
        }
        for (FieldName key : MESSAGES) {
            int entry = fields.slot(key);
            boolean object = entry >= 0 && line.isString(entry) && b[line.valueStart(entry) + 1] == '{';
            worst = worse(worst, object ? carried(entry) : null);
        }
        worst = worse(worst, carried(fields.slot(FieldName.TEXT_PAYLOAD)));
        return worse(worst, carried(fields.slot(FieldName.LOG)));
    }

    /** Returns the level of somebody else's record, which counts, not that of the collector that surely wrapped it. */
    private @Nullable LevelWord enveloped() {
        LevelWord inner = fields.has(FieldName.OTEL_SEVERITY_TEXT) ? inObject(FieldName.OTEL_BODY) : null;
        if (inner == null && isStandardStream()) {
            inner = carried(fields.slot(FieldName.LOG));
        }
        if (inner == null && isOfGoogle()) {
            LevelWord object = inObject(FieldName.JSON_PAYLOAD);
            inner = object == null ? carried(fields.slot(FieldName.TEXT_PAYLOAD)) : object;
        }
        return inner;
    }

    private boolean isStandardStream() {
        int stream = fields.slot(FieldName.STREAM);
        if (stream < 0 || !line.isString(stream)) {
            return false;
        }
        String name = line.value(stream);
        return name.equals("stdout") || name.equals("stderr");
    }

    private boolean isOfGoogle() {
        boolean payload = fields.has(FieldName.JSON_PAYLOAD) || fields.has(FieldName.TEXT_PAYLOAD);
        return payload && Arrays.stream(GOOGLES).anyMatch(key -> line.find(key) >= 0);
    }

    private static LevelWord worse(LevelWord one, @Nullable LevelWord two) {
        return two != null && two.rank != Level.OTHER && two.isWorseThan(one) ? two : one;
    }

    private @Nullable LevelWord inObject(FieldName key) {
        int entry = fields.slot(key);
        if (entry < 0 || !line.isObject(entry)) {
            return null;
        }
        JsonScanner inside = line.inside(entry);
        return key == FieldName.LOG && LogSettings.in(inside) ? null : rule.named(inside, b);
    }

    private @Nullable LevelWord carried(int entry) {
        if (entry < 0 || carried == CarriedLevels.NONE || !line.isString(entry)) {
            return null;
        }
        byte[] text = line.value(entry).stripTrailing().getBytes(StandardCharsets.UTF_8);
        return carried.of(text, 0, text.length);
    }

    /** journald writes what is no plain text as a list of bytes, and {@code null} for what is too long: that nobody judged. */
    private @Nullable LevelWord ofJournal(int entry) {
        if (line.isString(entry)) {
            return carried(entry);
        }
        byte[] text = ByteList.of(line.value(entry));
        return LineText.isText(text, 0, text.length) && text.length > 0 ? carriedBy(text) : LevelWord.UNREAD;
    }

    private @Nullable LevelWord carriedBy(byte[] text) {
        return carried == CarriedLevels.NONE ? null : carried.of(text, 0, text.length);
    }

    private @Nullable LevelWord ruled() {
        int otlp = fields.otlpSlot();
        return otlp < 0 ? rule.level(line, b) : otlpLogs.level(b, line.valueStart(otlp), line.valueEnd(otlp));
    }

    private boolean isUnexplained(LevelWord word) {
        return word.rank == Level.OTHER && word.number() >= 0 && numbers == NumericLevels.NONE;
    }

    /** Returns the level of an object that was cut off: what stands behind the cut could name another, unless it is bad. */
    @Nullable LevelWord levelOfBeginning(JsonScanner scanned, byte[] bytes, int entries) {
        line = scanned;
        b = bytes;
        LevelWord known = entries > 1 ? worst(known()) : known();
        LevelWord ruled = known == null ? ruled() : null;
        return ruled != null && ruled.isWorseThan(LevelWord.INFO) ? ruled : known;
    }

    /** Two keys, or one key twice, may contradict each other: then the worst counts, of those that are understood. */
    private @Nullable LevelWord worst(@Nullable LevelWord first) {
        LevelWord worst = first;
        for (int i = 0; i < line.size(); i++) {
            FieldName key = FieldName.at(line, b, i);
            LevelWord word = key != null && key.isLevel() ? understood(key, i) : null;
            if (word != null && word.isWorseThan(LevelWord.INFO) && (worst == null || word.isWorseThan(worst))) {
                worst = word;
            }
        }
        return worst;
    }

    private @Nullable LevelWord understood(FieldName key, int entry) {
        LevelWord word = line.isNull(entry) ? null : fields.word(line, entry);
        if (word == null || word.number() < 0) {
            return word == null || word.rank == Level.OTHER ? null : word;
        }
        boolean otel = Arrays.asList(OTEL_NUMBERS).contains(key);
        return named(
                otel ? NumericLevels.OTEL : key == FieldName.LEVELNO ? NumericLevels.PYTHON : scheme(), word.number());
    }

    private @Nullable LevelWord known() {
        for (FieldName key : LEVELS) {
            LevelWord word = fields.has(key) ? fields.word(line, fields.slot(key)) : null;
            if (word != null) {
                return ranked(word);
            }
        }
        for (FieldName key : OTHER_LEVELS) {
            LevelWord word = fields.has(key) ? fields.word(line, fields.slot(key)) : null;
            if (word != null) {
                return ranked(word);
            }
        }
        LevelWord nested = nested();
        return nested != null ? ranked(nested) : numbered();
    }

    /** ECS without dots: {@code "log":{"level":"error"}}. */
    private @Nullable LevelWord nested() {
        return fields.levelInside(FieldName.LOG, LOG_INSIDE);
    }

    LevelWord ranked(LevelWord word) {
        long number = word.number();
        if (number < 0) {
            return word;
        }
        LevelWord byScheme = named(scheme(), number);
        LevelWord other = byScheme == null && numbers == NumericLevels.NONE ? beside() : byScheme;
        return other == null ? word : other;
    }

    /** A number that nothing explains gives way to what other keys say. */
    private @Nullable LevelWord beside() {
        for (FieldName key : OTHER_LEVELS) {
            LevelWord word = fields.has(key) ? fields.word(line, fields.slot(key)) : null;
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
        if (fields.has(FieldName.LEVELNO)) {
            return NumericLevels.PYTHON;
        }
        if (fields.has(FieldName.SHORT_MESSAGE)) {
            return NumericLevels.SYSLOG;
        }
        return fields.has(FieldName.PID) && fields.has(FieldName.HOSTNAME) && fields.has(FieldName.TIME)
                ? NumericLevels.PINO
                : NumericLevels.NONE;
    }

    /** Returns the level of the keys that hold numbers by their nature. */
    private @Nullable LevelWord numbered() {
        LevelWord otel = null;
        for (FieldName key : OTEL_NUMBERS) {
            otel = otel == null ? numbered(key, NumericLevels.OTEL) : otel;
        }
        LevelWord syslog = otel != null ? otel : numbered(FieldName.PRIORITY, NumericLevels.SYSLOG);
        return syslog != null ? syslog : numbered(FieldName.LEVELNO, NumericLevels.PYTHON);
    }

    private @Nullable LevelWord numbered(FieldName key, NumericLevels scheme) {
        LevelWord word = fields.has(key) ? fields.word(line, fields.slot(key)) : null;
        if (word == null) {
            return null;
        }
        LevelWord named = named(scheme, word.number());
        return named == null ? word : named;
    }

    static @Nullable LevelWord named(NumericLevels scheme, long number) {
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
                    if (!word.isEmpty()) {
                        WORDS[scheme.ordinal()][number] = LevelWord.of(word);
                    }
                }
            }
        }

        static @Nullable LevelWord of(NumericLevels scheme, long number) {
            return number < MOST ? WORDS[scheme.ordinal()][(int) number] : null;
        }
    }
}
