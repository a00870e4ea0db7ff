package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.evidence.log.GapRules;
import picocli.CommandLine.Option;

/** How long the log may be silent. */
public final class GapOptions {
    @Option(
            names = {"--warn-gap-minutes", "--warn-gap"},
            paramLabel = "TIME",
            description = "A longer gap between records is a warn [60m].")
    Optional<Duration> warn;

    @Option(
            names = {"--fail-gap-minutes", "--fail-gap"},
            paramLabel = "TIME",
            description = "A gap this long is a fail [360m].")
    Optional<Duration> fail;

    /** Returns the thresholds of a run: those that were given, else the usual ones. */
    public GapRules gaps() {
        Duration warning = warn.orElse(GapRules.STANDARD.warn());
        Duration failing = fail.orElse(GapRules.STANDARD.fail());
        check(warning, failing);
        return new GapRules(warning, failing);
    }

    /** Returns those that were given, for evidence whose run has thresholds of its own. */
    public RunSettings typed() {
        warn.ifPresent(warning -> fail.ifPresent(failing -> check(warning, failing)));
        return RunSettings.NONE.with(RunSetting.WARN_GAP, warn).with(RunSetting.FAIL_GAP, fail);
    }

    private static void check(Duration warning, Duration failing) {
        if (failing.compareTo(warning) < 0) {
            throw GapRules.outOfOrder(Durations.words(warning), Durations.words(failing));
        }
    }
}
