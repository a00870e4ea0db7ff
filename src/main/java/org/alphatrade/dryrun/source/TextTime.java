package org.alphatrade.dryrun.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.time.Timestamps;

/**
 * Finds the time at the beginning of a text line, in the layouts of the usual libraries. Where a layout leaves out the
 * year or the date, they are those that bring the line nearest to the one before it, or to the file's own time.
 */
final class TextTime {
    private static final String MONTHS = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String CLOCK = "(\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)";
    private static final String LEVEL =
            "(?=\\s+(?:\\[|\\(|TRACE|DEBUG|INFO|NOTICE|WARN|ERROR|SEVERE|FATAL|CRIT|INF|WRN|ERR|DBG|TRC|FTL))";
    private static final long HALF_DAY = 43_200_000_000_000L;

    private static final Pattern ISO = Pattern.compile(
            "(?:(?:[\\w.-]+ *\\| +|\\[|\\()|[A-Z]{4,8}:? +\\[?)?"
                    + "(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d(?!\\d)))?)");
    private static final Pattern SLASHES =
            Pattern.compile("\\[?(\\d{4})/(\\d\\d)/(\\d\\d)[ T]" + CLOCK + "(?: [+-]\\d{4})?");
    private static final Pattern SHORT_SLASHES = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d\\d) " + CLOCK + LEVEL);
    private static final Pattern PACKED =
            Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d) (\\d\\d)(\\d\\d)(\\d\\d) \\d+(?= [A-Z]{4,8} )");
    private static final Pattern LONG_PACKED =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)-(\\d{1,2}):(\\d{1,2}):(\\d{1,2}):(\\d{1,3})(?=\\|)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\[?(\\d\\d)[-/ ]" + MONTHS + "[-/ ](\\d{4})[ :]" + CLOCK);
    private static final Pattern ACCESS = Pattern.compile(
            "\\S+ \\S+ \\S+ \\[(\\d\\d)/" + MONTHS + "/(\\d{4}):(\\d\\d:\\d\\d:\\d\\d) ([+-]\\d\\d)(\\d\\d)\\]");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\[?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) " + MONTHS + " +(\\d{1,2}) " + CLOCK + "(?: [A-Z]{3,4})? (\\d{4})");
    private static final Pattern HALVES =
            Pattern.compile(MONTHS + " (\\d{1,2}), (\\d{4}) (\\d{1,2}):(\\d\\d):(\\d\\d)(?:\\.\\d+)?[ \\u202f](AM|PM)");
    private static final Pattern SYSLOG =
            Pattern.compile("(?:<\\d{1,3}>)?" + MONTHS + " +(\\d{1,2}) " + CLOCK + "(?= )");
    private static final Pattern GLOG =
            Pattern.compile("[IWEFDV](\\d{4})?(\\d\\d)(\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{6})(?=\\s+\\d+ )");
    private static final Pattern ANDROID =
            Pattern.compile("(\\d\\d)-(\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\s+\\d+\\s+\\d+(?= [VDIWEF] )");
    private static final Pattern TIME_ONLY =
            Pattern.compile("\\[?(\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)\\]?(?:(?=\\s*\\|)" + "|" + LEVEL + ")");
    private static final Pattern KITCHEN = Pattern.compile("(\\d{1,2}):(\\d\\d)(AM|PM)(?= [A-Z]{3} )");
    private static final Pattern FIVE_424 = Pattern.compile("<\\d{1,3}>1 (\\S+)");
    private static final Pattern PREFIXED =
            Pattern.compile("[\\w./:-]+ (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.,]\\d+)(?= \\d+ [A-Z]{4,8} )");
    private static final Pattern CLUSTER =
            Pattern.compile("\\S+ (\\d{10}) \\d{4}\\.\\d\\d\\.\\d\\d (?:\\S+ \\d{4}-\\d\\d-\\d\\d-\\S+ \\S+)?");

    /** Says what a match means; throws when it names no day or no time. */
    private interface Meaning {
        Instant of(Matcher match, long near);
    }

    private record Layout(Pattern pattern, String firsts, Meaning meaning) {}

    private static final String DIGITS = "0123456789";

    private static final List<Layout> LAYOUTS = List.of(
            new Layout(
                    SLASHES,
                    DIGITS + "[",
                    (m, near) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4)))),
            new Layout(
                    SHORT_SLASHES,
                    DIGITS,
                    (m, near) -> at(LocalDate.of(2000 + number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4)))),
            new Layout(
                    PACKED,
                    DIGITS,
                    (m, near) -> at(
                            LocalDate.of(2000 + number(m, 1), number(m, 2), number(m, 3)),
                            LocalTime.of(number(m, 4), number(m, 5), number(m, 6)))),
            new Layout(
                    LONG_PACKED,
                    DIGITS,
                    (m, near) -> at(
                            LocalDate.of(number(m, 1), number(m, 2), number(m, 3)),
                            LocalTime.of(number(m, 4), number(m, 5), number(m, 6), number(m, 7) * 1_000_000))),
            new Layout(
                    DAY_FIRST,
                    DIGITS + "[",
                    (m, near) -> at(LocalDate.of(number(m, 3), month(m, 2), number(m, 1)), clock(m.group(4)))),
            new Layout(ANDROID, DIGITS, (m, near) -> yearless(number(m, 1), number(m, 2), clock(m.group(3)), near)),
            new Layout(TIME_ONLY, DIGITS + "[", (m, near) -> dateless(clock(m.group(1)), near)),
            new Layout(KITCHEN, DIGITS, (m, near) -> dateless(half(m, 1, 2, 0, 3), near)),
            new Layout(
                    WEEKDAY,
                    "[MTWFS",
                    (m, near) -> at(LocalDate.of(number(m, 4), month(m, 1), number(m, 2)), clock(m.group(3)))),
            new Layout(
                    GLOG,
                    "IWEFDV",
                    (m, near) -> m.group(1) == null
                            ? yearless(number(m, 2), number(m, 3), clock(m.group(4)), near)
                            : at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4)))),
            new Layout(
                    HALVES,
                    "JFMASOND",
                    (m, near) -> at(LocalDate.of(number(m, 3), month(m, 1), number(m, 2)), half(m, 4, 5, 6, 7))),
            new Layout(SYSLOG, "JFMASOND<", (m, near) -> yearless(month(m, 1), number(m, 2), clock(m.group(3)), near)));

    private static final List<Layout> RARE = List.of(
            new Layout(ACCESS, "", (m, near) -> at(
                            LocalDate.of(number(m, 3), month(m, 2), number(m, 1)), clock(m.group(4)))
                    .minusSeconds(Integer.parseInt(m.group(5)) * 3_600L
                            + (m.group(5).startsWith("-") ? -60L : 60L) * number(m, 6))),
            new Layout(CLUSTER, "", (m, near) -> Instant.ofEpochSecond(Long.parseLong(m.group(1)))));

    private final long nanos;
    private final int end;

    private TextTime(long nanos, int end) {
        this.nanos = nanos;
        this.end = end;
    }

    /** Returns nanoseconds since the epoch. */
    long nanos() {
        return nanos;
    }

    /** Returns where it ends. */
    int end() {
        return end;
    }

    /**
     * Reads the time at the beginning of a line; null when there is none.
     *
     * @param near what an incomplete time is nearest to; {@link Timestamps#NONE} when nothing is known
     */
    static TextTime of(String line, long near) {
        if (line.isEmpty() || line.charAt(0) <= ' ') {
            return null;
        }
        TextTime iso = iso(ISO, line);
        if (iso != null) {
            return iso;
        }
        for (Layout layout : LAYOUTS) {
            if (layout.firsts.indexOf(line.charAt(0)) >= 0) {
                TextTime time = by(layout, line, near);
                if (time != null) {
                    return time;
                }
            }
        }
        TextTime prefixed = line.charAt(0) == '<' ? iso(FIVE_424, line) : iso(PREFIXED, line);
        for (int i = 0; prefixed == null && i < RARE.size(); i++) {
            prefixed = by(RARE.get(i), line, near);
        }
        return prefixed;
    }

    private static TextTime iso(Pattern pattern, String line) {
        Matcher match = pattern.matcher(line);
        long nanos = match.lookingAt() ? Timestamps.parse(match.group(1)) : Timestamps.NONE;
        return nanos == Timestamps.NONE ? null : new TextTime(nanos, match.end());
    }

    private static TextTime by(Layout layout, String line, long near) {
        Matcher match = layout.pattern.matcher(line);
        if (!match.lookingAt()) {
            return null;
        }
        try {
            Instant at = layout.meaning.of(match, near);
            return at == null ? null : new TextTime(Timestamps.nanos(at), match.end());
        } catch (DateTimeException noSuchTime) { // 31 February is no time, whatever it looks like
            return null;
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(Matcher match, int group) {
        return "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(match.group(group)) / 3 + 1;
    }

    private static LocalTime clock(String text) {
        return LocalTime.parse(text.replace(',', '.'));
    }

    private static LocalTime half(Matcher match, int hour, int minute, int second, int half) {
        int hours = number(match, hour) % 12
                + (match.group(half).toUpperCase(Locale.ROOT).equals("PM") ? 12 : 0);
        return LocalTime.of(hours, number(match, minute), second == 0 ? 0 : number(match, second));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static Instant yearless(int month, int day, LocalTime time, long near) {
        if (near == Timestamps.NONE) {
            return null;
        }
        int year = Timestamps.instant(near).atOffset(ZoneOffset.UTC).getYear();
        Instant best = null;
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            boolean leapDay = month == 2 && day == 29 && !java.time.Year.isLeap(candidate);
            best = leapDay ? best : nearer(best, at(LocalDate.of(candidate, month, day), time), near);
        }
        return best;
    }

    private static Instant dateless(LocalTime time, long near) {
        if (near == Timestamps.NONE) {
            return null;
        }
        LocalDate day = Timestamps.instant(near).atOffset(ZoneOffset.UTC).toLocalDate();
        Instant same = at(day, time);
        long ahead = Timestamps.nanos(same) - near;
        return ahead > HALF_DAY ? at(day.minusDays(1), time) : ahead < -HALF_DAY ? at(day.plusDays(1), time) : same;
    }

    private static Instant nearer(Instant one, Instant two, long near) {
        return one == null || Math.abs(Timestamps.nanos(two) - near) < Math.abs(Timestamps.nanos(one) - near)
                ? two
                : one;
    }
}
