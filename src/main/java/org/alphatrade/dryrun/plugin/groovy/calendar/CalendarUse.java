package org.alphatrade.dryrun.plugin.groovy.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar that a script names in its text. What is found here is hashed with the script, and nothing else is ever read.
 *
 * @param name of a file beside the script
 * @param zone of events that name none; empty when the script says nothing of it
 * @param line of the script in which it stands
 */
public record CalendarUse(String name, Optional<String> zone, int line) {
    private static final String QUOTED = "(['\"])([^'\"\\\\$\\n]*)";
    /** Comments and texts come first, so that a calendar inside of them is none. */
    private static final Pattern TOKEN = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/"
            + "|'''[\\s\\S]*?'''|\"\"\"[\\s\\S]*?\"\"\""
            + "|(?<call>\\bcalendar\\s*\\(?\\s*" + QUOTED + "\\2(?=\\s*[,;)}\\n]|\\s*$)"
            + "(?<zoned>\\s*,\\s*zone\\s*:\\s*(?:" + QUOTED + "\\5)?)?)"
            + "|'(?:\\\\.|[^'\\\\\\n])*'|\"(?:\\\\.|[^\"\\\\\\n])*\"");

    /** Returns those of a script, in its order. */
    public static List<CalendarUse> in(String source) {
        List<CalendarUse> uses = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        int line = 1;
        int counted = 0;
        while (token.find()) {
            if (token.group("call") != null) {
                line += (int) source.substring(counted, token.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                counted = token.start();
                // A zone that is not written in quotes shows when the script is run; all else is tried with any.
                String zone = token.group("zoned") == null ? null : Objects.requireNonNullElse(token.group(6), "UTC");
                uses.add(new CalendarUse(token.group(3), Optional.ofNullable(zone), line));
            }
        }
        return uses;
    }

    /** Tells whether it is the name of a file, and not of a place. */
    public boolean isFile() {
        return name.matches("[^/\\\\\\p{Cntrl}]+\\.(?i:ics|ical)");
    }
}
