package org.alphatrade.dryrun.log.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * The layouts in which logs write a time that is no ISO-8601. Where a layout leaves out the year or the date, they are
 * those that bring the line nearest to what is known.
 */
final class TimeLayouts {
    /**
     * What is known of the time of a line.
     *
     * @param near nanoseconds since the epoch; {@link Timestamps#NONE} when nothing is known
     * @param end whether it is the end of the file's time: what is later by more than a day is not in it
     * @param dates how the file writes day and month
     */
    record Known(long near, boolean end, DateOrder dates) {}

    /** Says what a match means; throws when it names no day or no time. */
    interface Meaning {
        @Nullable Instant of(Matcher match, Known known);
    }

    /** A layout, and the characters it may begin with. */
    record Layout(Pattern pattern, String firsts, Meaning meaning) {}

    private static final String MONTHS = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String WEEKDAYS = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    /** Behind a comma may stand the next column of a table; only three, six or nine digits before another are a fraction. */
    static final String FRACTION =
            "(?:\\.\\d{1,9}|,(?:\\d{3}|\\d{6}|\\d{9})(?!\\d|\\.\\d)|,\\d{1,9}(?!\\d|\\.\\d|,|;|$)|:(?:\\d{3}|\\d{6}|\\d{9})(?![\\d:]))";

    private static final String CLOCK = "(\\d\\d:\\d\\d:\\d\\d" + FRACTION + "?)";
    private static final String ZONE = "(?: ?([+-]\\d\\d):?(\\d\\d)\\b)?";
    private static final String LEVEL =
            "(?=\\s+(?:\\[|\\(|TRACE|DEBUG|INFO|NOTICE|WARN|ERROR|SEVERE|FATAL|CRIT|INF|WRN|ERR|DBG|TRC|FTL))";
    /** As long as a clock without its fraction. */
    private static final int SECONDS = 8;

    private static final long HALF_DAY = 43_200_000_000_000L;
    private static final long DAY = 2 * HALF_DAY;
    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final Known UNKNOWN = new Known(Timestamps.NONE, false, DateOrder.UNTOLD);

    private static final Layout SLASHES =
            layout("\\[?(\\d{4})/(\\d\\d)/(\\d\\d)[ T]" + CLOCK + ZONE, DIGITS + "[", (m, known) -> at(
                            LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4)))
                    .minusSeconds(offset(m, 5)));
    private static final Layout SHORT_SLASHES = layout(
            "(\\d\\d)/(\\d\\d)/(\\d\\d) " + CLOCK + LEVEL,
            DIGITS,
            (m, known) -> at(shortDate(number(m, 1), number(m, 2), number(m, 3), known), clock(m.group(4))));
    private static final Layout AMERICAN = layout(
            "\\[?(\\d{1,2})/(\\d{1,2})/(\\d{4}),? (\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,9}))?(?:(?: |\u00e2\u0080\u00af)?(AM|PM|am|pm))?",
            DIGITS + "[",
            (m, known) -> at(monthFirst(number(m, 3), number(m, 1), number(m, 2), known), half(m, 4, 5, 6, 8))
                    .plusNanos(fraction(m.group(7))));
    private static final Layout PACKED = layout(
            "(\\d\\d)(\\d\\d)(\\d\\d) (\\d\\d)(\\d\\d)(\\d\\d) \\d+(?= [A-Z]{4,8} )",
            DIGITS,
            (m, known) -> at(
                    LocalDate.of(2000 + number(m, 1), number(m, 2), number(m, 3)),
                    LocalTime.of(number(m, 4), number(m, 5), number(m, 6))));
    private static final Layout LONG_PACKED = layout(
            "(\\d{4})(\\d\\d)(\\d\\d)-(\\d{1,2}):(\\d{1,2}):(\\d{1,2}):(\\d{1,3})(?=\\|)",
            DIGITS,
            (m, known) -> at(
                    LocalDate.of(number(m, 1), number(m, 2), number(m, 3)),
                    LocalTime.of(number(m, 4), number(m, 5), number(m, 6), number(m, 7) * 1_000_000)));
    private static final Layout COMPACT = layout(
            "(\\d{4})(\\d\\d)(\\d\\d)[ T-]" + CLOCK + "(?=[\\s:|])",
            DIGITS,
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout SHORT_COMPACT = layout(
            "(\\d\\d)(\\d\\d)(\\d\\d) {1,2}(\\d{1,2}):(\\d\\d):(\\d\\d)(?= )",
            DIGITS,
            (m, known) -> at(
                    LocalDate.of(2000 + number(m, 1), number(m, 2), number(m, 3)),
                    LocalTime.of(number(m, 4), number(m, 5), number(m, 6))));
    private static final Layout DAY_FIRST = layout(
            "\\[?(?:" + WEEKDAYS + ", )?(\\d{1,2})[-/ ]" + MONTHS + "[-/ ](\\d{4})[ :]" + CLOCK + ZONE,
            DIGITS + "[MTWFS",
            (m, known) -> at(LocalDate.of(number(m, 3), month(m, 2), number(m, 1)), clock(m.group(4)))
                    .minusSeconds(offset(m, 5)));
    private static final Layout SHORT_HOUR = layout(
            "(\\d{4})-(\\d\\d)-(\\d\\d) {2}(\\d):(\\d\\d):(\\d\\d)(?= )",
            DIGITS,
            (m, known) -> at(
                    LocalDate.of(number(m, 1), number(m, 2), number(m, 3)),
                    LocalTime.of(number(m, 4), number(m, 5), number(m, 6))));
    private static final Layout EUROPEAN =
            layout("\\[?(\\d\\d)[-.](\\d\\d)[-.](\\d{4}),? " + CLOCK + ZONE, DIGITS + "[", (m, known) -> at(
                            dayFirst(number(m, 3), number(m, 1), number(m, 2), known), clock(m.group(4)))
                    .minusSeconds(offset(m, 5)));
    private static final Layout YEAR_WITH_DOTS = layout(
            "\\[?(\\d{4})\\.(\\d\\d)\\.(\\d\\d)[ TD-]" + CLOCK,
            DIGITS + "[",
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout SYSLOG_WITH_YEAR = layout(
            MONTHS + " +(\\d{1,2}) (\\d{4}) " + CLOCK + "(?=[ :])",
            "JFMASOND",
            (m, known) -> at(LocalDate.of(number(m, 3), month(m, 1), number(m, 2)), clock(m.group(4))));
    private static final Layout DATE_AND_TIME_APART = layout(
            "\\[(\\d{4})-(\\d\\d)-(\\d\\d)\\] ?\\[" + CLOCK + "\\]",
            "[",
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout ACCESS = layout(
            "\\S+ \\S+ \\S+ \\[(\\d\\d)/" + MONTHS + "/(\\d{4}):(\\d\\d:\\d\\d:\\d\\d)(?: ([+-]\\d\\d)(\\d\\d)| )?\\]",
            "",
            (m, known) -> at(LocalDate.of(number(m, 3), month(m, 2), number(m, 1)), clock(m.group(4)))
                    .minusSeconds(offset(m, 5)));
    private static final Layout WEEKDAY = layout(
            "\\[?" + WEEKDAYS + " " + MONTHS + " +(\\d{1,2}) " + CLOCK + "(?: ([A-Z]{3,4}))? (\\d{4})",
            "[MTWFS",
            (m, known) ->
                    there(at(LocalDate.of(number(m, 5), month(m, 1), number(m, 2)), clock(m.group(3))), m.group(4)));
    /** As journalctl's short-full; in its verbose form the record is in the lines below. */
    private static final Layout WEEKDAY_AND_ISO = layout(
            WEEKDAYS + " (\\d{4})-(\\d\\d)-(\\d\\d) " + CLOCK + "(?: UTC| GMT)?+(?= )(?! \\[s=)",
            "MTWFS",
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    /** As rich's console of Python. */
    private static final Layout SHORT_AMERICAN = layout(
            "\\[(\\d\\d)/(\\d\\d)/(\\d\\d) " + CLOCK + "\\]",
            "[",
            (m, known) -> at(monthFirst(2000 + number(m, 3), number(m, 1), number(m, 2), known), clock(m.group(4))));

    private static final Layout HALVES = layout(
            "(?:####<)?" + MONTHS
                    + " (\\d{1,2}), (\\d{4}),? (\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,:]\\d+)?(?: |\u00e2\u0080\u00af)(AM|PM)",
            "JFMASOND#",
            (m, known) -> at(LocalDate.of(number(m, 3), month(m, 1), number(m, 2)), half(m, 4, 5, 6, 7)));
    private static final Layout SYSLOG = layout(
            "(?:<\\d{1,3}>|\\[(?:[A-Z]{3,4} )?)?" + MONTHS + " +(\\d{1,2}) " + CLOCK + "(?=[ \\]])",
            "JFMASOND<[",
            (m, known) -> yearless(month(m, 1), number(m, 2), clock(m.group(3)), known));
    private static final Layout GLOG = layout(
            "[IWEFDV](\\d{4}|\\d\\d)?(\\d\\d)(\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{6})(?=\\s+\\d+ )",
            "IWEFDV",
            (m, known) -> m.group(1) == null
                    ? yearless(number(m, 2), number(m, 3), clock(m.group(4)), known)
                    : at(
                            LocalDate.of(number(m, 1) + (number(m, 1) < 100 ? 2000 : 0), number(m, 2), number(m, 3)),
                            clock(m.group(4))));
    private static final Layout ANDROID = layout(
            "(\\d\\d)-(\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\s+\\d+\\s+\\d+(?= [VDIWEF] )",
            DIGITS, (m, known) -> yearless(number(m, 1), number(m, 2), clock(m.group(3)), known));
    /** {@code 01-02 03:04:05 [file.py:12]}, {@code 01/02 03:04:05.678}, {@code 01-02|03:04:05.678]}. */
    private static final Layout MONTH_AND_DAY = layout(
            "\\[?(\\d\\d)(?:-(\\d\\d)(?: CLOCK(?= (?:\\[\\S+:\\d+\\]|[VDIWEF]/\\S))|\\|CLOCK(?=\\]))|/(\\d\\d) (\\d\\d:\\d\\d:\\d\\d[.,]\\d{3,9})(?= ))"
                    .replace("CLOCK", CLOCK),
            DIGITS + "[",
            (m, known) -> yearless(
                    number(m, 1),
                    Integer.parseInt(either(m, 2, 5)),
                    clock(either(m, 3, m.group(4) == null ? 6 : 4)),
                    known));
    /** {@code E102 03:04:05.384372190 file.cpp:12]}, of PyTorch: the 2nd of January. */
    private static final Layout SHORT_GLOG = layout(
            "(\\d{1,2})(\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{6,9})(?= \\S+:\\d+\\])",
            DIGITS,
            (m, known) -> yearless(number(m, 1), number(m, 2), clock(m.group(3)), known));

    private static final Layout DAY_AND_MONTH = layout(
            "(\\d{1,2}) " + MONTHS + " " + CLOCK + "(?= +[|-] )",
            DIGITS,
            (m, known) -> yearless(month(m, 2), number(m, 1), clock(m.group(3)), known));
    private static final Layout DAY_FIRST_SLASHES = layout(
            "(\\d{1,2})/(\\d{1,2})/(\\d{4}) (?:-- )?" + CLOCK + "(?= +[|-] )",
            DIGITS,
            (m, known) -> at(dayFirst(number(m, 3), number(m, 1), number(m, 2), known), clock(m.group(4))));
    private static final Layout SLASHES_AND_DASH = layout(
            "(\\d{4})/(\\d\\d)/(\\d\\d) - " + CLOCK,
            DIGITS,
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout DAY_AND_BAR = layout(
            "(\\d{4})-(\\d\\d)-(\\d\\d)\\|" + CLOCK + "(?=\\])",
            DIGITS,
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout MONTH_IN_LETTERS = layout(
            "(\\d{4})-" + MONTHS + "-(\\d\\d) " + CLOCK + "(?: UTC)?(?= )",
            DIGITS,
            (m, known) -> at(LocalDate.of(number(m, 1), month(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout SPLUNK = layout(
            "(\\d\\d)-(\\d\\d)-(\\d{4}) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})" + ZONE + "(?= [A-Z]{4,5} )",
            DIGITS,
            (m, known) -> at(monthFirst(number(m, 3), number(m, 1), number(m, 2), known), clock(m.group(4)))
                    .minusSeconds(offset(m, 5)));
    private static final Layout WEBSPHERE = layout(
            "\\[(\\d{1,2})/(\\d{1,2})/(\\d\\d) (\\d{1,2}):(\\d\\d):(\\d\\d):(\\d{3}) ([A-Z]{3,4})\\]",
            "[", (m, known) -> there(
                            at(
                                    monthFirst(2000 + number(m, 3), number(m, 1), number(m, 2), known),
                                    LocalTime.of(number(m, 4), number(m, 5), number(m, 6))),
                            m.group(8))
                    .plusNanos(fraction(m.group(7))));
    private static final Layout UNREAL = layout(
            "\\[(\\d{4})\\.(\\d\\d)\\.(\\d\\d)-(\\d\\d)\\.(\\d\\d)\\.(\\d\\d):(\\d{3})\\]",
            "[", (m, known) -> at(
                            LocalDate.of(number(m, 1), number(m, 2), number(m, 3)),
                            LocalTime.of(number(m, 4), number(m, 5), number(m, 6)))
                    .plusNanos(fraction(m.group(7))));
    private static final Layout MONTH_IN_FULL = layout(
            MONTHS + " (\\d{1,2}), (\\d{4}),? " + CLOCK + "(?= \\[)",
            "JFMASOND",
            (m, known) -> at(LocalDate.of(number(m, 3), month(m, 1), number(m, 2)), clock(m.group(4))));
    private static final Layout FIX_SCREEN = layout(
            "<(\\d{4})(\\d\\d)(\\d\\d)-" + CLOCK + ", [^<,]{1,80}, (?=[a-z]{5,8}>)",
            "<",
            (m, known) -> at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), clock(m.group(4))));
    private static final Layout ZABBIX = layout(
            "\\d+:(\\d{4})(\\d\\d)(\\d\\d):(\\d\\d)(\\d\\d)(\\d\\d)\\.(\\d{3})(?= )",
            DIGITS, (m, known) -> at(
                            LocalDate.of(number(m, 1), number(m, 2), number(m, 3)),
                            LocalTime.of(number(m, 4), number(m, 5), number(m, 6)))
                    .plusNanos(fraction(m.group(7))));
    /** A code, a number for the level, the time: what MetaTrader calls its journal. */
    private static final Layout METATRADER = layout(
            "[A-Z]{2}\t\\d\t(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})(?=\t)",
            CAPITALS, (m, known) -> dateless(clock(m.group(1)), known.near));

    private static final Layout CHROMIUM = layout(
            "\\[\\d+:\\d+:(\\d\\d)(\\d\\d)/(\\d\\d)(\\d\\d)(\\d\\d)\\.(\\d{3,6})(?=:)",
            "[",
            (m, known) -> yearless(
                    number(m, 1),
                    number(m, 2),
                    LocalTime.of(number(m, 3), number(m, 4), number(m, 5), (int) fraction(m.group(6))),
                    known));
    private static final Layout DOTTED = layout("\\[(\\d\\d)\\.(\\d\\d) " + CLOCK + "\\]", "[", (m, known) -> {
        LocalDate day = monthFirst(2000, number(m, 1), number(m, 2), UNKNOWN);
        return yearless(day.getMonthValue(), day.getDayOfMonth(), clock(m.group(3)), known);
    });
    private static final Layout TIME_ONLY = layout(
            "\\[?(\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9}|:\\d{3}(?!\\d)|:\\d{6}(?!\\d)|:\\d{9})?)\\]?(?:(?=\\s*\\|)|(?<=\\])(?=\\[| \\S)|(?<=:\\d\\d)(?= [^\\s\\d])|(?<=[.,:]\\d{3,9}|[.,]\\d{1,9})(?= \\S)|"
                    + LEVEL + ")",
            DIGITS + "[",
            (m, known) -> dateless(clock(m.group(1)), known.near));
    private static final Layout KITCHEN = layout(
            "(\\d{1,2}):(\\d\\d)(AM|PM)(?= [A-Z]{3} )",
            DIGITS, (m, known) -> dateless(half(m, 1, 2, 0, 3), known.near));
    private static final Layout BOXED_HALF = layout(
            "\\[(\\d{1,2}):(\\d\\d):(\\d\\d) (AM|PM)\\](?= )",
            "[",
            (m, known) -> dateless(half(m, 1, 2, 3, 4), known.near));
    private static final Layout OPENEDGE =
            layout("\\[(\\d{4}|\\d\\d)/(\\d\\d)/(\\d\\d)@" + CLOCK + ZONE + "\\]", "[", (m, known) -> at(
                            LocalDate.of(number(m, 1) + (number(m, 1) < 100 ? 2000 : 0), number(m, 2), number(m, 3)),
                            clock(m.group(4)))
                    .minusSeconds(offset(m, 5)));
    /** Interactive Brokers' TWS: {@code AO 03:04:05:678 JTS-EServerSocket-12: text}. */
    private static final Layout TWS = layout(
            "[A-Z]{2} (\\d\\d:\\d\\d:\\d\\d:\\d{3})(?= JTS-)",
            CAPITALS, (m, known) -> dateless(clock(m.group(1)), known.near));

    private static final Layout EPOCH = layout(
            "\\[?(\\d{10}\\.\\d{1,9}|\\d{13}|(?<=\\[)\\d{10}(?=\\]))(?=[\\]\\s|,])",
            DIGITS + "[",
            (m, known) -> epoch(m.group(1)));
    /** {@code 1767323045: text}, {@code %3|1767323045.500|FAIL|}, and absl's {@code E0000 00:00:1767323045.123456  12 x.cc:1]}. */
    private static final Layout MARKED_EPOCH = layout(
            "%[0-7]\\|(\\d{10}\\.\\d{1,9})(?=\\|)|[DIWEF]0000 00:00:(\\d{10}\\.\\d{1,9})(?=\\s+\\d+ )|(\\d{10})(?=: \\S)",
            DIGITS + "%DIWEF", (m, known) -> epoch(m.group(1) == null ? either(m, 2, 3) : m.group(1)));

    private static final Layout AUDIT =
            layout("type=\\S+ msg=audit\\((\\d{10}\\.\\d{3}):\\d+\\)", "t", (m, known) -> epoch(m.group(1)));
    /** An id, three names, the time and a flag: the logs of a cluster of computers. */
    private static final Layout NODE =
            layout("\\d+ \\S+ \\S+ \\S+ (\\d{10}) -?[01](?= \\S)", DIGITS, (m, known) -> epoch(m.group(1)));

    private static final Layout CLUSTER = layout(
            "\\S+ (\\d{10}) \\d{4}\\.\\d\\d\\.\\d\\d (?:\\S+ \\d{4}-\\d\\d-\\d\\d-\\S+ \\S+)?",
            "", (m, known) -> epoch(m.group(1)));

    /** Those that a line may begin with. */
    static final List<Layout> USUAL = List.of(
            SLASHES,
            SHORT_SLASHES,
            DAY_FIRST_SLASHES,
            AMERICAN,
            PACKED,
            LONG_PACKED,
            COMPACT,
            SHORT_COMPACT,
            DAY_FIRST,
            SHORT_HOUR,
            SPLUNK,
            EUROPEAN,
            UNREAL,
            YEAR_WITH_DOTS,
            SYSLOG_WITH_YEAR,
            DATE_AND_TIME_APART,
            ANDROID,
            MONTH_AND_DAY,
            DAY_AND_MONTH,
            MONTH_IN_LETTERS,
            TIME_ONLY,
            KITCHEN,
            BOXED_HALF,
            OPENEDGE,
            TWS,
            WEEKDAY,
            WEEKDAY_AND_ISO,
            SHORT_AMERICAN,
            GLOG,
            HALVES,
            SYSLOG,
            MONTH_IN_FULL,
            CHROMIUM,
            DOTTED,
            WEBSPHERE,
            FIX_SCREEN,
            METATRADER,
            ZABBIX,
            MARKED_EPOCH,
            EPOCH,
            AUDIT,
            NODE);
    /** Those that say everything, so that they may stand behind other fields. */
    static final List<Layout> COMPLETE = List.of(
            SLASHES,
            SLASHES_AND_DASH,
            DAY_AND_BAR,
            DAY_FIRST,
            DAY_FIRST_SLASHES,
            AMERICAN,
            MONTH_AND_DAY,
            SHORT_COMPACT,
            SHORT_GLOG,
            EPOCH);
    /** Those that a few blanks may stand before. */
    static final List<Layout> INDENTED = List.of(ZABBIX);
    /** Those that something else stands before. */
    static final List<Layout> RARE = List.of(ACCESS, CLUSTER);

    private static final Set<Layout> BARE = Set.of(
            TIME_ONLY,
            KITCHEN,
            BOXED_HALF,
            TWS,
            OPENEDGE,
            METATRADER,
            EPOCH,
            MARKED_EPOCH,
            AUDIT,
            NODE,
            CLUSTER,
            ACCESS);

    private TimeLayouts() {}

    private static Layout layout(String pattern, String firsts, Meaning meaning) {
        return new Layout(Pattern.compile(pattern), firsts, meaning);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String either(Matcher match, int one, int two) {
        return match.group(one) == null ? match.group(two) : match.group(one);
    }

    private static int month(Matcher match, int group) {
        return "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(match.group(group)) / 3 + 1;
    }

    /** Returns the day of {@code 10/30}, and of {@code 30/10}, which has no other meaning. */
    static LocalDate monthFirst(int year, int one, int two, Known known) {
        boolean day = one > 12 || known.dates == DateOrder.DAY_FIRST && two <= 12;
        return day ? LocalDate.of(year, two, one) : LocalDate.of(year, one, two);
    }

    /** Returns the day of {@code 30-10}, and of {@code 10-30}, which has no other meaning. */
    static LocalDate dayFirst(int year, int one, int two, Known known) {
        boolean month = two > 12 || known.dates == DateOrder.MONTH_FIRST && one <= 12;
        return month ? LocalDate.of(year, one, two) : LocalDate.of(year, two, one);
    }

    /** Returns the day of {@code 26/10/30}, as Spark writes it, unless the file has its years elsewhere. */
    static LocalDate shortDate(int one, int two, int three, Known known) {
        return switch (known.dates) {
            case UNTOLD, YEAR_FIRST -> LocalDate.of(2000 + one, two, three);
            case DAY_FIRST -> dayFirst(2000 + three, one, two, known);
            case MONTH_FIRST -> monthFirst(2000 + three, one, two, known);
        };
    }

    private static LocalTime clock(String text) {
        boolean colon = text.length() > SECONDS && text.charAt(SECONDS) == ':';
        return LocalTime.parse(
                colon ? text.substring(0, SECONDS) + '.' + text.substring(SECONDS + 1) : text.replace(',', '.'));
    }

    private static LocalTime half(Matcher match, int hour, int minute, int second, int half) {
        int seconds = second == 0 ? 0 : number(match, second);
        if (match.group(half) == null) {
            return LocalTime.of(number(match, hour), number(match, minute), seconds);
        }
        boolean afternoon = match.group(half).toUpperCase(Locale.ROOT).equals("PM");
        return LocalTime.of(number(match, hour) % 12 + (afternoon ? 12 : 0), number(match, minute), seconds);
    }

    private static long fraction(String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
    }

    /** Returns the seconds that a zone such as {@code +02:00} is ahead; 0 where there is none. */
    private static long offset(Matcher match, int group) {
        if (match.group(group) == null) {
            return 0;
        }
        long minutes = match.group(group).startsWith("-") ? -number(match, group + 1) : number(match, group + 1);
        return number(match, group) * 3_600L + minutes * 60L;
    }

    private static @Nullable Instant epoch(String text) {
        long nanos = Timestamps.parse(text);
        return nanos == Timestamps.NONE ? null : Timestamps.instant(nanos);
    }

    /** Tells whether a zone by name may stand behind a time of a layout: not behind a clock alone, nor behind an epoch's. */
    static boolean mayHaveZone(Layout layout) {
        return !BARE.contains(layout);
    }

    /** Returns when it was there where a zone is; one that is not known, or null, is UTC. */
    static Instant there(Instant at, @Nullable String zone) {
        return zone == null ? at : Timestamps.instant(ZoneNames.utc(Timestamps.nanos(at), zone));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant yearless(int month, int day, LocalTime time, Known known) {
        if (known.near == Timestamps.NONE) {
            return null;
        }
        int year = Timestamps.instant(known.near).atOffset(ZoneOffset.UTC).getYear();
        Instant best = null;
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            boolean leapDay = month == 2 && day == 29 && !java.time.Year.isLeap(candidate);
            best = leapDay ? best : better(best, at(LocalDate.of(candidate, month, day), time), known);
        }
        return best;
    }

    private static Instant better(@Nullable Instant one, Instant two, Known known) {
        long ahead = Timestamps.nanos(two) - known.near;
        boolean fits = known.end ? ahead <= DAY : one == null || Math.abs(ahead) < distance(one, known);
        return one == null || fits ? two : one;
    }

    private static long distance(Instant at, Known known) {
        return Math.abs(Timestamps.nanos(at) - known.near);
    }

    private static @Nullable Instant dateless(LocalTime time, long near) {
        if (near == Timestamps.NONE) {
            return null;
        }
        LocalDate day = Timestamps.instant(near).atOffset(ZoneOffset.UTC).toLocalDate();
        Instant same = at(day, time);
        long ahead = Timestamps.nanos(same) - near;
        return ahead > HALF_DAY ? at(day.minusDays(1), time) : ahead < -HALF_DAY ? at(day.plusDays(1), time) : same;
    }
}
