package org.alphatrade.dryrun.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alphatrade.dryrun.plugin.ActiveDetector;
import org.alphatrade.dryrun.plugin.LookTimer;
import org.alphatrade.dryrun.spi.IncidentSink;

/**
 * Calls detectors of others on a thread that can be left behind: whoever waits for it looks now and then, interrupts a
 * call that takes too long, takes a call that does not answer, and goes on with another thread.
 */
final class Attendance {
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final long IDLE_SECONDS = 10;

    private final List<ActiveDetector> others;
    private final Showing showing;
    private final IncidentSink out;
    private final LookTimer timer = new LookTimer();
    private ThreadPoolExecutor executor = executor();
    private volatile Thread worker;
    private final Duration[] spent;
    private long seen;
    private int seenAt;
    private boolean interrupted;

    Attendance(List<ActiveDetector> others, Showing showing, IncidentSink out) {
        this.others = others;
        this.showing = showing;
        this.out = out;
        this.spent = new Duration[others.size()];
        Arrays.fill(spent, Duration.ZERO);
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
            timer.restart();
            while (!work.isDone()) {
                try {
                    work.get(LookTimer.LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    work = look(work);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                others.forEach(detector -> detector.suspect(error));
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
        showing.run();
    }

    private Future<?> look(Future<?> work) {
        for (int i = 0; i < others.size(); i++) {
            long call = others.get(i).underWay();
            if (call != 0) {
                return look(work, i, call);
            }
        }
        seen = 0;
        return work;
    }

    private Future<?> look(Future<?> work, int i, long call) {
        ActiveDetector detector = others.get(i);
        Duration time = timer.look();
        if (call != seen || i != seenAt) {
            seen = call;
            seenAt = i;
            interrupted = false;
            timer.restart();
            return work;
        }
        spent[i] = spent[i].plusMillis(LookTimer.LOOK_MILLIS);
        boolean over = time.compareTo(detector.limit()) > 0 || spent[i].compareTo(detector.patience()) > 0;
        if (over && !interrupted) {
            interrupted = detector.interrupt(call, worker, spent[i]);
            timer.restart();
        } else if (interrupted && time.compareTo(GRACE) > 0 && detector.take(call, out)) {
            return leave(detector);
        }
        return work;
    }

    /** Leaves a thread behind, and goes on with another one. */
    private Future<?> leave(ActiveDetector detector) {
        worker.setName("plugin-" + detector.id() + "-abandoned");
        executor.shutdown();
        executor = executor();
        showing.anew();
        return executor.submit(this::work);
    }

    private static void rethrow(Throwable cause) {
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
