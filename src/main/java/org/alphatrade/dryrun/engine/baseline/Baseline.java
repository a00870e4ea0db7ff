package org.alphatrade.dryrun.engine.baseline;

import java.nio.file.Path;
import java.util.List;

/** Compares. */
public final class Baseline {
    private Baseline() {}

    /** Compares what is named, each a run, a packet, a summary or, as a baseline, a backtest or an expectation. */
    public static Comparison compare(Path run, Path baseline, Tolerances tolerances) {
        Measured ours = BaselineFile.read(run);
        List<String> wrong = ours.problems().isEmpty() && !ours.kind().equals(Measured.RUN)
                ? List.of("it is the result of a " + ours.kind() + ", and no run")
                : List.of();
        return Comparison.of(ours.but(wrong), BaselineFile.read(baseline), tolerances);
    }
}
