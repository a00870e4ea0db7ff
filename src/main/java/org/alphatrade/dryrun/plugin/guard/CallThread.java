package org.alphatrade.dryrun.plugin.guard;

import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/** A thread for the calls of one plugin, one at a time. It is started by the first of them. */
final class CallThread {
    private final String name;
    private final SynchronousQueue<Runnable> calls = new SynchronousQueue<>();
    private @Nullable Thread thread;

    CallThread(String name) {
        this.name = name;
    }

    /** Hands a call over, which does not throw, and returns the thread it runs on. */
    Thread run(Runnable call) throws InterruptedException {
        Thread known = thread;
        if (known == null) {
            known = new Thread(this::work, name);
            known.setDaemon(true);
            known.start();
            thread = known;
        }
        calls.put(call);
        return known;
    }

    private void work() {
        try {
            while (true) {
                calls.take().run();
                // A plugin that interrupts its own thread must not end it.
                Thread.interrupted();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread as soon as its call is over. */
    void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
