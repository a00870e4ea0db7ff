package org.alphatrade.dryrun.plugin.groovy.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calendars that a script names, read once when it is loaded. */
public final class ScriptCalendars {
    private static final long MAX_BYTES = 4 << 20;

    private final List<CalendarUse> uses;
    private final Map<String, Optional<byte[]>> files = new LinkedHashMap<>();
    private final Map<String, String> troubles = new HashMap<>();
    private final Map<String, CalendarTimes> read = new HashMap<>();

    private ScriptCalendars(List<CalendarUse> uses) {
        this.uses = uses;
    }

    /** Returns the calendar files of a script that are there, each once. */
    public static Set<Path> files(Path script, String source) {
        Set<Path> files = new LinkedHashSet<>();
        CalendarUse.in(source).stream()
                .filter(CalendarUse::isFile)
                .map(use -> script.resolveSibling(use.name()))
                .filter(Files::isRegularFile)
                .forEach(files::add);
        return files;
    }

    /** Reads those of a script. */
    public static ScriptCalendars of(Path script, String source) {
        ScriptCalendars calendars = new ScriptCalendars(CalendarUse.in(source));
        calendars.uses.forEach(
                use -> calendars.files.computeIfAbsent(use.name(), name -> calendars.bytes(script, use)));
        return calendars;
    }

    private Optional<byte[]> bytes(Path script, CalendarUse use) {
        Path file = script.resolveSibling(use.isFile() ? use.name() : ".");
        try {
            if (!use.isFile()) {
                troubles.put(use.name(), "is no file beside the script; write its name, such as 'maintenance.ics'");
            } else if (Files.size(file) > MAX_BYTES) {
                troubles.put(use.name(), "is larger than 4 MiB");
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (NoSuchFileException e) {
            troubles.put(use.name(), "is not there; put it beside the script");
        } catch (IOException e) {
            troubles.put(use.name(), "cannot be read: " + e);
        }
        return Optional.empty();
    }

    /** Returns each place of the script that names one. */
    public List<CalendarUse> uses() {
        return uses;
    }

    /** Returns when the events of a calendar take place; refuses with a sentence one that cannot be relied on. */
    public synchronized CalendarTimes times(String name, Optional<String> zone) {
        String key = name + "\n" + zone.orElse("");
        CalendarTimes known = read.get(key);
        if (known != null) {
            return known;
        }
        if (!files.containsKey(name)) {
            throw new CalendarException("a calendar is named by a text in quotes, so that it is part of the plugin:"
                    + " calendar('maintenance.ics')");
        }
        byte[] bytes = files.get(name)
                .orElseThrow(() -> new CalendarException("the calendar '" + name + "' " + troubles.get(name)));
        CalendarTimes times = new CalendarFile(name, bytes).times(zone);
        read.put(key, times);
        return times;
    }
}
