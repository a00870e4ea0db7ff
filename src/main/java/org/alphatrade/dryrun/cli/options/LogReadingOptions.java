package org.alphatrade.dryrun.cli.options;

import java.util.Optional;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.Reading;
import picocli.CommandLine.Option;

/** How log lines are read and judged. */
public final class LogReadingOptions {
    @Option(names = "--judge-shutdown", description = "Judge what is logged while shutting down as well.")
    boolean judgeShutdown;

    @Option(names = "--allow-truncated", description = "A compressed log that is cut off is a warn, not a fail.")
    boolean allowTruncated;

    @OneOf({"pino", "python", "otel", "syslog"})
    @Option(
            names = "--numeric-levels",
            paramLabel = "SCHEME",
            description = "Levels that are numbers: pino, python, otel or syslog [as the record says]."
                    + " A run judges by it at its end.")
    Optional<String> numericLevels;

    @Option(
            names = "--text-logs",
            description = "Plain text with a timestamp is a record, too. In a run plain lines are records anyway.")
    boolean textLogs;

    public Reading reading() {
        return new Reading(judgeShutdown, allowTruncated, numericLevels, textLogs);
    }
}
