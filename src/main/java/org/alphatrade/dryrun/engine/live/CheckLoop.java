package org.alphatrade.dryrun.engine.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.engine.live.capture.LogPump;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.plugin.check.LiveCheck;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Observation.CheckResult;

/** Runs each live check at the start and every so often, each on a thread of its own, so that none waits for another. */
final class CheckLoop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LogPump pump;
    private final RunTimer timer;
    private final List<Thread> threads;
    private volatile boolean over;

    CheckLoop(List<LiveCheck> checks, LogPump pump, RunTimer timer) {
        this.pump = pump;
        this.timer = timer;
        this.threads = checks.stream().map(this::thread).toList();
    }

    private Thread thread(LiveCheck check) {
        Thread thread = new Thread(() -> repeat(check), "check-" + check.id());
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        threads.forEach(Thread::start);
    }

    private void repeat(LiveCheck check) {
        try {
            while (!over) {
                run(check);
                TimeUnit.NANOSECONDS.sleep(untilNext(check.every()));
            }
        } catch (InterruptedException e) {
            // The run is over: what was under way says nothing.
            Thread.currentThread().interrupt();
        }
    }

    private void run(LiveCheck check) {
        CheckResult.Builder result = check.ask();
        if (!over) {
            pump.observe(t -> (Observation) result.build(t.wall(), t.elapsed()));
        }
    }

    /** It is due at whole multiples of its interval since the start: a run that took long does not move the others. */
    private long untilNext(Duration every) {
        return every.toNanos() - timer.elapsed().toNanos() % every.toNanos();
    }

    /** Begins no more of them, ends those that are under way and keeps nothing of them. Returns at once. */
    void stop() {
        over = true;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public void close() {
        stop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
