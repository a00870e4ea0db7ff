package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Locale;

/**
 * Where a run stands.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public enum Phase {
    STARTUP,
    RUNNING,
    /** From the moment the harness asks the runtime to stop. What is logged then is kept and listed, not judged. */
    SHUTDOWN,
    COMPLETE;

    /** Returns the word used in files and reports, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
