package org.alphatrade.dryrun.plugin.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.plugin.model.CallTimeout;
import org.jspecify.annotations.Nullable;

/**
 * One call of a plugin on a thread of its own, which is interrupted when it takes too long, and left behind when it
 * does not answer to that either.
 */
public final class BoundedCall<T> {
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private Callable<T> outcome = () -> {
        throw new IllegalStateException("asked before the call is over");
    };

    private BoundedCall() {}

    /** Returns what the body returns, or throws what it throws, or an {@link CallTimeout}. */
    public static <T> T of(String plugin, Duration limit, Callable<T> body) throws Exception {
        return on(task -> daemon(plugin, task).start(), limit, body);
    }

    /** The same on a thread that is there already, for what is called often; after a timeout it is not to be used again. */
    static <T> T on(Executor executor, Duration limit, Callable<T> body) throws Exception {
        BoundedCall<T> call = new BoundedCall<>();
        executor.execute(() -> call.run(body));
        return call.await(limit);
    }

    /** Returns a thread for the calls of one plugin, one at a time, which ends by itself when there are none. */
    static ExecutorService thread(String plugin) {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(plugin, task));
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private static Thread daemon(String plugin, Runnable task) {
        Thread thread = new Thread(task, "plugin-" + plugin);
        thread.setDaemon(true);
        return thread;
    }

    private void run(Callable<T> body) {
        thread = Thread.currentThread();
        try {
            T result = body.call();
            outcome = () -> result;
        } catch (Throwable t) {
            outcome = () -> {
                throw BoundedCall.<Exception>asItCame(t);
            };
        } finally {
            done.countDown();
        }
    }

    private T await(Duration limit) throws Exception {
        if (!ends(limit)) {
            Thread late = thread;
            CallTimeout overdue = CallTimeout.call(limit, late == null ? Thread.currentThread() : late);
            if (late != null) {
                late.interrupt();
                if (!ends(GRACE)) {
                    late.setName(late.getName() + "-abandoned");
                }
            }
            throw overdue;
        }
        return outcome.call();
    }

    /** Groovy and others throw what is neither Error nor Exception, and declare nothing; an answer it is not. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X asItCame(Throwable thrown) throws X {
        throw (X) thrown;
    }

    /** Waits, also on a thread that is interrupted: the wait has a bound, and half an answer is none. */
    private boolean ends(Duration limit) {
        SuspendTolerantTimer timer = new SuspendTolerantTimer();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (done.await(SuspendTolerantTimer.LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        return true;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                if (timer.look().compareTo(limit) > 0) {
                    return false;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
