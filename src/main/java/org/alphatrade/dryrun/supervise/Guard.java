package org.alphatrade.dryrun.supervise;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A small process that outlives a harness killed without warning, just long enough to kill the runtime's process group.
 * It reads from the harness: the word that all is well, or the end of the pipe.
 */
final class Guard implements AutoCloseable {
    private static final String SCRIPT =
            "trap '' INT HUP TERM QUIT; read -r word || kill -s KILL -- \"-$1\" 2>/dev/null";

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    /** Starts one; empty where there is no shell. */
    static Optional<Guard> of(long group) {
        try {
            return Optional.of(new Guard(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "guard", Long.toString(group))
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
