package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import picocli.CommandLine.Option;

/** Where the harness writes and which evidence it reads. */
public final class HarnessPathOptions {
    @Option(names = "--log-dir", required = true, paramLabel = "DIR", description = "Write the logs here; required.")
    Path logs;

    @Option(names = "--diary", paramLabel = "FILE", description = "The decision diary.")
    Optional<Path> diary;

    @Option(names = "--no-diary-required", description = "Sign off without a diary.")
    boolean noDiary;

    @Option(names = "--performance", paramLabel = "FILE", description = "The performance file.")
    Optional<Path> performance;

    @Option(names = "--no-performance-required", description = "Sign off without a performance file.")
    boolean noPerformance;

    @Option(
            names = "--review-output",
            paramLabel = "FILE|-",
            description = "Write the review brief; - is standard output.")
    Optional<String> output;

    @OneOf({"markdown", "json"})
    @Option(
            names = "--review-format",
            paramLabel = "markdown|json",
            defaultValue = "markdown",
            description = "The form of --review-output [markdown].")
    String format;

    @Option(
            names = "--review-run-label",
            paramLabel = "TEXT",
            description = "What the brief calls the run [--run-label].")
    Optional<String> label;

    public EvidenceFiles evidence() {
        return new EvidenceFiles(diary, performance, false, false);
    }

    public boolean requireDiary() {
        return !noDiary;
    }

    public boolean requirePerformance() {
        return !noPerformance;
    }

    public RunPaths paths(SupervisionOptions supervision, ReportOptions reports) {
        return new RunPaths(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(logs),
                supervision.progress(),
                supervision.timeline(),
                supervision.keepTimeline(),
                reports.json(),
                reports.markdown());
    }

    public ReviewOptions review(BriefOptions brief, List<String> attendees, List<String> notes) {
        return new ReviewOptions(
                brief.enabled(),
                brief.skipSummary(),
                brief.skipSignOff(),
                brief.markdown(),
                brief.json(),
                output,
                format,
                label,
                attendees,
                notes);
    }
}
