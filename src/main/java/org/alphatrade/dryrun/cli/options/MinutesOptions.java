package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.rehearsal.request.WrapUpOptions;
import picocli.CommandLine.Option;

/** The wrap-up minutes of a run. */
public final class MinutesOptions {
    @ConflictsWith({"--wrap-up-json", "--wrap-up-markdown"})
    @Option(names = "--no-wrap-up", description = "Write no wrap-up minutes.")
    boolean none;

    @Option(
            names = "--wrap-up-json",
            paramLabel = "FILE",
            description = "Write them for programs [orchestrator: RUN/wrap_up.json].")
    Optional<Path> json;

    @Option(
            names = "--wrap-up-markdown",
            paramLabel = "FILE",
            description = "Write them for people [orchestrator: RUN/wrap_up.md].")
    Optional<Path> markdown;

    @AllowZero
    @Option(
            names = {"--wrap-up-duration-tolerance-minutes", "--wrap-up-duration-tolerance"},
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "How much the run may be too short [5m].")
    Duration tolerance;

    @Option(names = "--wrap-up-treat-warn-as-failure", description = "A warn in them is a fail.")
    boolean strict;

    public WrapUpOptions options() {
        return new WrapUpOptions(!none, json, markdown, tolerance, strict);
    }

    /** Returns what a command does that writes no minutes. */
    public static WrapUpOptions none() {
        return new WrapUpOptions(false, Optional.empty(), Optional.empty(), Duration.ofMinutes(5), false);
    }
}
