package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of OpenTelemetry's file exporter, {@code {"resourceLogs":[{"scopeLogs":[{"logRecords":[...]}]}]}}: its
 * records are one record of the log, as bad as the worst and of the time of the first. Inside a string a quote is
 * escaped, so that what looks like a key is one.
 */
final class OtlpLogs {
    private static final byte[][] LEVELS = {
        key("severityNumber"), key("severity_number"), key("severityText"), key("severity_text")
    };
    private static final byte[][] TIMES = {
        key("timeUnixNano"), key("time_unix_nano"), key("observedTimeUnixNano"), key("observed_time_unix_nano")
    };
    private static final byte[] BODY = key("body");
    private static final byte[] TEXT = key("stringValue");

    private final FieldExtractor fields;
    private byte[] b = {};
    private int to;
    private int valueFrom;
    private int valueTo;
    private int worstAt;

    OtlpLogs(FieldExtractor fields) {
        this.fields = fields;
    }

    private static byte[] key(String name) {
        return ("\"" + name + "\"").getBytes(StandardCharsets.US_ASCII);
    }

    @Nullable LevelWord level(byte[] bytes, int from, int end) {
        b = bytes;
        to = end;
        worstAt = from;
        LevelWord worst = null;
        for (byte[] key : LEVELS) {
            for (int at = value(key, from); at >= 0; at = value(key, at)) {
                LevelWord word = word();
                if (word != null && (worst == null || word.isWorseThan(worst))) {
                    worst = word;
                    worstAt = at;
                }
            }
        }
        return worst;
    }

    private @Nullable LevelWord word() {
        LevelWord word = fields.found(b, valueFrom, valueTo);
        if (word == null || word.number() >= 0) {
            return word == null ? null : LevelFields.named(NumericLevels.OTEL, word.number());
        }
        return word.rank == Level.OTHER ? null : word;
    }

    long time(byte[] bytes, int from, int end) {
        b = bytes;
        to = end;
        for (byte[] key : TIMES) {
            for (int at = value(key, from); at >= 0; at = value(key, at)) {
                long time = Timestamps.parse(b, valueFrom, valueTo);
                if (time > 0) {
                    return time;
                }
            }
        }
        return Timestamps.NONE;
    }

    /** Finds the text of the worst record. */
    boolean findBody(byte[] bytes, int from, int end) {
        level(bytes, from, end);
        int body = value(BODY, worstAt);
        return body >= 0 && value(TEXT, valueFrom) >= 0;
    }

    int from() {
        return valueFrom;
    }

    int to() {
        return valueTo;
    }

    /** Finds the next value of a key, its quotes not included; returns the place behind it, -1 when there is none. */
    private int value(byte[] key, int from) {
        for (int at = from; at + key.length < to; at++) {
            if (b[at] == '"' && Arrays.equals(b, at, at + key.length, key, 0, key.length)) {
                int colon = blanks(at + key.length);
                if (colon < to && b[colon] == ':') {
                    return value(blanks(colon + 1));
                }
            }
        }
        return -1;
    }

    private int value(int from) {
        boolean quoted = from < to && b[from] == '"';
        valueFrom = quoted ? from + 1 : from;
        int at = valueFrom;
        while (at < to && (quoted ? b[at] != '"' : b[at] != ',' && b[at] != '}' && b[at] != ']' && b[at] > ' ')) {
            at += quoted && b[at] == '\\' ? 2 : 1;
        }
        valueTo = Math.min(at, to);
        return Math.max(valueTo, valueFrom);
    }

    private int blanks(int from) {
        int at = from;
        while (at < to && b[at] <= ' ' && b[at] >= 0) {
            at++;
        }
        return at;
    }
}
