package org.alphatrade.dryrun.log.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.text.TimeLayouts.Known;
import org.alphatrade.dryrun.log.text.TimeLayouts.Layout;
import org.jspecify.annotations.Nullable;

/** Finds the time at the beginning of a text line, in the layouts of the usual libraries. */
final class TextTimestampParser {
    private static final String STAMP = "(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:" + TimeLayouts.FRACTION
            + ")?)?(?: ?(?:Z|(?:UTC|GMT)(?![+-]\\d)|[+-]\\d\\d:?\\d\\d(?!\\d)))?)";
    private static final Pattern ISO =
            Pattern.compile("(?:(?:[\\w.-]+ *\\| +|\\[|\\()|(?:[A-Z]{3,8}:?|debug|info|warn|error) +\\[?)?" + STAMP);
    private static final Pattern PLAIN = Pattern.compile(STAMP);
    private static final Pattern HALF = Pattern.compile("(?: |\u00e2\u0080\u00af)?([AaPp])\\.?[Mm]\\.?(?![\\w.-])");
    private static final int MOST_BLANKS = 8;
    private static final Pattern FIVE_424 = Pattern.compile("<\\d{1,3}>1 (\\S+)");
    private static final Pattern PREFIXED = Pattern.compile(
            "[\\w./:-]+ (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.,]\\d+)(?= (?:\\d+ [A-Z]{4,8} |[A-Z]{4,7}: \\[))");
    /** What stands before the time in the same brackets, or right before them. */
    private static final Pattern OPENING = Pattern.compile(
            "[A-Z]{4,8} *\\|[^|\\[\\]]{1,40}\\| ?(?=\\d{4}[-/])|\\[[\\w.-]+:[a-z]+,|\\[ ?[A-Z] |[DIWE]\\[|[A-Z]{4,5}\\[|[A-Z], \\["
                    + "|=[A-Z]+ REPORT==== |\\[[A-Z]{4,8} \\| |(?:\\[rank\\d+\\]:)?\\[[DIWEF](?=\\d{3,4} )"
                    + "|[DIWEC] {2,}[\\w.-]+ {2,}(?:\\w+ {2,})?(?=\\d{4}-)");
    /** Fields in brackets, levels and process ids before the time; prose is none of these. */
    private static final Pattern FIELDS = Pattern.compile(
            "(?:(?:\\[(?!\\d{4}[-/]\\d\\d|\\d\\d[-/ ](?:[A-Z]|\\d\\d[/|])|\\d{10}\\.)[^\\[\\]]{0,80}\\]|\\{[^{}]{0,40}\\}|\\([^()]{0,80}\\)"
                    + "|<[^<>]{0,80}>|[A-Z]{4,16}:?(?= )|\\d{1,9}:[A-Z](?= )|\\d{1,9}(?= +- ))[ \\t|:-]*){1,5}\\[?");

    private final long nanos;
    private final int begin;
    private final int end;

    private TextTimestampParser(long nanos, int begin, int end) {
        this.nanos = nanos;
        this.begin = begin;
        this.end = end;
    }

    /** Returns nanoseconds since the epoch. */
    long nanos() {
        return nanos;
    }

    /** Returns where it begins behind other fields; 0 when the line begins with it. */
    int begin() {
        return begin;
    }

    /** Returns where it ends. */
    int end() {
        return end;
    }

    /** Reads the time at the beginning of a line; null when there is none. */
    static @Nullable TextTimestampParser of(String line, Known known) {
        if (line.isEmpty() || line.charAt(0) <= ' ') {
            return indented(line);
        }
        TextTimestampParser first = line.length() > 10 && line.charAt(4) == '-' ? iso(PLAIN, line) : null;
        TextTimestampParser iso = first == null ? iso(ISO, line) : first;
        TextTimestampParser usual = iso == null ? by(TimeLayouts.USUAL, line, known) : iso;
        if (usual != null) {
            return usual;
        }
        TextTimestampParser prefixed = line.charAt(0) == '<' ? iso(FIVE_424, line) : iso(PREFIXED, line);
        TextTimestampParser behind = prefixed == null ? behindFields(line, known) : prefixed;
        return behind == null ? by(TimeLayouts.RARE, line, known) : behind;
    }

    /** Some write a few blanks before each line; what goes on with another line has no time of its own. */
    private static @Nullable TextTimestampParser indented(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        boolean may =
                from > 0 && from <= MOST_BLANKS && from + 18 < line.length() && Character.isDigit(line.charAt(from));
        if (!may) {
            return null;
        }
        String rest = line.substring(from);
        TextTimestampParser time =
                rest.charAt(4) == '-' ? iso(ISO, rest) : by(TimeLayouts.INDENTED, rest, TimeLayouts.UNKNOWN);
        return time == null ? null : new TextTimestampParser(time.nanos, 0, from + time.end);
    }

    private static @Nullable TextTimestampParser behindFields(String line, Known known) {
        TextTimestampParser inside = behind(OPENING, line, known);
        return inside == null ? behind(FIELDS, line, known) : inside;
    }

    private static @Nullable TextTimestampParser behind(Pattern before, String line, Known known) {
        Matcher fields = before.matcher(line);
        if (!fields.lookingAt()) {
            return null;
        }
        String rest = line.substring(fields.end());
        TextTimestampParser iso = rest.isEmpty() || !Character.isDigit(rest.charAt(0)) ? null : iso(ISO, rest);
        TextTimestampParser time = iso == null ? by(TimeLayouts.COMPLETE, rest, known) : iso;
        return time == null ? null : new TextTimestampParser(time.nanos, fields.end(), fields.end() + time.end);
    }

    private static @Nullable TextTimestampParser iso(Pattern pattern, String line) {
        Matcher match = pattern.matcher(line);
        long nanos = match.lookingAt() ? Timestamps.parse(pointed(match.group(1))) : Timestamps.NONE;
        if (nanos == Timestamps.NONE) {
            return null;
        }
        Matcher half = HALF.matcher(line).region(match.end(), line.length());
        if (half.lookingAt() && !hasZone(match.group(1))) {
            return ofHalf(match.group(1), nanos, half);
        }
        int end = match.end();
        return zoned(line, nanos, end, hasZone(match.group(1)));
    }

    /** Takes what follows as the zone of a time, or as another name of the zone that it has. */
    private static TextTimestampParser zoned(String line, long nanos, int end, boolean told) {
        boolean again = told && !line.startsWith("[", end);
        int zoneEnd = again ? end : ZoneNames.end(line, end);
        long utc = zoneEnd == end || told ? nanos : ZoneNames.utc(nanos, line.substring(end, zoneEnd));
        return new TextTimestampParser(utc, 0, zoneEnd);
    }

    /** {@code 2026-01-02 03:04:05 PM}: twelve hours later, but at noon. */
    private static @Nullable TextTimestampParser ofHalf(String stamp, long nanos, Matcher half) {
        int hour = Integer.parseInt(stamp.substring(11, 13));
        boolean afternoon = half.group(1).equalsIgnoreCase("p");
        long added = afternoon && hour < 12 ? 12 : !afternoon && hour == 12 ? -12 : 0;
        return new TextTimestampParser(nanos + added * 3_600_000_000_000L, 0, half.end());
    }

    private static boolean hasZone(String stamp) {
        return !Character.isDigit(stamp.charAt(stamp.length() - 1))
                || stamp.indexOf('+') > 0
                || stamp.lastIndexOf('-') > 7;
    }

    /** Tells whether a time ends with an offset: {@code +0100}, {@code -03:00}. */
    private static boolean isShifted(String stamp) {
        int minutes = stamp.length() - 5;
        char last = stamp.charAt(stamp.length() - 1);
        char sign = minutes < 1 ? ' ' : stamp.charAt(stamp.charAt(minutes + 2) == ':' ? minutes - 1 : minutes);
        return last == 'Z' || last >= '0' && last <= '9' && (sign == '+' || sign == '-');
    }

    /** Some part the milliseconds from the seconds by a colon. */
    private static String pointed(String stamp) {
        return stamp.length() > 19 && stamp.charAt(19) == ':'
                ? stamp.substring(0, 19) + '.' + stamp.substring(20)
                : stamp;
    }

    private static @Nullable TextTimestampParser by(List<Layout> layouts, String line, Known known) {
        for (Layout layout : layouts) {
            boolean may = layout.firsts().isEmpty()
                    || !line.isEmpty() && layout.firsts().indexOf(line.charAt(0)) >= 0;
            TextTimestampParser time = may ? by(layout, line, known) : null;
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable TextTimestampParser by(Layout layout, String line, Known known) {
        Matcher match = layout.pattern().matcher(line);
        if (!match.lookingAt()) {
            return null;
        }
        try {
            Instant at = layout.meaning().of(match, known);
            if (at == null) {
                return null;
            }
            long nanos = Timestamps.nanos(at);
            return TimeLayouts.mayHaveZone(layout)
                    ? zoned(line, nanos, match.end(), isShifted(match.group()))
                    : new TextTimestampParser(nanos, 0, match.end());
        } catch (DateTimeException noSuchTime) { // 31 February is no time, whatever it looks like
            return null;
        }
    }
}
