package org.alphatrade.dryrun.rehearsal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.engine.live.process.HarnessSignals;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.spi.Status;

/** Runs the operator's command when all artefacts are written. A signal to the harness ends it. */
final class AfterHook {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Optional<String> command;
    private final RunLayout layout;
    private final HarnessSignals signals;

    AfterHook(Optional<String> command, RunLayout layout, HarnessSignals signals) {
        this.command = command;
        this.layout = layout;
        this.signals = signals;
    }

    /** Runs it; returns why it failed, if it did. */
    Optional<String> run(Status status) {
        return command.flatMap(line -> run(line, status));
    }

    private Optional<String> run(String line, Status status) {
        ProcessBuilder builder = HookProcess.shell(line);
        builder.environment()
                .put(
                        "FINAL_DRY_RUN_DIR",
                        layout.run().orElse(layout.logs()).toAbsolutePath().toString());
        builder.environment().put("FINAL_DRY_RUN_STATUS", status.verdict().word());
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        AtomicInteger heard = new AtomicInteger();
        signals.listen(signal -> heard.incrementAndGet());
        int before = heard.get();
        try {
            OptionalInt code = HookProcess.start(builder, "").await(PATIENCE, () -> heard.get() > before);
            if (code.isEmpty()) {
                String why = heard.get() > before
                        ? "by a signal to the harness"
                        : "after " + PATIENCE.toMinutes() + " minutes";
                return Optional.of("the --after command was ended " + why);
            }
            return code.getAsInt() == 0
                    ? Optional.empty()
                    : Optional.of("the --after command exited with " + code.getAsInt());
        } catch (IOException e) {
            return Optional.of("the --after command failed: " + ExceptionMessages.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the --after command was interrupted");
        }
    }
}
