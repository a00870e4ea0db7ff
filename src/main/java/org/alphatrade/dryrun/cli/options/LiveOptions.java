package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.LiveChecks;
import org.alphatrade.dryrun.rehearsal.request.StalenessThresholds;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;

/** What is watched while the run lasts. */
public final class LiveOptions {
    @Option(
            names = {"--live-gap-alert-minutes", "--live-gap-alert"},
            paramLabel = "TIME",
            description = "Raise an incident after this much silence [off].")
    Optional<Duration> gapAlert;

    @OneOf({"warn", "fail"})
    @Option(
            names = "--live-gap-alert-severity",
            paramLabel = "warn|fail",
            defaultValue = "warn",
            description = "How bad that is [warn].")
    Severity gapSeverity;

    @Option(
            names = {"--diary-stale-warn-minutes", "--diary-stale-warn"},
            paramLabel = "TIME",
            description = "A diary this old is a warn [off].")
    Optional<Duration> diaryWarn;

    @Option(
            names = {"--diary-stale-fail-minutes", "--diary-stale-fail"},
            paramLabel = "TIME",
            description = "A diary this old is a fail [off].")
    Optional<Duration> diaryFail;

    @Option(
            names = {"--performance-stale-warn-minutes", "--performance-stale-warn"},
            paramLabel = "TIME",
            description = "A performance file this old is a warn [off].")
    Optional<Duration> performanceWarn;

    @Option(
            names = {"--performance-stale-fail-minutes", "--performance-stale-fail"},
            paramLabel = "TIME",
            description = "A performance file this old is a fail [off].")
    Optional<Duration> performanceFail;

    @Option(
            names = {"--evidence-check-interval-minutes", "--evidence-check-interval"},
            paramLabel = "TIME",
            description = "How often both are looked at [a quarter of the smallest threshold].")
    Optional<Duration> interval;

    @AllowZero
    @Option(
            names = {"--evidence-initial-grace-minutes", "--evidence-initial-grace"},
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "How long after the start they are left alone [15m].")
    Duration grace;

    public LiveChecks checks() {
        return new LiveChecks(
                gapAlert,
                gapSeverity,
                freshness("diary", diaryWarn, diaryFail),
                freshness("performance", performanceWarn, performanceFail),
                interval,
                grace);
    }

    private static StalenessThresholds freshness(String file, Optional<Duration> warn, Optional<Duration> fail) {
        if (warn.isPresent() && fail.isPresent() && fail.get().compareTo(warn.get()) < 0) {
            throw Failure.usage("--" + file + "-stale-fail \"" + Durations.words(fail.get()) + "\" is below --" + file
                    + "-stale-warn \"" + Durations.words(warn.get()) + "\"");
        }
        return new StalenessThresholds(warn, fail);
    }
}
