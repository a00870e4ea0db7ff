package org.alphatrade.dryrun.cli.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.BoardOptions;
import org.alphatrade.dryrun.cli.options.BriefOptions;
import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.CriteriaOptions;
import org.alphatrade.dryrun.cli.options.EnvironmentOptions;
import org.alphatrade.dryrun.cli.options.GapOptions;
import org.alphatrade.dryrun.cli.options.LiveOptions;
import org.alphatrade.dryrun.cli.options.LogOptions;
import org.alphatrade.dryrun.cli.options.LogReadingOptions;
import org.alphatrade.dryrun.cli.options.MinutesOptions;
import org.alphatrade.dryrun.cli.options.PacketingOptions;
import org.alphatrade.dryrun.cli.options.PluginOptions;
import org.alphatrade.dryrun.cli.options.ReportOptions;
import org.alphatrade.dryrun.cli.options.ResourceOptions;
import org.alphatrade.dryrun.cli.options.SupervisionOptions;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.SimulationChoice;
import org.alphatrade.dryrun.rehearsal.request.Timing;
import picocli.CommandLine.Mixin;

/** What the orchestrator and the harness have in common. */
abstract class AbstractRunCommand implements Subcommand {
    private static final Duration DEMO = Duration.ofSeconds(30);

    @Mixin(name = "What the run is judged by")
    CriteriaOptions criteria;

    @Mixin(name = "Running, following and ending the runtime")
    SupervisionOptions supervision;

    @Mixin(name = "Logs")
    LogOptions logs;

    @Mixin(name = "Gaps in the log")
    GapOptions gaps;

    @Mixin(name = "Live checks")
    LiveOptions live;

    @Mixin(name = "Resources")
    ResourceOptions resources;

    @Mixin(name = "Surroundings")
    EnvironmentOptions surroundings;

    @Mixin(name = "What people say")
    BoardOptions meeting;

    @Mixin(name = "Review brief")
    BriefOptions brief;

    @Mixin(name = "Wrap-up minutes")
    MinutesOptions minutes;

    @Mixin(name = "Evidence packet")
    PacketingOptions bundle;

    @Mixin(name = "Reports")
    ReportOptions reports;

    @Mixin(name = "Reading logs")
    LogReadingOptions reading;

    @Mixin(name = "Plugins")
    PluginOptions plugins;

    @Mixin(name = "General")
    CommonOptions general;

    abstract RunRequest.Mode mode();

    abstract RunPaths paths();

    abstract Criteria terms();

    abstract EvidenceFiles evidence();

    abstract ReviewOptions review();

    abstract PacketOptions packet();

    @Override
    public int start(Invocation invocation) {
        List<String> command = invocation
                .command()
                .filter(words -> !words.isEmpty())
                .orElseThrow(() -> Failure.usage("no runtime command; put it after --, as in " + invocation.usageName()
                        + " [OPTIONS] -- python3 main.py"));
        if (command.get(0).isEmpty()) {
            throw Failure.usage("the runtime command \"\" is empty; name a program after --");
        }
        return invocation
                .rehearsal()
                .run(request(mode(), command, Optional.empty(), terms(), timing()), invocation.console());
    }

    final Timing timing() {
        return supervision.timing(criteria);
    }

    /** Returns the rehearsal that a newcomer gets. */
    final RunRequest demo() {
        Timing usual = timing();
        return request(
                RunRequest.Mode.DEMO,
                List.of(),
                Optional.of(new SimulationChoice(Duration.ofSeconds(1), List.of())),
                terms().lasting(DEMO),
                new Timing(DEMO, DEMO, usual.shutdownGrace(), Optional.of(Duration.ofSeconds(5))));
    }

    private RunRequest request(
            RunRequest.Mode mode,
            List<String> command,
            Optional<SimulationChoice> simulation,
            Criteria terms,
            Timing timing) {
        return new RunRequest(
                mode,
                command,
                simulation,
                meeting.label(),
                paths(),
                timing,
                terms,
                logs.policy(gaps.gaps()),
                live.checks(),
                evidence(),
                resources.limits(),
                reading.reading(),
                surroundings.metadata(),
                surroundings.environment(),
                meeting.objectives(),
                review(),
                minutes.options(),
                packet(),
                plugins.choice(),
                reports.wishes(),
                supervision.hooks(),
                criteria.treatWarnAsError(),
                supervision.inheritStdin(),
                general.debug());
    }
}
