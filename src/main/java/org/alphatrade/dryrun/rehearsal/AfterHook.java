package org.alphatrade.dryrun.rehearsal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.spi.Status;

/** Runs the operator's command when all artefacts are written. */
final class AfterHook {
    private static final long PATIENCE_MINUTES = 30;

    private final Optional<String> command;
    private final RunLayout layout;

    AfterHook(Optional<String> command, RunLayout layout) {
        this.command = command;
        this.layout = layout;
    }

    /** Runs it; returns why it failed, if it did. */
    Optional<String> run(Status status) {
        return command.flatMap(line -> run(line, status));
    }

    private Optional<String> run(String line, Status status) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line);
        builder.environment()
                .put(
                        "FINAL_DRY_RUN_DIR",
                        layout.run().orElse(layout.logs()).toAbsolutePath().toString());
        builder.environment().put("FINAL_DRY_RUN_STATUS", status.verdict().word());
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return Optional.of("the --after command did not end within " + PATIENCE_MINUTES + " minutes");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("the --after command exited with " + process.exitValue());
        } catch (IOException e) {
            return Optional.of("the --after command failed: " + Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the --after command was interrupted");
        }
    }
}
