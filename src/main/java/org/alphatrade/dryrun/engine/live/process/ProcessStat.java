package org.alphatrade.dryrun.engine.live.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux says about a process in {@code /proc/PID/stat}.
 *
 * @param state one letter; Z for a process that has ended and waits for its parent to notice
 * @param session the id of its session's first process
 */
record ProcessStat(char state, long parent, long session) {
    static Optional<ProcessStat> of(long pid) {
        try {
            Path file = Path.of("/proc", Long.toString(pid), "stat");
            return parse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // No such process any more, or no such platform.
            return Optional.empty();
        }
    }

    /** After the name, which may hold anything, come the state, the parent, the process group and the session. */
    static Optional<ProcessStat> parse(String stat) {
        int afterName = stat.lastIndexOf(')');
        String[] fields = afterName < 0
                ? new String[0]
                : stat.substring(afterName + 1).trim().split(" ");
        return fields.length > 3
                ? Optional.of(
                        new ProcessStat(fields[0].charAt(0), Long.parseLong(fields[1]), Long.parseLong(fields[3])))
                : Optional.empty();
    }

    boolean isZombie() {
        return state == 'Z' || state == 'X';
    }
}
