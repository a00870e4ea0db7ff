package org.alphatrade.dryrun.log.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** Times that stand in JSON in other forms than ISO-8601. */
final class TimeText {
    private static final long HOUR = 3_600_000_000_000L;
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
        Integer hours = ZoneNames.HOURS.get(text.substring(blank + 1));
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
