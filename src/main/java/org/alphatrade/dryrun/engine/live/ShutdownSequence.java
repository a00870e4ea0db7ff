package org.alphatrade.dryrun.engine.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alphatrade.dryrun.engine.live.capture.LogPump;
import org.alphatrade.dryrun.engine.live.process.ProcessTree;
import org.alphatrade.dryrun.engine.live.process.SignalSender;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;

/**
 * Ends the runtime: SIGINT to it alone; after the grace SIGTERM to it and its descendants; then SIGKILL to all that is
 * left. Whoever is in a hurry skips the waiting.
 */
final class ShutdownSequence {
    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(2);
    private static final Duration KILLED = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;

    private final ProcessTree tree;
    private final Duration grace;
    private final LogPump pump;
    private final AtomicBoolean hurry;

    ShutdownSequence(ProcessTree tree, Duration grace, LogPump pump, AtomicBoolean hurry) {
        this.tree = tree;
        this.grace = grace;
        this.pump = pump;
        this.hurry = hurry;
    }

    /** Asks the runtime to end, more and more firmly. */
    void endRuntime() throws InterruptedException {
        pump.observe(t -> Observation.PhaseChange.of(t.wall(), t.elapsed(), Phase.SHUTDOWN));
        sent(SignalSender.interrupt(tree.root()));
        if (rootEnds(grace)) {
            return;
        }
        sent("TERM");
        tree.root().destroy();
        tree.descendants().forEach(ProcessHandle::destroy);
        if (rootEnds(shorter(grace, LAST_CHANCE))) {
            return;
        }
        sent("KILL");
        tree.root().destroyForcibly();
        rootEnds(KILLED);
    }

    /** Ends what the runtime left behind; returns how many there were. */
    int endDescendants() throws InterruptedException {
        List<ProcessHandle> left = tree.descendants();
        if (left.isEmpty()) {
            return 0;
        }
        left.forEach(ProcessHandle::destroy);
        if (!allEnd(shorter(grace, LEFT_BEHIND))) {
            killAll();
        }
        return left.size();
    }

    private void killAll() throws InterruptedException {
        long deadline = System.nanoTime() + KILLED.toNanos();
        while (System.nanoTime() < deadline) {
            List<ProcessHandle> left = tree.descendants();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private void sent(String signal) {
        pump.observe(t -> Observation.SignalSeen.of(t.wall(), t.elapsed(), signal, "sent"));
    }

    private boolean rootEnds(Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        while (tree.root().isAlive()) {
            if (System.nanoTime() >= deadline || hurry.get() && !bound.equals(KILLED)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    private boolean allEnd(Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!tree.descendants().isEmpty()) {
            if (System.nanoTime() >= deadline || hurry.get()) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
