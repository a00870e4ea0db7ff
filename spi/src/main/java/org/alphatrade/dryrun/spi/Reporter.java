package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.io.IOException;

/**
 * Writes a report in one format.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
@FunctionalInterface
public interface Reporter {
    /** Writes the report. Throwing makes an incident and fails the run; the other reports are written all the same. */
    void write(Report report, ReportTarget target) throws IOException;
}
