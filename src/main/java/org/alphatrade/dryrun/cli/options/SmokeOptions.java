package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.cli.options.mark.UnitSeconds;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.rehearsal.request.LiveChecks;
import org.alphatrade.dryrun.rehearsal.request.ReportSpec;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import org.alphatrade.dryrun.rehearsal.request.SimulationChoice;
import org.alphatrade.dryrun.rehearsal.request.StalenessThresholds;
import org.alphatrade.dryrun.rehearsal.request.Timing;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;

/** A short run of the simulated runtime. */
public final class SmokeOptions {
    private static final Set<String> KINDS = Set.of(
            "error",
            "warning",
            "stacktrace",
            "silence",
            "stale-diary",
            "stale-performance",
            "early-exit",
            "crash",
            "leak",
            "linger");

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "Write everything here [artifacts/final_dry_run_smoke/TIME].")
    Optional<Path> directory;

    @Option(
            names = {"--duration-seconds", "--duration"},
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "How long the run takes [60s].")
    Duration duration;

    @UnitSeconds
    @Option(
            names = "--tick-interval",
            paramLabel = "TIME",
            defaultValue = "2s",
            description = "Time between heartbeats; a plain number is seconds [2s].")
    Duration tick;

    @UnitSeconds
    @Option(
            names = "--progress-interval",
            paramLabel = "TIME",
            defaultValue = "5s",
            description = "Time between progress snapshots; a plain number is seconds [5s].")
    Duration progress;

    @Option(
            names = "--minimum-uptime",
            paramLabel = "RATIO",
            defaultValue = "0.95",
            description = "The least uptime, 0.95 or 95%% [0.95].")
    Ratio uptime;

    @Option(
            names = "--misbehave",
            paramLabel = "KIND[@SECONDS]",
            description = "Do wrong on purpose: error, warning, stacktrace, silence, stale-diary, stale-performance,"
                    + " early-exit, crash, leak or linger. *")
    List<String> misbehave = List.of();

    @ConflictsWith("--treat-warn-as-error")
    @Option(names = "--allow-warnings", description = "Warnings are a warn that exits 0, not a fail.")
    boolean allowWarnings;

    @ConflictsWith("--allow-warnings")
    @Option(names = "--treat-warn-as-error", description = "A warn exits 2, as a fail does.")
    boolean treatWarnAsError;

    @Option(names = "--review-markdown", paramLabel = "FILE", description = "Write the review brief for people.")
    Optional<Path> markdown;

    @Option(names = "--review-json", paramLabel = "FILE", description = "Write the review brief for programs.")
    Optional<Path> json;

    @Option(names = "--review-note", paramLabel = "TEXT", description = "A note for the review. *")
    List<String> notes = List.of();

    @Option(names = "--report", paramLabel = "FORMAT[=PATH]", description = "Write a further report. *")
    List<String> reports = List.of();

    public List<ReportSpec> reports() {
        return ReportOptions.wishes(reports);
    }

    public boolean treatWarnAsError() {
        return treatWarnAsError;
    }

    public SimulationChoice simulation() {
        misbehave.forEach(SmokeOptions::check);
        return new SimulationChoice(tick, misbehave);
    }

    private static void check(String text) {
        int at = text.indexOf('@');
        String kind = at < 0 ? text : text.substring(0, at);
        if (!KINDS.contains(kind) || at >= 0 && !text.substring(at + 1).matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw Failure.usage("--misbehave \"" + text + "\" is not KIND or KIND@SECONDS with a kind out of "
                    + String.join(", ", KINDS.stream().sorted().toList()));
        }
    }

    public RunPaths paths(String root) {
        Optional<Path> none = Optional.empty();
        Optional<Path> made = directory.isPresent() ? none : Optional.of(Path.of(root));
        return new RunPaths(made, Optional.empty(), directory, none, none, none, true, none, none);
    }

    public Timing timing() {
        return new Timing(duration, duration, Duration.ofSeconds(10), Optional.of(progress));
    }

    public Criteria terms() {
        return new Criteria(
                Optional.of(duration),
                OptionalDouble.of(uptime.value()),
                true,
                true,
                allowWarnings,
                OptionalDouble.empty());
    }

    /** Returns thresholds of three and six ticks, but never under 3 s and 6 s. */
    public GapRules gaps() {
        return new GapRules(atLeast(tick.multipliedBy(3), 3), atLeast(tick.multipliedBy(6), 6));
    }

    private static Duration atLeast(Duration duration, long seconds) {
        Duration least = Duration.ofSeconds(seconds);
        return duration.compareTo(least) < 0 ? least : duration;
    }

    public LiveChecks live() {
        GapRules gaps = gaps();
        StalenessThresholds freshness = new StalenessThresholds(Optional.of(gaps.warn()), Optional.of(gaps.fail()));
        return new LiveChecks(
                Optional.of(gaps.warn()), Severity.WARN, freshness, freshness, Optional.empty(), gaps.warn());
    }

    public ReviewOptions review() {
        return new ReviewOptions(
                true, false, false, markdown, json, Optional.empty(), "markdown", Optional.empty(), List.of(), notes);
    }
}
