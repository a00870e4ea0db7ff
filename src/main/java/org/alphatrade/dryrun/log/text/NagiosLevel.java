package org.alphatrade.dryrun.log.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The level of what Nagios and its like log of the hosts and services that they look at: the state that is told, not the
 * word alert. {@code SERVICE ALERT: web;HTTP;OK;HARD;1;HTTP OK} is no trouble.
 */
final class NagiosLevel {
    private static final Pattern EVENT = Pattern.compile(
            "(?:(?:CURRENT|INITIAL) )?(SERVICE|HOST) (?:ALERT|STATE): [^;]{1,200};(?:[^;]{1,200};)?([A-Z]{2,12});(?:HARD|SOFT);.*");
    private static final Pattern PERIOD = Pattern.compile(
            "(?:SERVICE|HOST) (FLAPPING|DOWNTIME) ALERT: [^;]{1,200};(?:[^;]{1,200};)?([A-Z]{4,12});.*");
    private static final Pattern NOTE = Pattern.compile(
            "(?:SERVICE|HOST) NOTIFICATION: [^;]{1,200};[^;]{1,200};(?:[^;]{1,200};)?(?:\\w{1,20} \\()?([A-Z]{2,12})\\)?;.*");
    private static final Pattern PASSIVE =
            Pattern.compile("PASSIVE (?:SERVICE|HOST) CHECK: [^;]{1,200};(?:[^;]{1,200};)?([0-3]);.*");
    private static final String[] NUMBERS = {"info", "warning", "critical", "warning"};

    private NagiosLevel() {}

    /** Returns the level's word of what begins at a place; empty when it is no such event. */
    static String of(String text, int from) {
        if (from >= text.length() || "SHCIP".indexOf(text.charAt(from)) < 0) {
            return "";
        }
        boolean may = text.startsWith("SERVICE ", from)
                || text.startsWith("HOST ", from)
                || text.startsWith("CURRENT ", from)
                || text.startsWith("INITIAL ", from)
                || text.startsWith("PASSIVE ", from);
        return may ? event(text, from) : "";
    }

    private static String event(String text, int from) {
        Matcher event = EVENT.matcher(text).region(from, text.length());
        if (event.matches()) {
            return state(event.group(2));
        }
        Matcher period = PERIOD.matcher(text).region(from, text.length());
        if (period.matches()) {
            return period.group(1).equals("FLAPPING") && period.group(2).equals("STARTED") ? "warning" : "info";
        }
        Matcher note = NOTE.matcher(text).region(from, text.length());
        if (note.matches()) {
            return state(note.group(1));
        }
        Matcher passive = PASSIVE.matcher(text).region(from, text.length());
        return passive.matches() ? NUMBERS[passive.group(1).charAt(0) - '0'] : "";
    }

    private static String state(String word) {
        return switch (word) {
            case "OK", "UP", "RECOVERY", "PENDING" -> "info";
            case "WARNING", "UNKNOWN" -> "warning";
            case "CRITICAL", "DOWN", "UNREACHABLE" -> "critical";
            default -> "";
        };
    }
}
