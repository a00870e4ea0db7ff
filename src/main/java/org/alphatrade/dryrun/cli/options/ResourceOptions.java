package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.cli.options.mark.AllowZero;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.ResourceLimits;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;

/** What the runtime may use. */
public final class ResourceOptions {
    @AllowZero
    @Option(
            names = {"--resource-sample-interval-minutes", "--resource-sample-interval"},
            paramLabel = "TIME",
            defaultValue = "1m",
            description = "How often it is measured, 0 for never [1m].")
    Duration interval;

    @Option(names = "--resource-max-cpu-percent", paramLabel = "N", description = "Most CPU, 100 is one core [off].")
    OptionalDouble cpu = OptionalDouble.empty();

    @Option(names = "--resource-max-memory-mb", paramLabel = "N", description = "Most resident memory in MiB [off].")
    OptionalDouble memory = OptionalDouble.empty();

    @Option(
            names = "--resource-max-memory-percent",
            paramLabel = "N",
            description = "Most resident memory in percent of the machine's [off].")
    OptionalDouble memoryPercent = OptionalDouble.empty();

    @OneOf({"warn", "fail"})
    @Option(
            names = "--resource-violation-severity",
            paramLabel = "warn|fail",
            defaultValue = "fail",
            description = "How bad it is to use more [fail].")
    Severity severity;

    @ConflictsWith({"--resource-max-cpu-percent", "--resource-max-memory-mb", "--resource-max-memory-percent"})
    @Option(names = "--no-resource-monitor", description = "Measure nothing.")
    boolean none;

    public ResourceLimits limits() {
        Optional<Duration> every = Optional.of(interval).filter(i -> !none && !i.isZero());
        return new ResourceLimits(every, cpu, memory, memoryPercent, severity);
    }
}
