package org.alphatrade.dryrun.log.field;

import java.util.Map;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.Timestamps;

/** Zones that are known by name, where the name has one meaning. */
public final class ZoneNames {
    private static final long HOUR = 3_600_000_000_000L;
    /** Behind a time of text, where a word is a zone and no message: {@code CET [12]}, {@code CET,"feed"}, {@code CET LOG:}. */
    private static final Pattern BEHIND = Pattern.compile(" ([A-Z]{3,4})(?=,\"| \\[| \\(| [A-Z]{3,9}:| \\|)");

    static final Map<String, Integer> HOURS = Map.ofEntries(
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

    private ZoneNames() {}

    /** Returns the place behind the name of a zone that stands at {@code from} in a line; {@code from} when none does. */
    public static int end(String line, int from) {
        var zone = BEHIND.matcher(line).region(from, line.length());
        return zone.lookingAt() && HOURS.containsKey(zone.group(1)) ? zone.end() : from;
    }

    /** Returns the time in UTC of one in that zone. */
    public static long utc(long time, String zone) {
        return time == Timestamps.NONE ? time : time - HOURS.getOrDefault(zone, 0) * HOUR;
    }
}
