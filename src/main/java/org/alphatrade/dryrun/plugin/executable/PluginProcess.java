package org.alphatrade.dryrun.plugin.executable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.plugin.model.PluginGoneException;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs. When it takes longer than it may it is killed with all that it started, so that whoever writes
 * to it or reads from it is never kept waiting.
 */
final class PluginProcess implements AutoCloseable {
    private static final int TAIL = 2_000;
    private static final Duration KILLED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Pattern NO_MEMORY = Pattern.compile(
            "(?i)cannot allocate|can't allocate|out of memory|out-of-memory|memoryerror|bad_alloc|allocation failed"
                    + "|could not (reserve|allocate|create)|failed to (reserve|allocate|map|create)|cannot reserve|mmap");

    private final PluginManifest manifest;
    private final Process process;
    private final StringBuilder errors = new StringBuilder();
    private final Thread errorReader;
    private final Object clock = new Object();
    private @Nullable SuspendTolerantTimer timer;
    private volatile String killed = "";

    private PluginProcess(PluginManifest manifest, Process process) {
        this.manifest = manifest;
        this.process = process;
        this.errorReader = thread("errors", this::readErrors);
        thread("watch", this::watch);
    }

    static PluginProcess start(PluginManifest manifest) {
        return start(manifest, ProcessBuilder.Redirect.PIPE);
    }

    /** Starts it; what it says comes through {@code output} where that names a file. */
    static PluginProcess start(PluginManifest manifest, ProcessBuilder.Redirect output) {
        try {
            return new PluginProcess(manifest, Launch.start(manifest, output));
        } catch (IOException e) {
            throw new PluginGoneException("it could not be started: " + e.getMessage(), e);
        }
    }

    Thread thread(String what, Runnable body) {
        Thread thread = new Thread(body, "executable-" + manifest.id() + "-" + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** Gives it the time it may take from now on. */
    void expectAnswer() {
        synchronized (clock) {
            timer = new SuspendTolerantTimer();
        }
    }

    /** Says that nothing is expected of it now. */
    void answered() {
        synchronized (clock) {
            timer = null;
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(SuspendTolerantTimer.LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (overdue()) {
                    kill("it did not answer within " + seconds(manifest.timeout()));
                    return;
                }
            }
        } catch (InterruptedException e) {
            kill("its watch was interrupted");
        }
    }

    private boolean overdue() {
        synchronized (clock) {
            return timer != null && timer.look().compareTo(manifest.timeout()) > 0;
        }
    }

    static String seconds(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** Kills it and everything it started, and remembers why. */
    void kill(String why) {
        if (killed.isEmpty()) {
            killed = why;
        }
        end();
    }

    /** Ends it and everything it started that is left. */
    void end() {
        List<ProcessHandle> started = process.descendants().toList();
        if (Launch.grouped()) {
            // Also when it is dead itself: its group lives on in what it started.
            killGroup();
        }
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private void killGroup() {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- \"-$0\"", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(KILLED.toMillis(), TimeUnit.MILLISECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException e) {
            // Whatever can be reached one by one is killed one by one.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end, as long as it may take; returns its exit code. */
    int awaitEnd() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                    kill("it was interrupted");
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns why it was killed; empty when it was not. */
    String killed() {
        return killed;
    }

    /** Returns a fault that ends the plugin, with what it said on stderr. */
    PluginGoneException gone(String why) {
        String last = errors();
        return new PluginGoneException(why + memoryHint(why + last) + (last.isEmpty() ? "" : "; on stderr: " + last));
    }

    /** What a program needs that takes more addresses than memory, in the words of its manifest. */
    private String memoryHint(String said) {
        boolean limited = manifest.memoryBytes() > 0 && NO_MEMORY.matcher(said).find();
        return limited
                ? "; its memory seems too little: \"memory\" in '"
                        + manifest.file().getFileName() + "' limits addresses to "
                        + (manifest.memoryBytes() >> 20)
                        + "MB, of which Node.js, Go and the JVM take far more than they"
                        + " use; write more, or \"unlimited\""
                : "";
    }

    private String errors() {
        join(errorReader, SuspendTolerantTimer.LOOK_MILLIS);
        synchronized (errors) {
            return errors.toString().strip();
        }
    }

    static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readErrors() {
        byte[] buffer = new byte[4_096];
        try (InputStream stream = process.getErrorStream()) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            keep(" (stderr cannot be read: " + e.getMessage() + ")");
        }
    }

    private void keep(String text) {
        synchronized (errors) {
            errors.append(text);
            errors.delete(0, Math.max(0, errors.length() - TAIL));
        }
    }

    /** Asks it to end by closing its input, then by SIGTERM, and kills what is still there. Returns at once. */
    void dismiss() {
        answered();
        thread("dismissal", () -> {
            // Whoever writes to it may wait for it, and closing would wait for the writer.
            thread("close", () -> quietly(process.getOutputStream()));
            if (!endsWithin(PATIENCE)) {
                process.destroy();
            }
            endsWithin(PATIENCE);
            close();
        });
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends what is left of it. */
    @Override
    public void close() {
        answered();
        // What it started may outlive it, and hold its output open.
        kill(killed.isEmpty() ? "it is over" : killed);
        for (java.io.Closeable stream : List.of(process.getOutputStream(), process.getInputStream())) {
            thread("close", () -> quietly(stream));
        }
    }

    private static void quietly(java.io.Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // The pipe of a dead program: there is nobody left to lose anything.
            return;
        }
    }
}
