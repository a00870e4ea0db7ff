package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import picocli.CommandLine.Option;

/** The review brief of a run. */
public final class BriefOptions {
    @ConflictsWith({"--review-markdown", "--review-json", "--review-output"})
    @Option(names = "--no-review", description = "Write no review brief.")
    boolean none;

    @Option(names = "--review-skip-summary", description = "Leave the summary out of it.")
    boolean skipSummary;

    @Option(names = "--review-skip-sign-off", description = "Leave the sign-off out of it.")
    boolean skipSignOff;

    @Option(
            names = "--review-markdown",
            paramLabel = "FILE",
            description = "Write it for people [orchestrator: RUN/review.md].")
    Optional<Path> markdown;

    @Option(
            names = "--review-json",
            paramLabel = "FILE",
            description = "Write it for programs [orchestrator: RUN/review.json].")
    Optional<Path> json;

    public boolean enabled() {
        return !none;
    }

    public boolean skipSummary() {
        return skipSummary;
    }

    public boolean skipSignOff() {
        return skipSignOff;
    }

    public Optional<Path> markdown() {
        return markdown;
    }

    public Optional<Path> json() {
        return json;
    }
}
