package org.alphatrade.dryrun.plugin;

import java.time.Duration;

/** A call that did not return in time; its stack trace is where the plugin was at that moment. */
final class Overdue extends Exception {
    private static final long serialVersionUID = 1L;

    private Overdue(String sentence, Thread thread) {
        super(sentence, null, false, true);
        setStackTrace(thread.getStackTrace());
    }

    /** One call took too long. */
    static Overdue call(Duration limit, Thread thread) {
        return new Overdue("it did not return within " + words(limit), thread);
    }

    /** Many slow calls took too long together. */
    static Overdue together(Duration limit, Thread thread) {
        return new Overdue("its slow calls took more than " + words(limit) + " together", thread);
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
