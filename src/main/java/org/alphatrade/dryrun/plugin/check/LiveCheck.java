package org.alphatrade.dryrun.plugin.check;

import java.time.Duration;
import org.alphatrade.dryrun.spi.Observation.CheckResult;

/** A provider of a detector that judges what a program says which is run every so often while the runtime runs. */
public interface LiveCheck {
    /** Returns the id of the detector, by which its results are known again. */
    String id();

    /** Returns how often it is run, counted from the start of the run. */
    Duration every();

    /**
     * Runs it once and waits for its end, as long as it may take. Whatever it does is in what is returned; nothing is
     * thrown. Interrupting the thread ends the program.
     */
    CheckResult.Builder ask();
}
