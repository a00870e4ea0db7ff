package org.alphatrade.dryrun.log.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** Zones behind a time: offsets in whole hours, those of RFC 822, names that have one meaning, places of the zone database. */
public final class ZoneNames {
    private static final String AREA =
            "(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)/[A-Z][\\w+/-]{1,40}";
    private static final String OFFSET = "[+-](?:0\\d|1[0-4])(?![\\w:.])";
    /** Where a word is a zone and no message: a bracket, a mark, a level, a number's bracket or a second blank follows. */
    private static final String FOLLOWED =
            "(?=$|[\\],>)\"]|:? *[\\[(|<{]| - |: |  | [A-Z]{3,9}:|:? +(?i:trace|debug|info|notice|warn|warning|error|severe|critical|fatal|inf|wrn|err|dbg|[DIWEF])\\b)";

    private static final Pattern BEHIND = Pattern.compile(
            " ?\\[" + AREA + "\\]|" + OFFSET + "| (?:" + AREA + "|" + OFFSET + "|[A-Z]{1,3}T|[A-Z]{2,3}ST|MSK)"
                    + FOLLOWED + "| ?(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d\\d)?(?![\\w:])");
    private static final Pattern SHIFTED = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d\\d)?");
    /** Mean one thing in one country and another in the next. */
    private static final Set<String> SEVERAL = Set.of("IST", "CST", "BST", "AST", "SST", "GST", "AMT");
    /** A clock, and the name of a zone behind it. */
    private static final Pattern UNREAD =
            Pattern.compile("\\d:\\d\\d(?:[.,:]\\d{1,9})?(?: [AP]M)? (?:(IST|CST|BST|AST|SST|GST|AMT)(?:" + FOLLOWED
                    + "|(?= \\d{4}\\b))|([A-Z]{2,3}T)(?= (?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\b))");

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("PKT", 5),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8),
            Map.entry("MYT", 8),
            Map.entry("AWST", 8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13),
            Map.entry("BRT", -3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private ZoneNames() {}

    /** Returns the place behind the zone that stands right behind a time; {@code from} when none does. */
    public static int end(String line, int from) {
        if (!mayBeAt(line, from)) {
            return from;
        }
        Matcher zone = BEHIND.matcher(line).region(from, line.length());
        return zone.lookingAt() && of(zone.group()) != null ? zone.end() : from;
    }

    /** Most lines have a word there that no zone is like. */
    private static boolean mayBeAt(String line, int from) {
        if (from + 2 >= line.length()) {
            return false;
        }
        char first = line.charAt(from);
        if (first != ' ') {
            return first == '[' || first == '+' || first == '-' || first == 'U' || first == 'G';
        }
        char next = line.charAt(from + 1);
        if (next < 'A' || next > 'Z') {
            return next == '[' || next == '+' || next == '-';
        }
        int end = from + 2;
        while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        char last = line.charAt(end - 1);
        boolean shifted = last == 'C' && end < line.length() && "+-".indexOf(line.charAt(end)) >= 0;
        boolean place = end == from + 2 || last == 'S' && line.startsWith("/", end);
        return place || shifted || end - from < 6 && (last == 'T' || last == 'K');
    }

    /** Returns the time in UTC of one there; a zone that is not known counts as UTC. */
    public static long utc(long time, String zone) {
        ZoneId id = time == Timestamps.NONE ? null : of(zone);
        if (id == null) {
            return time;
        }
        Instant local = Timestamps.instant(time);
        return Timestamps.nanos(
                LocalDateTime.ofInstant(local, ZoneOffset.UTC).atZone(id).toInstant());
    }

    /** Returns the zone that a text names, in brackets or not; null when it names none, or one of several. */
    static @Nullable ZoneId of(String text) {
        String name = text.strip();
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        Integer hours = HOURS.get(name);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        try {
            return name.indexOf('/') > 0 ? ZoneId.of(name) : shifted(name);
        } catch (DateTimeException unknown) { // then it is no zone
            return null;
        }
    }

    private static @Nullable ZoneId shifted(String name) {
        Matcher shift = SHIFTED.matcher(name);
        if (!shift.matches()) {
            return null;
        }
        int minutes =
                Integer.parseInt(shift.group(2)) * 60 + (shift.group(3) == null ? 0 : Integer.parseInt(shift.group(3)));
        return ZoneOffset.ofTotalSeconds(60 * (shift.group(1).equals("-") ? -minutes : minutes));
    }

    /** Returns the name of a zone behind a clock that counts as UTC: one of several meanings, or an unknown one before a level; empty when there is none. */
    public static String unread(String line) {
        Matcher zone = UNREAD.matcher(line);
        boolean found = zone.find();
        String name = !found ? "" : zone.group(1) == null ? zone.group(2) : zone.group(1);
        return HOURS.containsKey(name) ? "" : name;
    }

    /** Tells whether a name means one thing here and another there. */
    public static boolean isAmbiguous(String name) {
        return SEVERAL.contains(name);
    }
}
