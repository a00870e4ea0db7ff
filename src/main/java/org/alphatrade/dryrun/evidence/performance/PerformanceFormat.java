package org.alphatrade.dryrun.evidence.performance;

import java.util.Optional;

/** A way in which trading systems write what they earned. Each is known by its own keys; none is guessed. */
interface PerformanceFormat {
    /** Returns its name, as reports give it. */
    String name();

    /** Tells whether a file is written in it. */
    boolean recognises(NumericFields file);

    /**
     * Reads the figures of a file it recognises.
     *
     * @param strategy which one of several is asked for; empty when nobody said
     */
    PerformanceFigures read(NumericFields file, Optional<String> strategy);
}
