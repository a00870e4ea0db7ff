package org.alphatrade.dryrun.plugin.model;

import java.time.Duration;

/** A call that did not return in time; its stack trace is where the plugin was at that moment. */
public final class CallTimeout extends Exception {
    private static final long serialVersionUID = 1L;

    private CallTimeout(String sentence, Thread thread) {
        super(sentence, null, false, true);
        setStackTrace(thread.getStackTrace());
    }

    /** One call took too long. */
    public static CallTimeout call(Duration limit, Thread thread) {
        return new CallTimeout("it did not return within " + words(limit), thread);
    }

    /** Many slow calls took too long together. */
    public static CallTimeout together(Duration limit, Thread thread) {
        return new CallTimeout("its slow calls took more than " + words(limit) + " together", thread);
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
