package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.Hooks;
import org.alphatrade.dryrun.rehearsal.request.Timing;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;

/** How the runtime is run, followed and ended. */
public final class SupervisionOptions {
    @AllowZero
    @Option(
            names = {"--shutdown-grace-seconds", "--shutdown-grace"},
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "How long it may take to stop [60s].")
    Duration grace;

    @AllowZero
    @Option(
            names = {"--progress-interval-minutes", "--progress-interval"},
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "Time between progress snapshots, 0 for none [5m].")
    Duration interval;

    @Option(names = "--progress-path", paramLabel = "FILE", description = "The progress file.")
    Optional<Path> progress;

    @Option(
            names = "--progress-timeline-dir",
            paramLabel = "DIR",
            description = "Keep each snapshot here [progress_timeline in the run or log directory].")
    Optional<Path> timeline;

    @ConflictsWith("--progress-timeline-dir")
    @Option(names = "--no-progress-timeline", description = "Keep no snapshots.")
    boolean noTimeline;

    @OneOf({"null", "inherit"})
    @Option(
            names = "--stdin",
            paramLabel = "null|inherit",
            defaultValue = "null",
            description = "What the runtime reads: nothing or what you type [null].")
    String stdin;

    @Option(
            names = "--on-incident",
            paramLabel = "CMD",
            description = "Run CMD with each incident as JSON on its input.")
    Optional<String> onIncident;

    @Option(names = "--after", paramLabel = "CMD", description = "Run CMD when every artefact is written.")
    Optional<String> after;

    @OneOf({"warn", "fail"})
    @Option(names = "--stop-on", paramLabel = "warn|fail", description = "End the run at the first such incident.")
    Optional<Severity> stopOn;

    public Timing timing(CriteriaOptions criteria) {
        return new Timing(
                criteria.duration(),
                criteria.required(),
                grace,
                Optional.of(interval).filter(i -> !i.isZero()));
    }

    public Optional<Path> progress() {
        return progress;
    }

    public Optional<Path> timeline() {
        return timeline;
    }

    public boolean keepTimeline() {
        return !noTimeline;
    }

    public boolean inheritStdin() {
        return stdin.equals("inherit");
    }

    public Hooks hooks() {
        return new Hooks(onIncident, after, stopOn);
    }
}
