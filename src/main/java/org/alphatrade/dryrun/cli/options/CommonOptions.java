package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command has. */
public final class CommonOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "Read options from FILE [./dry-run.yaml if there].")
    Optional<Path> config;

    @Option(names = "--debug", description = "Print a stack trace when something breaks.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    boolean version;

    public boolean debug() {
        return debug;
    }
}
