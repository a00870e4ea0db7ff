package org.alphatrade.dryrun.log.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** Times that stand in JSON in other forms than ISO-8601. Zones are known by name where the name has one meaning. */
final class TimeText {
    private static final long HOUR = 3_600_000_000_000L;
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("HKT", 8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CDT", -5),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));
    private static final List<DateTimeFormatter> OTHERS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH));

    private TimeText() {}

    static long parse(String written) {
        String text = written.strip();
        long plain = Timestamps.parse(text);
        if (plain != Timestamps.NONE || text.length() < 16) {
            return plain;
        }
        boolean slashes = text.charAt(4) == '/' && text.charAt(7) == '/';
        long zoned = zoned(slashes ? text.replaceFirst("/", "-").replaceFirst("/", "-") : text);
        return zoned == Timestamps.NONE ? other(text) : zoned;
    }

    /** PostgreSQL: {@code 2026-01-02 03:04:07.473 CET}. */
    private static long zoned(String text) {
        int blank = text.lastIndexOf(' ');
        Integer hours = ZONES.get(text.substring(blank + 1));
        if (hours == null) {
            return Timestamps.parse(text);
        }
        long time = Timestamps.parse(text.substring(0, blank));
        return time == Timestamps.NONE || text.charAt(blank - 1) == 'Z' ? Timestamps.NONE : time - hours * HOUR;
    }

    private static long other(String text) {
        for (DateTimeFormatter form : OTHERS) {
            Instant instant = instant(form, text);
            if (instant != null) {
                return Timestamps.nanos(instant);
            }
        }
        return Timestamps.NONE;
    }

    private static @Nullable Instant instant(DateTimeFormatter form, String text) {
        try {
            return form.parse(text, Instant::from);
        } catch (DateTimeException another) {
            return null;
        }
    }
}
