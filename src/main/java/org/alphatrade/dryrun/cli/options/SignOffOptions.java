package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.cli.options.mark.AllowNegative;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import picocli.CommandLine.Option;

/** What evidence that exists is signed off by; any of these asks for a sign-off. */
public final class SignOffOptions {
    @Option(names = "--sign-off", description = "Judge by 72 h, 0.98 uptime, a diary and a performance file.")
    boolean signOff;

    @AllowZero
    @Option(
            names = {"--sign-off-min-duration-hours", "--sign-off-min-duration"},
            paramLabel = "TIME",
            description = "The least span of the log [72h].")
    Optional<Duration> duration;

    @Option(names = "--sign-off-min-uptime-ratio", paramLabel = "RATIO", description = "The least uptime [0.98].")
    Optional<Ratio> uptime;

    @AllowNegative
    @Option(names = "--sign-off-min-sharpe", paramLabel = "N", description = "The least Sharpe ratio [not asked for].")
    OptionalDouble sharpe = OptionalDouble.empty();

    @Option(
            names = "--sign-off-min-sharpe-observations",
            paramLabel = "N",
            description = "A Sharpe ratio from fewer is unknown [not asked for].")
    OptionalInt sharpeObservations = OptionalInt.empty();

    @Option(
            names = "--sign-off-min-sharpe-days",
            paramLabel = "N",
            description = "A Sharpe ratio of a shorter period is unknown [not asked for].")
    OptionalDouble sharpeDays = OptionalDouble.empty();

    @Option(names = "--sign-off-allow-warnings", description = "Warnings are a warn, not a fail.")
    Optional<Boolean> allowWarnings;

    @Option(names = "--sign-off-optional-diary", description = "Sign off without a diary.")
    Optional<Boolean> optionalDiary;

    @Option(names = "--sign-off-optional-performance", description = "Sign off without a performance file.")
    Optional<Boolean> optionalPerformance;

    /** Tells whether there shall be a sign-off; one term of it is enough. */
    public boolean asked() {
        boolean sample = sharpe.isPresent() || sharpeObservations.isPresent() || sharpeDays.isPresent();
        boolean lenient =
                Stream.of(allowWarnings, optionalDiary, optionalPerformance).anyMatch(flag -> flag.orElse(false));
        return signOff || duration.isPresent() || uptime.isPresent() || sample || lenient;
    }

    /**
     * Returns the terms that were given, for evidence whose run has terms of its own. {@code --sign-off} gives those that
     * its help names, except where another option gives one.
     */
    public RunSettings typed() {
        RunSettings given = RunSettings.NONE
                .with(RunSetting.REQUIRED_DURATION, duration)
                .with(RunSetting.MINIMUM_UPTIME_RATIO, uptime.map(Ratio::value))
                .with(RunSetting.MINIMUM_SHARPE_RATIO, sharpe)
                .with(RunSetting.MINIMUM_SHARPE_OBSERVATIONS, sharpeObservations)
                .with(RunSetting.MINIMUM_SHARPE_DAYS, sharpeDays)
                .with(RunSetting.ALLOW_WARNINGS, allowWarnings)
                .with(RunSetting.REQUIRE_DIARY, optionalDiary.map(optional -> !optional))
                .with(RunSetting.REQUIRE_PERFORMANCE, optionalPerformance.map(optional -> !optional));
        return signOff ? given.over(Criteria.STANDARD.settings()) : given;
    }
}
