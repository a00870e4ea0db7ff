package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.rehearsal.request.Gaps;
import picocli.CommandLine.Option;

/** How long the log may be silent. */
public final class GapOptions {
    @Option(
            names = {"--warn-gap-minutes", "--warn-gap"},
            paramLabel = "TIME",
            defaultValue = "60m",
            description = "A longer gap between records is a warn [60m].")
    Duration warn;

    @Option(
            names = {"--fail-gap-minutes", "--fail-gap"},
            paramLabel = "TIME",
            defaultValue = "360m",
            description = "A gap this long is a fail [360m].")
    Duration fail;

    public Gaps gaps() {
        if (fail.compareTo(warn) < 0) {
            throw Failure.usage("--fail-gap \"" + Durations.words(fail) + "\" is below --warn-gap \""
                    + Durations.words(warn) + "\"");
        }
        return new Gaps(warn, fail);
    }
}
