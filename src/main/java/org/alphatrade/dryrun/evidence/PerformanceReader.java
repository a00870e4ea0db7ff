package org.alphatrade.dryrun.evidence;

import java.nio.file.Path;
import org.alphatrade.dryrun.spi.PerformanceSummary;

/** Reads performance telemetry in any of its forms and judges it. Whatever the file holds, there is a summary. */
public final class PerformanceReader {
    private PerformanceReader() {}

    /** Reads and judges a performance file. */
    public static PerformanceSummary read(Path path) {
        throw new UnsupportedOperationException("not yet: " + path);
    }
}
