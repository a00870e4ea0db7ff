package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptWords;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** The names that mean the same all over a script, each with the class that has it as a constant. */
public final class LanguageNames {
    private static final Map<String, Class<?>> ALL = new TreeMap<>();

    static {
        for (Level level : Level.values()) {
            // WARN is a level and a severity: what it is depends on where it stands, so each scope has its own.
            if (level != Level.WARN) {
                ALL.put(level.name(), Level.class);
            }
        }
        ALL.put("FAIL", Severity.class);
        ALL.put("PASS", Severity.class);
        ALL.put("UNKNOWN", Status.class);
        ALL.put("NONE", ScriptWords.class);
        ALL.put("nothing", ScriptWords.class);
    }

    private LanguageNames() {}

    public static Map<String, Class<?>> all() {
        return ALL;
    }
}
