package org.alphatrade.dryrun.plugin.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.plugin.model.CallTimeout;

/**
 * One call of a plugin on a thread of its own, which is interrupted when it takes too long, and left behind when it
 * does not answer to that either.
 */
public final class BoundedCall<T> {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final CountDownLatch done = new CountDownLatch(1);
    private Callable<T> outcome = () -> {
        throw new IllegalStateException("asked before the call is over");
    };

    private BoundedCall() {}

    /** Returns what the body returns, or throws what it throws, or an {@link CallTimeout}. */
    public static <T> T of(String plugin, Duration limit, Callable<T> body) throws Exception {
        BoundedCall<T> call = new BoundedCall<>();
        Thread thread = new Thread(() -> call.run(body), "plugin-" + plugin);
        thread.setDaemon(true);
        thread.start();
        return call.await(thread, limit);
    }

    /** The same on a thread that is there already, for what is called often; after a timeout it is not to be used again. */
    static <T> T on(CallThread thread, Duration limit, Callable<T> body) throws Exception {
        BoundedCall<T> call = new BoundedCall<>();
        return call.await(thread.run(() -> call.run(body)), limit);
    }

    private void run(Callable<T> body) {
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

    private T await(Thread thread, Duration limit) throws Exception {
        if (!ends(limit)) {
            CallTimeout overdue = CallTimeout.call(limit, thread);
            thread.interrupt();
            if (!ends(GRACE)) {
                thread.setName(thread.getName() + "-abandoned");
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
