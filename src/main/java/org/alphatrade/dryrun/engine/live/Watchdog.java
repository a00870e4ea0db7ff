package org.alphatrade.dryrun.engine.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.engine.live.process.RuntimeVariables;

/**
 * A small process that outlives a harness killed without warning, just long enough to kill the runtime's process group
 * and, where the platform shows them, its session and whoever carries the run's id in the environment. It reads from
 * the harness: the word that all is well, or the end of the pipe.
 */
final class Watchdog implements AutoCloseable {
    /** Looks more than once: a process that is killed may just have started another. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM QUIT
            read -r word && exit
            group=$1 mark=$2
            for round in 1 2 3; do
              kill -s KILL -- "-$group"
              for process in /proc/[1-9]*; do
                read -r stat <"$process/stat" || continue
                set -- ${stat##*) }
                [ "$4" = "$group" ] && kill -s KILL "${process#/proc/}"
              done
              for file in $(grep -lF -e "$mark" /proc/[1-9]*/environ); do
                process=${file#/proc/}
                kill -s KILL "${process%/environ}"
              done
            done
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    /** Starts one; empty where there is no shell. */
    static Optional<Watchdog> of(long group, String runId) {
        String mark = RuntimeVariables.RUN_ID + "=" + runId;
        try {
            return Optional.of(
                    new Watchdog(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "guard", Long.toString(group), mark)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()));
        } catch (IOException e) {
            // The runtime itself still dies with the harness where the platform can do that.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (OutputStream word = process.getOutputStream()) {
            word.write("done\n".getBytes(StandardCharsets.US_ASCII));
            word.flush();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
