package org.alphatrade.dryrun.log.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** Times that stand in JSON, or behind a key, in other forms than ISO-8601. */
public final class TimeText {
    /** As long as a date. */
    private static final int DATE = 10;
    /** As long as a date and a clock. */
    private static final int CLOCK = 19;

    private static final List<DateTimeFormatter> OTHERS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH));

    private TimeText() {}

    /** Returns nanoseconds since the epoch; {@link Timestamps#NONE} for what is no time. */
    public static long parse(String written) {
        String text = written.strip();
        long plain = Timestamps.parse(text);
        if (plain != Timestamps.NONE || text.length() < 16) {
            return plain;
        }
        boolean colon = text.length() > CLOCK && text.charAt(CLOCK) == ':' && text.charAt(CLOCK - 3) == ':';
        if (colon) {
            return parse(text.substring(0, CLOCK) + '.' + text.substring(CLOCK + 1));
        }
        boolean slashes = text.charAt(4) == '/' && text.charAt(7) == '/';
        long zoned = zoned(slashes ? text.replaceFirst("/", "-").replaceFirst("/", "-") : text);
        return zoned == Timestamps.NONE ? other(text) : zoned;
    }

    /** PostgreSQL: {@code 2026-01-02 03:04:07.473 CET}. */
    private static long zoned(String text) {
        int begin = Math.max(text.lastIndexOf(' '), text.lastIndexOf('[') - 1);
        String zone = begin < DATE ? "" : text.substring(text.charAt(begin) == ' ' ? begin : begin + 1);
        if (ZoneNames.of(zone) == null) {
            return Timestamps.parse(text);
        }
        String stamp = text.substring(0, text.length() - zone.length());
        boolean told =
                stamp.charAt(stamp.length() - 1) == 'Z' || stamp.indexOf('+') > 0 || stamp.lastIndexOf('-') > DATE;
        return told ? Timestamps.NONE : ZoneNames.utc(Timestamps.parse(stamp), zone);
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
