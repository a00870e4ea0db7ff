package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes to devices and pipes, within a bound: opening a pipe that nobody reads lasts for ever, and no signal ends it. */
final class DeviceWriter {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private DeviceWriter() {}

    static void write(Path device, byte[] bytes) throws IOException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            Files.write(device, bytes, StandardOpenOption.WRITE);
            return null;
        });
        Thread thread = new Thread(task, "writes " + device);
        thread.setDaemon(true);
        thread.start();
        await(task);
    }

    private static void await(FutureTask<Void> task) throws IOException {
        try {
            task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("nobody took it within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
        }
    }
}
