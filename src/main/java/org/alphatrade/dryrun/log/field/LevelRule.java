package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level of an object that has none under a known key. A key that is named like a level counts when its value is
 * the word of a level, at the top or one object further inside; of several the worst. Only what the quick way did not
 * settle comes here.
 */
final class LevelRule {
    private static final int DEEPEST = 2;
    private static final int MOST = 1_000;
    private static final byte[] PRIO = "prio".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEQUENCE = "sequence".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERSION = "version".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPE = "type".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] T = "t".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TS = "ts".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OF_ZAP = "M".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] M = "m".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATE = "$date".getBytes(StandardCharsets.US_ASCII);
    private static final String[] INSIGHTS = {"verbose", "information", "warning", "error", "critical"};
    /** Words that are levels whatever key they stand under; {@code ok}, {@code http} or {@code alert} are statuses and kinds, too. */
    private static final Set<String> PLAIN = Set.of(
            "debug",
            "info",
            "warn",
            "warning",
            "error",
            "err",
            "severe",
            "critical",
            "crit",
            "fatal",
            "panic",
            "emergency",
            "emerg",
            "exception",
            "fail",
            "failure",
            "fault");

    /** Keys of a level that are as often a setting. */
    private static final Set<String> SET = Set.of("log_level", "logLevel", "loglevel");

    /** As long as a letter in quotes. */
    private static final int LETTER = 3;

    /** Made when it is first needed. */
    private @Nullable JsonScanner listed;

    private @Nullable Boolean priority;
    private @Nullable Boolean kibana;
    private @Nullable Boolean mongo;
    private final FieldExtractor fields;
    private final StringInterner<LevelKey> keys = new StringInterner<>(LevelKey::of);
    private byte[] b = {};

    LevelRule(FieldExtractor fields) {
        this.fields = fields;
    }

    @Nullable LevelWord level(JsonScanner line, byte[] bytes) {
        b = bytes;
        LevelWord named = null;
        priority = null;
        kibana = null;
        mongo = null;
        LevelWord other = null;
        boolean trouble = false;
        for (int i = 0; i < line.size(); i++) {
            LevelKey key = key(line, i);
            switch (key) {
                case NOTHING, CONTAINER, SETTING -> {}
                case STATUS, KIND, LABEL -> other = LevelWord.worse(other, beside(key, line, i));
                case TAGS -> other = LevelWord.worse(other, tagged(line, i));
                case LOGS -> other = LevelWord.worse(other, inList(line, i));
                case ERROR -> trouble |= ErrorValue.isTrouble(line, i);
                default -> named = LevelWord.worse(named, named(key, line, i, true));
            }
        }
        boolean said = named != null && named.number() < 0;
        LevelWord found = said ? named : LevelWord.worse(LevelWord.worse(other, wrapped(line)), named);
        return found == null && trouble ? LevelWord.ERROR : found;
    }

    /** Returns the worst word of a level under a key that is named like the record's own; null when there is none. */
    @Nullable LevelWord named(JsonScanner in, byte[] bytes) {
        return named(in, bytes, false);
    }

    /** @param told whether the record's level is known: then a {@code log_level} milder than an error may be a program's setting */
    @Nullable LevelWord named(JsonScanner in, byte[] bytes, boolean told) {
        b = bytes;
        LevelWord found = null;
        for (int i = 0; i < in.size(); i++) {
            boolean level = in.isString(i) && key(in, i) == LevelKey.LEVEL;
            LevelWord word = level ? longWord(fields.word(in, i)) : null;
            boolean mild = word != null && word.rank != Level.ERROR && word.rank != Level.FATAL;
            found = told && mild && SET.contains(in.key(i)) ? found : LevelWord.worse(found, word);
        }
        return found;
    }

    /** Returns the worst level of the records in an array; of more of them than are read nobody knows. */
    private @Nullable LevelWord inList(JsonScanner line, int i) {
        int to = line.valueEnd(i);
        int at = nextRecord(line.valueStart(i) + 1, to);
        LevelWord found = null;
        for (int records = 0; at < to; records++) {
            int end = records < MOST ? records().scanBeginning(b, at, to) : -1;
            if (end < 0) {
                return LevelWord.worse(found, LevelWord.UNREAD);
            }
            found = LevelWord.worse(found, named(records(), b));
            at = nextRecord(end, to);
        }
        return found;
    }

    /** Returns where the next object of an array begins; what else is in it says no level. */
    private int nextRecord(int from, int to) {
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            if (b[at] == '\\') {
                at++;
            } else if (b[at] == '"') {
                quoted = !quoted;
            } else if (b[at] == '{' && !quoted) {
                return at;
            }
        }
        return to;
    }

    private JsonScanner records() {
        JsonScanner known = listed == null ? new JsonScanner() : listed;
        listed = known;
        return known;
    }

    private LevelKey key(JsonScanner in, int i) {
        return keys.get(b, in.keyStart(i), in.keyEnd(i));
    }

    /** Returns the level of a record inside a wrapper, such as {@code "record":{"level":{"name":"ERROR"}}}. */
    private @Nullable LevelWord wrapped(JsonScanner line) {
        boolean roarr = line.find(SEQUENCE) >= 0 && line.find(VERSION) >= 0;
        int type = line.find(TYPE);
        boolean platform = type >= 0 && line.isString(type) && line.value(type).startsWith("platform.");
        LevelWord found = null;
        for (int i = 0; i < line.size(); i++) {
            if (line.isObject(i) && key(line, i) == LevelKey.CONTAINER) {
                JsonScanner inside = line.inside(i);
                boolean record = inside.find(MESSAGE) >= 0;
                for (int k = 0; k < inside.size(); k++) {
                    LevelKey key = key(inside, k);
                    found = LevelWord.worse(found, platform && key == LevelKey.STATUS ? ended(inside, k) : null);
                    found = LevelWord.worse(found, record && key == LevelKey.STATUS ? beside(key, inside, k) : null);
                    boolean number = roarr && key == LevelKey.LEVEL && inside.isNumber(k);
                    found = LevelWord.worse(found, number ? pino(inside, k) : named(key, inside, k, false));
                }
            }
        }
        return found == null ? nested(line, DEEPEST) : found;
    }

    /** How a function of AWS Lambda ended. */
    private @Nullable LevelWord ended(JsonScanner in, int i) {
        LevelWord word = in.isString(i) ? fields.word(in, i) : null;
        boolean bad = word != null && (PLAIN.contains(word.word) || word.word.equals("timeout"));
        return bad ? LevelWord.ERROR : null;
    }

    /** Returns the worst level in objects of any name, where nothing better is known; what is set or asked for is none. */
    private @Nullable LevelWord nested(JsonScanner in, int deep) {
        LevelWord found = null;
        for (int i = 0; i < in.size(); i++) {
            LevelKey key = in.isObject(i) ? key(in, i) : LevelKey.SETTING;
            if (key != LevelKey.SETTING) {
                found = LevelWord.worse(found, inside(in.inside(i), deep));
            }
        }
        return found;
    }

    private @Nullable LevelWord inside(JsonScanner in, int deep) {
        return LevelWord.worse(deep == 1 ? null : nested(in, deep - 1), named(in, b));
    }

    private @Nullable LevelWord named(LevelKey key, JsonScanner in, int i, boolean outer) {
        return switch (key) {
            case LEVEL -> level(in, i, outer);
            case LIKE ->
                in.isString(i) && in.valueEnd(i) - in.valueStart(i) > LETTER ? longWord(fields.word(in, i)) : null;
            case INSIGHTS -> insights(in, i);
            case SYSLOG -> syslog(in, i);
            case LETTER -> outer ? letter(in, i) : null;
            default -> null;
        };
    }

    /** The record's own level is named even when nobody understands it; inside a wrapper it could be that of anything. */
    private @Nullable LevelWord level(JsonScanner in, int i, boolean outer) {
        boolean said = in.isString(i) || in.isNumber(i) || in.isObject(i);
        LevelWord word = said ? fields.word(in, i) : null;
        if (word == null || word.unset()) {
            return null;
        }
        return outer && !in.isObject(i) ? fields.ranked(word) : known(word);
    }

    private static @Nullable LevelWord known(@Nullable LevelWord word) {
        return word == null || word.rank == Level.OTHER ? null : word;
    }

    private static @Nullable LevelWord longWord(@Nullable LevelWord word) {
        return word == null || word.word.length() < 2 ? null : known(word);
    }

    private @Nullable LevelWord pino(JsonScanner in, int i) {
        LevelWord word = fields.word(in, i);
        return word == null ? null : LevelFields.named(NumericLevels.PINO, word.number());
    }

    private @Nullable LevelWord insights(JsonScanner in, int i) {
        LevelWord word = in.isString(i) || in.isNumber(i) ? fields.word(in, i) : null;
        long number = word == null ? -1 : word.number();
        return number >= 0 && number < INSIGHTS.length ? LevelWord.of(INSIGHTS[(int) number]) : longWord(word);
    }

    private @Nullable LevelWord syslog(JsonScanner in, int i) {
        LevelWord word = in.isString(i) || in.isNumber(i) ? fields.word(in, i) : null;
        return word == null || word.number() < 0
                ? longWord(word)
                : LevelFields.named(NumericLevels.SYSLOG, word.number());
    }

    private @Nullable LevelWord beside(LevelKey key, JsonScanner in, int i) {
        LevelWord word = in.isString(i) ? fields.word(in, i) : null;
        if (word == null || key == LevelKey.LABEL && !withPriority(in)) {
            return null;
        }
        if (word.word.equals("failed") && key == LevelKey.STATUS) {
            return LevelWord.ERROR;
        }
        boolean counts = PLAIN.contains(word.word)
                || key == LevelKey.STATUS && (word.word.equals("alert") || word.word.equals("notice"))
                || key == LevelKey.LABEL && word.rank != Level.OTHER;
        return counts ? word : null;
    }

    private @Nullable LevelWord tagged(JsonScanner line, int i) {
        LevelWord found = null;
        if (line.kind(i) == '[' && ofKibana(line)) {
            for (String tag : line.value(i).split("[^A-Za-z]+")) {
                found = PLAIN.contains(tag) ? LevelWord.worse(found, LevelWord.of(tag)) : found;
            }
        }
        return found;
    }

    private static boolean numberOf(JsonScanner in, byte[] name) {
        int entry = in.find(name);
        return entry >= 0 && in.isNumber(entry);
    }

    /** What is asked of the whole object is asked once, however often its keys ask. */
    private boolean withPriority(JsonScanner line) {
        if (priority == null) {
            priority = numberOf(line, PRIO);
        }
        return priority;
    }

    private boolean ofKibana(JsonScanner line) {
        if (kibana == null) {
            int type = line.find(TYPE);
            kibana = type >= 0 && line.value(type).equals("log");
        }
        return kibana;
    }

    private boolean ofMongo(JsonScanner line) {
        if (mongo == null) {
            int time = line.find(T);
            mongo = time >= 0 && line.isObject(time) && line.inside(time).find(DATE) >= 0;
        }
        return mongo;
    }

    /** {@code D1} to {@code D5} are debug. */
    private @Nullable LevelWord letter(JsonScanner line, int i) {
        boolean letter = line.isString(i) && line.valueEnd(i) - line.valueStart(i) > 2;
        boolean great = b[line.keyStart(i)] == 'L';
        if (great || b[line.keyStart(i)] == 'l') {
            boolean record =
                    great ? line.find(OF_ZAP) >= 0 : line.find(M) >= 0 && (line.find(T) >= 0 || line.find(TS) >= 0);
            return letter && record ? known(fields.word(line, i)) : null;
        }
        return letter && ofMongo(line) ? known(fields.found(b, line.valueStart(i) + 1, line.valueStart(i) + 2)) : null;
    }
}
