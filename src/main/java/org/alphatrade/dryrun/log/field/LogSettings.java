package org.alphatrade.dryrun.log.field;

import java.util.Set;
import org.alphatrade.dryrun.base.json.JsonScanner;

/**
 * Whether the object under {@code log} of a record that names its level elsewhere is how logging is set up, and not ECS's
 * {@code log.level}: it says where or in what form lines are written, and nothing that belongs to one line.
 */
final class LogSettings {
    private static final Set<String> SET = Set.of(
            "format",
            "formatter",
            "encoding",
            "encoder",
            "output",
            "outputs",
            "file",
            "filename",
            "dir",
            "directory",
            "maxsize",
            "maxage",
            "maxbackups",
            "maxfiles",
            "rotate",
            "rotation",
            "retention",
            "compress",
            "color",
            "colors",
            "colour",
            "enabled",
            "handlers",
            "appenders",
            "sinks",
            "targets",
            "transports",
            "console",
            "stdout",
            "stderr",
            "json",
            "pretty",
            "datefmt",
            "dateformat",
            "timeformat",
            "timestampformat");
    private static final Set<String> OF_A_LINE =
            Set.of("logger", "name", "origin", "original", "message", "msg", "syslog", "time");

    private LogSettings() {}

    static boolean in(JsonScanner log) {
        boolean set = false;
        for (int i = 0; i < log.size(); i++) {
            String key = log.key(i).toLowerCase(java.util.Locale.ROOT).replaceAll("[_.-]", "");
            if (OF_A_LINE.contains(key)) {
                return false;
            }
            set |= SET.contains(key) && !(key.equals("file") && log.isObject(i));
        }
        return set;
    }
}
