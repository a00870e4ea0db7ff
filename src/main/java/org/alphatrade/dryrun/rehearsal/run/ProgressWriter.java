package org.alphatrade.dryrun.rehearsal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.store.ProgressFile;
import org.jspecify.annotations.Nullable;

/** Keeps the progress file up to date: at its interval, on a change of phase, and soon after each incident. */
final class ProgressWriter implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;

    private final ProgressFile file;
    private final ProgressTree tree;
    private final IncidentRecorder incidents;
    private final Optional<Duration> interval;
    private final Supplier<Phase> phase;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(ProgressWriter::thread);
    private long toldIncidents = -1;
    private @Nullable Phase toldPhase;
    private long lastSnapshot = System.nanoTime();
    private volatile String problem = "";

    ProgressWriter(
            ProgressFile file,
            ProgressTree tree,
            IncidentRecorder incidents,
            Optional<Duration> interval,
            Supplier<Phase> phase) {
        this.file = file;
        this.tree = tree;
        this.incidents = incidents;
        this.interval = interval;
        this.phase = phase;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        guarded(() -> file.snapshot(tree.at(Phase.STARTUP), tree.now()));
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long count = incidents.count();
        Phase now = phase.get();
        boolean due = interval.isPresent()
                && System.nanoTime() - lastSnapshot >= interval.get().toNanos();
        if (due) {
            lastSnapshot = System.nanoTime();
            guarded(() -> file.snapshot(tree.at(now), tree.now()));
        } else if (count != toldIncidents || now != toldPhase) {
            guarded(() -> file.write(tree.at(now)));
        }
        toldIncidents = count;
        toldPhase = now;
    }

    /** Writes the last snapshot, with the verdict. */
    void complete(Map<String, Object> last) {
        guarded(() -> file.snapshot(last, tree.now()));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void guarded(Writing writing) {
        try {
            writing.write();
            problem = "";
        } catch (IOException | RuntimeException | Error e) {
            problem = "the progress file '" + file.path() + "' could not be written: " + ExceptionMessages.of(e);
        }
    }

    /** Returns why the last write failed; empty when it did not. */
    String problem() {
        return problem;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                problem = "the progress file '" + file.path() + "' could not be written in time";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
