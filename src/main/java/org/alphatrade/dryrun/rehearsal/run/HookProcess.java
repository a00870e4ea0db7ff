package org.alphatrade.dryrun.rehearsal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A command of the operator's in a shell. It is given up in time, and then nothing of it is left. */
final class HookProcess {
    private static final long LOOK_MILLIS = 50;

    private final Process process;

    private HookProcess(Process process) {
        this.process = process;
    }

    static ProcessBuilder shell(String line) {
        return new ProcessBuilder("/bin/sh", "-c", line);
    }

    /** Starts it; {@code input} is all that it can read, from a thread of its own since it may never read. */
    static HookProcess start(ProcessBuilder builder, String input) throws IOException {
        Process process = builder.start();
        Thread feeder = new Thread(() -> feed(process, input), "hook input");
        feeder.setDaemon(true);
        feeder.start();
        return new HookProcess(process);
    }

    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A command that does not read what it is told may do so; its exit code says whether it is content.
            return;
        }
    }

    /** Waits for its end; returns the exit code, or nothing when it had to be ended. */
    OptionalInt await(Duration bound, BooleanSupplier giveUp) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - deadline >= 0 || giveUp.getAsBoolean()) {
                end();
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(process.exitValue());
    }

    private void end() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
