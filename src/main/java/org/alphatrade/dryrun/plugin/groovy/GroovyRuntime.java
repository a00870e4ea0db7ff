package org.alphatrade.dryrun.plugin.groovy;

/**
 * Groovy's own start, which takes longer than all else that loading a script takes. It may be begun early, on a thread of
 * its own; whoever needs it waits for its end, since two threads that initialize Groovy's classes in different orders can
 * wait for each other for ever. This class names no class of Groovy's.
 */
public final class GroovyRuntime {
    private GroovyRuntime() {}

    /** Begins to start Groovy, when that was not begun before; returns at once. */
    public static void begin() {
        Started.THREAD.getId();
    }

    /** Returns when Groovy has been started, or could not be, which its first use then tells. */
    static void await() {
        boolean interrupted = false;
        while (Started.THREAD.isAlive()) {
            try {
                Started.THREAD.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made at its first use, and so begun once. */
    private static final class Started {
        static final Thread THREAD = start();

        private static Thread start() {
            Thread thread = new Thread(GroovyClasses::initialize, "groovy-start");
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    }
}
