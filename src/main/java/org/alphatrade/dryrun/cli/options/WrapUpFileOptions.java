package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.rehearsal.request.WrapUpJob;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Wrap-up minutes of a finished run. */
public final class WrapUpFileOptions {
    @Parameters(paramLabel = "SUMMARY.json", description = "The summary bundle of the run.")
    Path summary;

    @Option(
            names = "--output-json",
            paramLabel = "FILE",
            description = "Minutes for programs [wrap_up.json beside it].")
    Optional<Path> json;

    @Option(
            names = "--output-markdown",
            paramLabel = "FILE",
            description = "Minutes for people [wrap_up.md beside it].")
    Optional<Path> markdown;

    @ConflictsWith("--output-json")
    @Option(names = "--no-json", description = "Write none for programs.")
    boolean noJson;

    @ConflictsWith("--output-markdown")
    @Option(names = "--no-markdown", description = "Write none for people.")
    boolean noMarkdown;

    @AllowZero
    @Option(
            names = {"--required-duration-hours", "--required-duration"},
            paramLabel = "TIME",
            defaultValue = "72h",
            description = "How long the run should have been, 0 for any [72h].")
    Duration required;

    @AllowZero
    @Option(
            names = {"--duration-tolerance-minutes", "--duration-tolerance"},
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "How much it may be too short [5m].")
    Duration tolerance;

    @Option(names = "--treat-warn-as-failure", description = "A warn is a fail.")
    boolean strict;

    public WrapUpJob job(boolean debug) {
        return new WrapUpJob(
                summary,
                file(noJson, json, "wrap_up.json"),
                file(noMarkdown, markdown, "wrap_up.md"),
                new WrapUpRequest(Optional.of(required).filter(duration -> !duration.isZero()), tolerance, strict),
                debug);
    }

    private Optional<Path> file(boolean none, Optional<Path> named, String usual) {
        return none ? Optional.empty() : named.or(() -> Optional.of(summary.resolveSibling(usual)));
    }
}
