package org.alphatrade.dryrun.log.field;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.time.Timestamps;

/**
 * Finds the time of an object that has none under a known key: under one that is named like a time, in parts, or one
 * object further inside. Only what the quick way did not settle comes here.
 */
final class TimeRule {
    /** {@code {"$date":{"$numberLong":"1767323045000"}}}. */
    private static final int MOST_LAYERS = 3;

    /** What a key says about its value. */
    enum TimeKey {
        NOTHING,
        TIME,
        CONTAINER;

        private static final Pattern NAMED = Pattern.compile(
                "(?:log|event|record|entry|message|msg|utc|local|iso|unix|epoch|server|start|ibm|stage|request|requestreceived)?(?:timestamp|datetime|time|ts)"
                        + "(?:utc|iso|iso8601|local|generated|logged|unix|epoch|ms|millis|micros|us|ns|nanos|unixnano)?"
                        + "|lasttimestamp|date|dt|at|t|created|epoch|instant|timestampseconds|(?:written|logged|emitted)(?:at|on|ts)");

        static TimeKey of(String key) {
            String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            if (plain.equals("aws") || LevelKey.of(key) == LevelKey.CONTAINER) {
                return CONTAINER;
            }
            return NAMED.matcher(plain).matches() ? TIME : NOTHING;
        }
    }

    /** As long as a day without a time. */
    private static final int DAY = 10;

    private static final long EARLIEST = 946_684_800_000_000_000L;
    private static final byte[][] SECONDS =
            names("seconds", "epochSecond", "timestamp", "$date", "$numberLong", "date");
    private static final byte[][] NANOS = names("nanos", "nanoOfSecond");
    private static final byte[] TIMESTAMP_NANOS = "timestampNanos".getBytes(StandardCharsets.US_ASCII);

    private final FieldExtractor fields;
    private final StringInterner<TimeKey> keys = new StringInterner<>(TimeKey::of);
    private byte[] b = {};

    TimeRule(FieldExtractor fields) {
        this.fields = fields;
    }

    private static byte[][] names(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    long time(JsonScanner line, byte[] bytes) {
        b = bytes;
        long time = among(line);
        if (time != Timestamps.NONE) {
            return plusNanos(time, line.find(TIMESTAMP_NANOS), line);
        }
        for (int i = 0; i < line.size() && time == Timestamps.NONE; i++) {
            if (line.isObject(i) && key(line, i) == TimeKey.CONTAINER) {
                time = among(line.inside(i));
            }
        }
        return time == Timestamps.NONE ? ofSplunk(line) : time;
    }

    /** {@code {"result":{"_raw":"...","_time":"..."}}}. */
    private long ofSplunk(JsonScanner line) {
        int result = line.find(LevelFields.RESULT);
        JsonScanner in = result >= 0 && line.isObject(result) ? line.inside(result) : line;
        return in != line && in.find(LevelFields.RAW) >= 0 ? among(in) : Timestamps.NONE;
    }

    private TimeKey key(JsonScanner in, int i) {
        return keys.get(b, in.keyStart(i), in.keyEnd(i));
    }

    private long among(JsonScanner in) {
        for (int i = 0; i < in.size(); i++) {
            TimeKey key = key(in, i);
            long time = key == TimeKey.TIME ? of(in, i) : Timestamps.NONE;
            if (time != Timestamps.NONE) {
                return time;
            }
        }
        return Timestamps.NONE;
    }

    private long of(JsonScanner in, int i) {
        return of(in, i, MOST_LAYERS);
    }

    private long of(JsonScanner in, int i, int layers) {
        if (in.isObject(i)) {
            return layers == 0 ? Timestamps.NONE : parts(in.inside(i), layers - 1);
        }
        long time = in.isString(i) && dayOnly(in, i) ? Timestamps.NONE : fields.time(in, i);
        // A small number is a duration or a count.
        return time < EARLIEST ? Timestamps.NONE : time;
    }

    /** Of a date without its clock only the day is known; the clock stands elsewhere. */
    private boolean dayOnly(JsonScanner in, int i) {
        int from = in.valueStart(i) + 1;
        int to = in.valueEnd(i) - 1;
        return to - from <= DAY && to - from > 4 && (b[from + 4] < '0' || b[from + 4] > '9');
    }

    /** Google {@code {"seconds":1767323045,"nanos":5}}, MongoDB {@code {"$date":"..."}}, loguru {@code {"timestamp":1767323045.1}}. */
    private long parts(JsonScanner in, int layers) {
        for (byte[] name : SECONDS) {
            int entry = in.find(name);
            long time = entry < 0 ? Timestamps.NONE : of(in, entry, layers);
            if (time != Timestamps.NONE) {
                for (byte[] nanos : NANOS) {
                    time = plusNanos(time, in.find(nanos), in);
                }
                return time;
            }
        }
        return Timestamps.NONE;
    }

    private static long plusNanos(long time, int entry, JsonScanner in) {
        String nanos = entry < 0 ? "" : in.value(entry);
        return nanos.matches("\\d{1,9}") ? time + Long.parseLong(nanos) : time;
    }
}
