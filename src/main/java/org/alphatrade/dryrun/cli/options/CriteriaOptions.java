package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.cli.options.mark.AllowNegative;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import picocli.CommandLine.Option;

/** How long a run takes and what it is signed off by. */
public final class CriteriaOptions {
    @Option(
            names = {"--duration-hours", "--duration"},
            paramLabel = "TIME",
            defaultValue = "72h",
            description = "Ask the runtime to stop after this [72h].")
    Duration duration;

    @AllowZero
    @Option(
            names = {"--required-duration-hours", "--required-duration"},
            paramLabel = "TIME",
            description = "The least it must have run [the duration].")
    Optional<Duration> required;

    @Option(
            names = "--minimum-uptime-ratio",
            paramLabel = "RATIO",
            defaultValue = "0.98",
            description = "The least uptime, 0.98 or 98%% [0.98].")
    Ratio uptime;

    @AllowNegative
    @Option(names = "--minimum-sharpe-ratio", paramLabel = "N", description = "The least Sharpe ratio [not asked for].")
    OptionalDouble sharpe = OptionalDouble.empty();

    @Option(
            names = "--minimum-sharpe-observations",
            paramLabel = "N",
            description = "A Sharpe ratio from fewer is unknown [not asked for].")
    OptionalInt sharpeObservations = OptionalInt.empty();

    @Option(
            names = "--minimum-sharpe-days",
            paramLabel = "N",
            description = "A Sharpe ratio of a shorter period is unknown [not asked for].")
    OptionalDouble sharpeDays = OptionalDouble.empty();

    @ConflictsWith("--treat-warn-as-error")
    @Option(names = "--allow-warnings", description = "Warnings are a warn that exits 0, not a fail.")
    boolean allowWarnings;

    @ConflictsWith("--allow-warnings")
    @Option(names = "--treat-warn-as-error", description = "A warn exits 2, as a fail does.")
    boolean treatWarnAsError;

    public Duration duration() {
        return duration;
    }

    public Duration required() {
        return required.orElse(duration);
    }

    public boolean treatWarnAsError() {
        return treatWarnAsError;
    }

    /** Returns the terms of the sign-off. */
    public Criteria terms(boolean diary, boolean performance) {
        return new Criteria(
                Optional.of(required()),
                OptionalDouble.of(uptime.value()),
                diary,
                performance,
                allowWarnings,
                sharpe,
                sharpeObservations,
                sharpeDays);
    }
}
