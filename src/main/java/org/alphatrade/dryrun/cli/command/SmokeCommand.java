package org.alphatrade.dryrun.cli.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.EnvironmentOptions;
import org.alphatrade.dryrun.cli.options.LogReadingOptions;
import org.alphatrade.dryrun.cli.options.MinutesOptions;
import org.alphatrade.dryrun.cli.options.PacketingOptions;
import org.alphatrade.dryrun.cli.options.PluginOptions;
import org.alphatrade.dryrun.cli.options.SmokeOptions;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.Hooks;
import org.alphatrade.dryrun.rehearsal.request.LogPolicy;
import org.alphatrade.dryrun.rehearsal.request.ResourceLimits;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A short run against the bundled simulated runtime. */
@Command(
        name = "smoke",
        header = "Check the whole chain with a short run of the bundled simulated runtime.",
        customSynopsis = "[OPTIONS]",
        footer = {
            "Examples:",
            "  @|bold NAME --duration 30s --tick-interval 1|@",
            "  @|bold NAME --duration 20s --misbehave stacktrace@5 --misbehave silence@10|@"
        })
final class SmokeCommand implements Subcommand {
    @Mixin(name = "The run")
    SmokeOptions smoke;

    @Mixin(name = "Evidence packet")
    PacketingOptions bundle;

    @Mixin(name = "Surroundings")
    EnvironmentOptions surroundings;

    @Mixin(name = "Reading logs")
    LogReadingOptions reading;

    @Mixin(name = "Plugins")
    PluginOptions plugins;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().run(request(), invocation.console());
    }

    private RunRequest request() {
        return new RunRequest(
                RunRequest.Mode.SMOKE,
                List.of(),
                Optional.of(smoke.simulation()),
                Optional.empty(),
                smoke.paths("artifacts/final_dry_run_smoke"),
                smoke.timing(),
                smoke.terms(),
                new LogPolicy(false, Optional.empty(), true, smoke.gaps()),
                smoke.live(),
                new EvidenceFiles(Optional.empty(), Optional.empty(), false, false),
                resources(),
                reading.reading(),
                surroundings.metadata(),
                surroundings.environment(),
                List.of(),
                smoke.review(),
                MinutesOptions.none(),
                bundle.whenNamed(),
                plugins.choice(),
                smoke.reports(),
                new Hooks(Optional.empty(), Optional.empty(), Optional.empty()),
                smoke.treatWarnAsError(),
                false,
                general.debug());
    }

    /** The simulated runtime needs half of this, a leaking one more. */
    private static ResourceLimits resources() {
        OptionalDouble off = OptionalDouble.empty();
        OptionalDouble memory = OptionalDouble.of(128);
        return new ResourceLimits(Optional.of(Duration.ofSeconds(2)), off, memory, off, Severity.FAIL);
    }
}
