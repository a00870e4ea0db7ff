package org.alphatrade.dryrun.log.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * Finds a time anywhere in a line, in any usual order of its parts. Meant for files of which no line begins with a time
 * that {@link TextTimestampParser} knows; elsewhere a time in the middle of a line is only spoken of.
 */
final class LooseTimeParser {
    /** How much of a line is looked at. */
    static final int HEAD = 4_096;

    private static final int FEWEST = 6;

    private static final String GAP = "(?:[T_ ,:.-]{1,3}|\u00c2\u00a0|\" ?[,;] ?\"|\" ?, ?\"\\w{0,9}[tT]ime\" ?: ?\")";
    private static final String CLOCK =
            "(?<h>\\d{1,2})[:.](?<min>\\d\\d)[:.](?<s>\\d\\d)(?:[.:](?<f>\\d{1,9})|,(?<g>\\d{3}|\\d{6}|\\d{9}))?(?!\\d)(?: ?(?<half>[AaPp])\\.?[Mm]\\b)?";
    private static final String ZONE =
            "(?: ?(?:Z|UTC|GMT)(?![A-Za-z])(?: ?(?<zh>[+-]\\d{1,2})(?::?(?<zm>\\d\\d))?(?!\\d))?| ?(?<oh>[+-]\\d\\d):?(?<om>\\d\\d)(?!\\d)|(?<minutes>[+-]\\d{3})(?= ))?";
    private static final String BEFORE = "(?<![\\w./-])";
    private static final String MONTH = "(?<name>" + MonthNames.PATTERN + ")";

    /** What a match says of the day. */
    private interface Day {
        LocalDate of(Matcher match, TimeLayouts.Known known);
    }

    /** What a form says of the zone. */
    private enum Zone {
        OFFSET,
        NAME,
        NONE
    }

    /** A way to write a time, and what of {@link TimeSigns} stands in each line that has it. */
    private record Form(Pattern pattern, int signs, Zone zone, Day day) {
        boolean mayBeWhere(int found) {
            return (found & signs) == signs;
        }
    }

    private static final Day NAMED =
            (m, known) -> LocalDate.of(number(m, "y"), MonthNames.number(m.group("name")), number(m, "d"));
    private static final List<Form> FORMS = List.of(
            timed(
                    TimeSigns.YEAR_FIRST,
                    "(?<!\\d)(?<!\\d\\.)(?<y>\\d{4})(?<mark>[-/.]|\u00e5\u00b9\u00b4)(?<m>\\d{1,2})(?:\\k<mark>|\u00e6\u009c\u0088)(?<d>\\d{1,2})(?:\u00e6\u0097\u00a5)?",
                    (m, known) -> LocalDate.of(number(m, "y"), number(m, "m"), number(m, "d"))),
            timed(
                    TimeSigns.YEAR_LAST,
                    BEFORE + "(?<m>\\d{1,2})(?<mark>[-/.])(?<d>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d\\d)",
                    LooseTimeParser::eitherWay),
            timed(TimeSigns.MONTH, BEFORE + "(?<d>\\d{1,2})[-/ ]?" + MONTH + "[-/ ]?(?<y>\\d{4})", NAMED),
            timed(TimeSigns.MONTH, BEFORE + MONTH + "[ -](?<d>\\d{1,2}),?[ -](?<y>\\d{4})", NAMED),
            timed(TimeSigns.MONTH, BEFORE + "(?<y>\\d{4})[ -]" + MONTH + "[ -](?<d>\\d{1,2})", NAMED),
            new Form(
                    Pattern.compile(
                            BEFORE + MONTH + " +(?<d>\\d{1,2}) " + CLOCK + "(?: (?<zone>[A-Z]{3,4}))? (?<y>\\d{4})"),
                    TimeSigns.MONTH | TimeSigns.CLOCK,
                    Zone.NAME,
                    NAMED),
            timed(
                    TimeSigns.DAY_OF_YEAR,
                    BEFORE + "(?<y>\\d{4})-(?<m>\\d{3})",
                    (m, known) -> LocalDate.ofYearDay(number(m, "y"), number(m, "m"))),
            new Form(
                    Pattern.compile(
                            "(?<!\\d)(?<y>\\d{4})(?<m>\\d\\d)(?<d>\\d\\d)[T _.-]?(?<h>\\d\\d):?(?<min>\\d\\d):?(?<s>\\d\\d)(?:[.,](?<f>\\d{1,9}))?(?!\\d)"),
                    TimeSigns.PACKED,
                    Zone.NONE,
                    (m, known) -> LocalDate.of(number(m, "y"), number(m, "m"), number(m, "d"))));
    /** Without its year: the nearest there is. */
    private static final Pattern YEARLESS = Pattern.compile(BEFORE + MONTH + "[ -]{1,2}(?<d>\\d{1,2}) " + CLOCK);

    private static final Pattern EPOCH =
            Pattern.compile("(?<![\\w.-])(?:\\d{19}|\\d{16}|\\d{13}|\\d{10}(?:\\.\\d{1,9})?)(?![\\w.-])");
    private static final int YEARLESS_SIGNS = TimeSigns.MONTH | TimeSigns.CLOCK;
    private static final long OLDEST = Timestamps.parse("2010-01-01T00:00:00Z");
    private static final long TWO_DAYS = 2 * 86_400_000_000_000L;

    /** The longest time there is, and a little more. */
    private static final int LONGEST = 64;

    /** What the line before had: most lines of a file are alike. What is found does not depend on it. */
    private @Nullable Form last;

    /** Returns the first time in a line, a whole one before one that leaves out its year; null when there is none. */
    @Nullable LooseTime in(String head, TimeLayouts.Known known) {
        if (!mayBe(head)) {
            return null;
        }
        int signs = TimeSigns.of(head);
        Form usual = last;
        LooseTime again = usual != null && usual.mayBeWhere(signs) ? whole(usual, head, head.length(), known) : null;
        if (again != null && !hasDigit(head, again.begin())) {
            return again;
        }
        LooseTime first = first(head, signs, again, known);
        LooseTime epoch = first == null && (signs & TimeSigns.EPOCH) != 0 ? epoch(head, known) : first;
        boolean yearless = epoch == null && (signs & YEARLESS_SIGNS) == YEARLESS_SIGNS;
        return yearless ? yearless(head, known) : epoch;
    }

    /** Returns the first whole time; {@code again} is that of the form that the line before had. */
    private @Nullable LooseTime first(String head, int signs, @Nullable LooseTime again, TimeLayouts.Known known) {
        int to = again == null ? head.length() : Math.min(head.length(), again.begin() + LONGEST);
        Form usual = last;
        LooseTime first = null;
        for (Form form : FORMS) {
            boolean may = form != usual && form.mayBeWhere(signs);
            LooseTime found = form == usual ? again : may ? whole(form, head, to, known) : null;
            if (found != null && (first == null || found.begin() < first.begin())) {
                first = found;
                last = form;
            }
        }
        return first;
    }

    /** Nearly every other time begins with a digit. */
    private static boolean hasDigit(String head, int to) {
        for (int i = 0; i < to; i++) {
            if (head.charAt(i) >= '0' && head.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** A clock alone has six digits, and a day one. */
    private static boolean mayBe(String head) {
        int digits = 0;
        for (int i = 0; i < head.length() && digits < FEWEST; i++) {
            digits += head.charAt(i) >= '0' && head.charAt(i) <= '9' ? 1 : 0;
        }
        return digits == FEWEST;
    }

    private static Form timed(int signs, String date, Day day) {
        return new Form(Pattern.compile(date + GAP + CLOCK + ZONE), signs | TimeSigns.CLOCK, Zone.OFFSET, day);
    }

    private static @Nullable LooseTime whole(Form form, String head, int to, TimeLayouts.Known known) {
        Matcher match = form.pattern.matcher(head).region(0, to);
        while (match.find()) {
            try {
                var time = form.day
                        .of(match, known)
                        .atTime(clock(match, form.zone != Zone.NONE))
                        .minusMinutes(form.zone == Zone.OFFSET ? ahead(match) : 0);
                long nanos = Timestamps.nanos(time.toInstant(ZoneOffset.UTC));
                boolean shifted = form.zone == Zone.OFFSET && match.group("oh") != null;
                return form.zone == Zone.NAME
                        ? new LooseTime(ZoneNames.utc(nanos, zone(match)), match.start(), match.end())
                        : zoned(head, nanos, match, shifted);
            } catch (DateTimeException noSuchTime) { // the next may be one
                continue;
            }
        }
        return null;
    }

    private static @Nullable LooseTime epoch(String head, TimeLayouts.Known known) {
        long latest = known.near() == Timestamps.NONE ? Long.MAX_VALUE : known.near() + TWO_DAYS;
        Matcher match = EPOCH.matcher(head);
        while (match.find()) {
            long nanos = Timestamps.parse(match.group());
            if (nanos >= OLDEST && nanos <= latest) {
                return new LooseTime(nanos, match.start(), match.end());
            }
        }
        return null;
    }

    private static @Nullable LooseTime yearless(String head, TimeLayouts.Known known) {
        Matcher match = YEARLESS.matcher(head);
        if (!match.find()) {
            return null;
        }
        try {
            var at = TimeLayouts.yearless(
                    MonthNames.number(match.group("name")), number(match, "d"), clock(match, true), known);
            return at == null ? null : new LooseTime(Timestamps.nanos(at), match.start(), match.end());
        } catch (DateTimeException noSuchTime) { // then it is none
            return null;
        }
    }

    private static LocalDate eitherWay(Matcher match, TimeLayouts.Known known) {
        int one = number(match, "m");
        int two = number(match, "d");
        int year = number(match, "y");
        boolean slash = match.group("mark").equals("/");
        if (match.group("y").length() == 4) {
            return slash ? TimeLayouts.monthFirst(year, one, two, known) : TimeLayouts.dayFirst(year, one, two, known);
        }
        return known.dates() == DateOrder.UNTOLD
                ? nearest(one, two, year, match.group("mark"), known)
                : TimeLayouts.shortDate(one, two, year, known);
    }

    /** Of what three numbers may mean the day next to what is known. */
    private static LocalDate nearest(int one, int two, int three, String mark, TimeLayouts.Known known) {
        LocalDate near = LocalDate.ofInstant(
                Timestamps.instant(known.near() == Timestamps.NONE ? 0 : known.near()), ZoneOffset.UTC);
        return candidates(one, two, three, mark)
                .filter(date -> isDay(date[0], date[1], date[2]))
                .map(date -> LocalDate.of(2_000 + date[0], date[1], date[2]))
                .min(Comparator.comparingLong(day -> yearsAway(day, near)))
                .orElseThrow(() -> new DateTimeException("no day"));
    }

    private static Stream<int[]> candidates(int one, int two, int three, String mark) {
        int[] year = {one, two, three};
        int[] month = {three, one, two};
        int[] day = {three, two, one};
        return mark.equals("/")
                ? Stream.of(month, day, year)
                : mark.equals(".") ? Stream.of(day, year) : Stream.of(year, day, month);
    }

    private static long yearsAway(LocalDate day, LocalDate near) {
        long days = near.toEpochDay() - day.toEpochDay();
        return days < -2 ? 1 - days / 366 : days / 366;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(2_000 + year, month).lengthOfMonth();
    }

    /** Returns the time of day; {@code full} tells whether it may be in halves of a day, as {@link #CLOCK} may. */
    private static LocalTime clock(Matcher match, boolean full) {
        int hour = number(match, "h");
        String half = full ? match.group("half") : null;
        int whole = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        String fraction = match.group("f") == null && full ? match.group("g") : match.group("f");
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(whole, number(match, "min"), number(match, "s"), nanos);
    }

    /** Returns how many minutes its zone is ahead. */
    private static long ahead(Matcher match) {
        if (match.group("minutes") != null) {
            return number(match, "minutes");
        }
        String hours = match.group("oh") == null ? match.group("zh") : match.group("oh");
        String minutes = match.group("oh") == null ? match.group("zm") : match.group("om");
        if (hours == null) {
            return 0;
        }
        int more = minutes == null ? 0 : Integer.parseInt(minutes);
        return Integer.parseInt(hours) * 60L + (hours.startsWith("-") ? -more : more);
    }

    private static String zone(Matcher match) {
        String zone = match.group("zone");
        return zone == null ? "UTC" : zone;
    }

    /** A zone by name may stand behind a time that has none. */
    private static LooseTime zoned(String head, long nanos, Matcher match, boolean shifted) {
        int end = match.end();
        char last = head.charAt(end - 1);
        boolean told = last == 'Z' || last == 'C' || last == 'T' || shifted;
        int zoneEnd = told ? end : ZoneNames.end(head, end);
        long utc = zoneEnd == end ? nanos : ZoneNames.utc(nanos, head.substring(end, zoneEnd));
        return new LooseTime(utc, match.start(), zoneEnd);
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
