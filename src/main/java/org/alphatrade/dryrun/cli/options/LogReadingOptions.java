package org.alphatrade.dryrun.cli.options;

import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.Reading;
import picocli.CommandLine.Option;

/** How log lines are read and judged. */
public final class LogReadingOptions {
    @Option(names = "--judge-shutdown", description = "Judge what is logged while shutting down as well.")
    Optional<Boolean> judgeShutdown;

    @Option(names = "--allow-truncated", description = "A compressed log that is cut off is a warn, not a fail.")
    Optional<Boolean> allowTruncated;

    @OneOf({"pino", "python", "otel", "syslog"})
    @Option(
            names = "--numeric-levels",
            paramLabel = "SCHEME",
            description = "Levels that are numbers: pino, python, otel or syslog [as the record says]."
                    + " A run judges by it at its end.")
    Optional<String> numericLevels;

    @Option(names = "--text-logs", description = "Read plain text, its levels and times; the rule.")
    Optional<Boolean> textLogs;

    @Option(
            names = "--no-text-logs",
            description = "A plain line of a run is as bad as its stream, one of a file is no record.")
    Optional<Boolean> noTextLogs;

    @Option(
            names = "--plain-output",
            description = "The runtime prints bare text: lines of a run without time and level do not warn.")
    Optional<Boolean> plainOutput;

    /** Returns how a run reads its lines. */
    public Reading reading() {
        return new Reading(
                judgeShutdown.orElse(false),
                allowTruncated.orElse(false),
                numericLevels,
                readsText().orElse(true),
                plainOutput.orElse(false));
    }

    /** Returns what was given, for evidence whose run was read in its own way. */
    public RunSettings typed() {
        return RunSettings.NONE
                .with(RunSetting.JUDGE_SHUTDOWN, judgeShutdown)
                .with(RunSetting.ALLOW_TRUNCATED, allowTruncated)
                .with(RunSetting.NUMERIC_LEVELS, numericLevels)
                .with(RunSetting.TEXT_LOGS, readsText())
                .with(RunSetting.PLAIN_OUTPUT, plainOutput);
    }

    private Optional<Boolean> readsText() {
        return noTextLogs.map(no -> !no).or(() -> textLogs);
    }
}
