package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.cli.options.mark.AllowNegative;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.rehearsal.request.SignOffTerms;
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
    boolean allowWarnings;

    @Option(names = "--sign-off-optional-diary", description = "Sign off without a diary.")
    boolean optionalDiary;

    @Option(names = "--sign-off-optional-performance", description = "Sign off without a performance file.")
    boolean optionalPerformance;

    public Optional<SignOffTerms> terms() {
        boolean asked = signOff || allowWarnings || optionalDiary || optionalPerformance;
        boolean sample = sharpe.isPresent() || sharpeObservations.isPresent() || sharpeDays.isPresent();
        if (!asked && duration.isEmpty() && uptime.isEmpty() && !sample) {
            return Optional.empty();
        }
        return Optional.of(new SignOffTerms(
                duration.orElse(Duration.ofHours(72)),
                uptime.map(Ratio::value).orElse(0.98),
                sharpe,
                allowWarnings,
                !optionalDiary,
                !optionalPerformance,
                sharpeObservations,
                sharpeDays));
    }
}
