package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.UnitSeconds;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import picocli.CommandLine.Option;

/** What is shown of a progress file, and how often. */
public final class WatchOptions {
    @Option(names = "--progress", required = true, paramLabel = "FILE", description = "The progress file; required.")
    Path progress;

    @UnitSeconds
    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "Time between two looks; a plain number is seconds [30s].")
    Duration interval;

    @Option(names = "--once", description = "Look once and exit.")
    boolean once;

    @Option(
            names = "--max-incidents",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many incidents are shown [5].")
    int maxIncidents;

    @ConflictsWith("--max-incidents")
    @Option(names = "--no-incidents", description = "Show none.")
    boolean noIncidents;

    @Option(names = "--skip-summary", description = "Leave the summary out.")
    boolean skipSummary;

    @Option(names = "--skip-sign-off", description = "Leave the sign-off out.")
    boolean skipSignOff;

    @Option(names = "--exit-when-complete", description = "Exit when the run has ended.")
    boolean exitWhenComplete;

    @Option(names = "--treat-warn-as-error", description = "A warn exits 2, as a fail does.")
    boolean treatWarnAsError;

    public WatchRequest request(boolean debug) {
        return new WatchRequest(
                progress,
                interval,
                once,
                maxIncidents,
                !noIncidents,
                !skipSummary,
                !skipSignOff,
                exitWhenComplete,
                treatWarnAsError,
                debug);
    }
}
