package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.BacklogJob;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;

/** What the follow-up list is made of. */
public final class BacklogOptions {
    @Option(names = "--summary", required = true, paramLabel = "FILE", description = "The summary bundle; required.")
    Path summary;

    @Option(names = "--sign-off", paramLabel = "FILE", description = "The sign-off, when the bundle has none.")
    Optional<Path> signOff;

    @Option(names = "--review", paramLabel = "FILE", description = "The review, when the bundle has none.")
    Optional<Path> review;

    @OneOf({"markdown", "json", "csv"})
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "markdown, json or csv [markdown].")
    String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the list goes [standard output].")
    Optional<Path> output;

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands above it.")
    Optional<String> title;

    @OneOf({"pass", "warn", "fail"})
    @Option(
            names = "--min-severity",
            paramLabel = "pass|warn|fail",
            defaultValue = "warn",
            description = "The least severity listed [warn].")
    Severity least;

    @Option(names = "--include-pass", description = "List what passed, too.")
    boolean includePass;

    @Option(names = "--fail-on-warn", description = "Exit 1 when it lists a warn.")
    boolean failOnWarn;

    @Option(names = "--fail-on-fail", description = "Exit 2 when it lists a fail.")
    boolean failOnFail;

    public BacklogJob job(boolean debug) {
        return new BacklogJob(
                summary,
                signOff,
                review,
                format,
                output,
                title,
                new BacklogRequest(least, includePass),
                failOnWarn,
                failOnFail,
                debug);
    }
}
