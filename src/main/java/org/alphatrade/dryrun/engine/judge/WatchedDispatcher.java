package org.alphatrade.dryrun.engine.judge;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.plugin.guard.CallWatch;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.jspecify.annotations.Nullable;

/**
 * Runs a dispatcher on a thread that can be left behind, when there are detectors of others among those it calls: whoever
 * waits for it looks now and then, and when a call was taken because it never returned, goes on with another thread.
 */
final class WatchedDispatcher {
    private static final long IDLE_SECONDS = 10;

    private final DetectorDispatcher dispatcher;
    private final CallWatch watch;
    private ThreadPoolExecutor executor = executor();
    private volatile @Nullable Thread worker;

    WatchedDispatcher(List<GuardedDetector> others, DetectorDispatcher dispatcher, IncidentSink out) {
        this.dispatcher = dispatcher;
        this.watch = new CallWatch(others, out);
    }

    private static ThreadPoolExecutor executor() {
        ThreadPoolExecutor made =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "plugins");
                    thread.setDaemon(true);
                    return thread;
                });
        made.allowCoreThreadTimeOut(true);
        return made;
    }

    /** Shows what there is to show; returns when all of it was shown, to those who still answer. */
    void run() {
        boolean wasInterrupted = false;
        try {
            Future<?> work = executor.submit(this::work);
            watch.begin();
            while (!work.isDone()) {
                try {
                    work.get(SuspendTolerantTimer.LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    work = look(work);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                watch.suspectAll(error);
            }
            rethrow(e.getCause());
        } catch (InterruptedException e) {
            wasInterrupted = true;
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        worker = Thread.currentThread();
        dispatcher.run();
    }

    /** Returns the work to wait for now. No plugin was called before the first thread began. */
    private Future<?> look(Future<?> work) {
        Thread thread = worker;
        if (thread == null) {
            return work;
        }
        Optional<String> taken = watch.look(thread);
        return taken.isPresent() ? leave(thread, taken.get()) : work;
    }

    /** Leaves the thread behind in which a plugin's call never returned, and goes on with another one. */
    private Future<?> leave(Thread thread, String plugin) {
        thread.setName("plugin-" + plugin + "-abandoned");
        executor.shutdown();
        executor = executor();
        dispatcher.anew();
        return executor.submit(this::work);
    }

    private static void rethrow(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** Lets its thread go. */
    void close() {
        executor.shutdown();
    }
}
