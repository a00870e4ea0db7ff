package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.jspecify.annotations.Nullable;

/** The keys that say something about a record, in the logs of the usual libraries. */
public enum FieldName {
    TIMESTAMP("timestamp"),
    TS("ts"),
    AT_TIMESTAMP("@timestamp"),
    TIME("time"),
    DATETIME("datetime"),
    ASCTIME("asctime"),
    AT_T("@t"),
    REALTIME("__REALTIME_TIMESTAMP"),
    OTEL_TIMESTAMP("Timestamp"),
    TIME_UNIX_NANO("timeUnixNano"),
    TIME_UNIX_NANO_SNAKE("time_unix_nano"),
    OBSERVED_TIMESTAMP("ObservedTimestamp"),
    OBSERVED_TIMESTAMP_SNAKE("observed_timestamp"),
    OBSERVED_TIME_UNIX_NANO("observedTimeUnixNano"),
    OBSERVED_TIME_UNIX_NANO_SNAKE("observed_time_unix_nano"),
    TIME_MILLIS("timeMillis"),
    LEVEL("level"),
    LVL("lvl"),
    SEVERITY("severity"),
    LOG_LEVEL("log.level"),
    LOG_LEVEL_CAPITALS("LogLevel"),
    SEVERITY_CAPITAL("Severity"),
    LEVEL_CAPITALS("LEVEL"),
    SEVERITY_TEXT("severity_text"),
    SEVERITY_TEXT_CAMEL("severityText"),
    OTEL_SEVERITY_TEXT("SeverityText"),
    OTEL_LEVEL("Level"),
    LEVEL_NAME("level_name"),
    LEVELNAME("levelname"),
    AT_L("@l"),
    SEVERITY_NUMBER("severity_number"),
    SEVERITY_NUMBER_CAMEL("severityNumber"),
    OTEL_SEVERITY_NUMBER("SeverityNumber"),
    LEVELNO("levelno"),
    PRIORITY("PRIORITY"),
    LOG("log"),
    PID("pid"),
    HOSTNAME("hostname"),
    MESSAGE("message"),
    MSG("msg"),
    MESSAGE_CAPITAL("Message"),
    AT_M("@m"),
    AT_MT("@mt"),
    AT_MESSAGE("@message"),
    ERROR_MESSAGE("errorMessage"),
    JOURNAL_MESSAGE("MESSAGE"),
    BODY("body"),
    OTEL_BODY("Body"),
    RENDERED_MESSAGE("RenderedMessage"),
    SHORT_MESSAGE("short_message"),
    TEXT_PAYLOAD("textPayload"),
    FIELDS("fields"),
    RECORD("record"),
    JSON_PAYLOAD("jsonPayload"),
    EVENT("event"),
    EVENT_ACTION("event.action"),
    EVENT_NAME("event_name"),
    EVENT_NAME_DOTTED("event.name"),
    OTEL_EVENT_NAME("EventName"),
    RESOURCE_LOGS("resourceLogs"),
    RESOURCE_LOGS_SNAKE("resource_logs"),
    STREAM("stream"),
    PAYLOAD("payload");

    static final int COUNT = values().length;
    /** In what {@link #find} returns: a key that nobody listed may be named like a level. */
    static final int HINT = 1 << 16;

    private static final FieldName[][] BY_LENGTH = byLength();

    final byte[] name;

    FieldName(String name) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
    }

    private static FieldName[][] byLength() {
        FieldName[][] table = new FieldName[24][];
        for (int length = 0; length < table.length; length++) {
            List<FieldName> keys = new ArrayList<>();
            for (FieldName key : values()) {
                if (key.name.length == length) {
                    keys.add(key);
                }
            }
            table[length] = keys.toArray(FieldName[]::new);
        }
        return table;
    }

    /** Tells whether the key names a level, by a word or by a number of a scheme of its own. */
    boolean isLevel() {
        return ordinal() >= LEVEL.ordinal() && ordinal() <= LEVELNO.ordinal();
    }

    /**
     * Writes the entry of each key into {@code slots}, -1 where there is none; of equal keys the last one.
     *
     * @return how many entries name a level, and {@link #HINT}
     */
    static int find(JsonScanner line, byte[] b, int[] slots) {
        java.util.Arrays.fill(slots, -1);
        int levels = 0;
        for (int i = 0; i < line.size(); i++) {
            int from = line.keyStart(i);
            FieldName key = of(b, from, line.keyEnd(i));
            if (key != null) {
                slots[key.ordinal()] = i;
                levels += key.isLevel() ? 1 : 0;
            } else if (isLikeLevel(b, from, line.keyEnd(i))) {
                levels |= HINT;
            }
        }
        return line.escapedKeys() ? findEscaped(line, b, slots) : levels;
    }

    /** Tells of {@code log_level}, {@code levelName} and {@code error_severity}, and of little else. */
    private static boolean isLikeLevel(byte[] b, int from, int to) {
        if (to - from < 5) {
            return false;
        }
        int last = b[to - 1] | 0x20;
        return last == 'l' && (b[to - 3] | 0x20) == 'v'
                || last == 'y' && (b[to - 2] | 0x20) == 't' && (b[to - 3] | 0x20) == 'i' && (b[to - 5] | 0x20) == 'e'
                || last == 'e'
                        && (b[to - 2] | 0x20) == 'm'
                        && (b[to - 4] | 0x20) == 'n'
                        && isLikeLevel(b, from, to - 4 - (b[to - 5] == '_' ? 1 : 0));
    }

    private static @Nullable FieldName of(byte[] b, int from, int to) {
        int length = to - from;
        if (length < BY_LENGTH.length) {
            for (FieldName key : BY_LENGTH[length]) {
                if (key.name[0] == b[from] && java.util.Arrays.equals(key.name, 0, length, b, from, to)) {
                    return key;
                }
            }
        }
        return null;
    }

    /** Returns what key an entry has, however it is escaped. */
    static @Nullable FieldName at(JsonScanner line, byte[] b, int i) {
        if (!line.escapedKeys()) {
            return of(b, line.keyStart(i), line.keyEnd(i));
        }
        byte[] key = line.key(i).getBytes(StandardCharsets.UTF_8);
        return of(key, 0, key.length);
    }

    private static int findEscaped(JsonScanner line, byte[] b, int[] slots) {
        int levels = HINT;
        for (int i = 0; i < line.size(); i++) {
            FieldName key = at(line, b, i);
            if (key != null) {
                slots[key.ordinal()] = i;
                levels += key.isLevel() ? 1 : 0;
            }
        }
        return levels;
    }
}
