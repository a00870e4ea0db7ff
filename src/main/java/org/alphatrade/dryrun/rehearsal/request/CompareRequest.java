package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.engine.baseline.Tolerances;

/**
 * A run beside another.
 *
 * @param baseline what it is held against: a run, a packet, a summary, a backtest's result or an expectation
 * @param run the run: its directory, its packet's or its summary
 * @param tolerances what counts as alike
 * @param format how it is shown
 * @param output where it goes; empty for standard output
 * @param warnIsFail whether a warn exits 2
 * @param debug whether a stack trace may be shown
 */
public record CompareRequest(
        Path baseline,
        Path run,
        Tolerances tolerances,
        Format format,
        Optional<Path> output,
        boolean warnIsFail,
        boolean debug) {
    /** How a comparison is shown. */
    public enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    public CompareRequest {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(run, "run");
    }
}
