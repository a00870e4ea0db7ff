package org.alphatrade.dryrun.log.record;

import java.util.Locale;

/** Which of its two outputs the runtime wrote to. */
public enum StdStream {
    STDOUT,
    STDERR;

    /** Returns the word used in files, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
