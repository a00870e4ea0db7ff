package org.alphatrade.dryrun.rehearsal.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.ImmutableMaps;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.spi.ObjectiveResult;

/**
 * One supervised run, as asked for.
 *
 * @param mode which command asked
 * @param command the runtime's command line, untouched; empty when {@code simulation} is present
 * @param simulation what the bundled simulated runtime shall do, when it is the child
 * @param label what the run is called in reports
 * @param paths where everything goes
 * @param timing how long and how often
 * @param signOff what the run is judged by
 * @param logs how output is kept and how gaps in it are judged
 * @param live what is watched while the run lasts
 * @param evidence the diary and the performance file
 * @param resources what the child may use
 * @param reading how log lines are understood
 * @param metadata the user's notes on the configuration
 * @param environment what {@code --env} adds to the child's environment
 * @param objectives what people said about each objective
 * @param review the review brief
 * @param wrapUp the wrap-up minutes
 * @param packet the evidence packet
 * @param plugins which plugins take part
 * @param reports further reports
 * @param hooks what else is run or stopped
 * @param treatWarnAsError whether a warn exits as a fail does
 * @param inheritStdin whether the child reads the user's input rather than nothing
 * @param debug whether a stack trace may be shown
 */
public record RunRequest(
        Mode mode,
        List<String> command,
        Optional<SimulationChoice> simulation,
        Optional<String> label,
        RunPaths paths,
        Timing timing,
        Criteria signOff,
        LogPolicy logs,
        LiveChecks live,
        EvidenceFiles evidence,
        ResourceLimits resources,
        Reading reading,
        Map<String, String> metadata,
        Map<String, String> environment,
        List<ObjectiveResult> objectives,
        ReviewOptions review,
        WrapUpOptions wrapUp,
        PacketOptions packet,
        PluginRequest plugins,
        List<ReportSpec> reports,
        Hooks hooks,
        boolean treatWarnAsError,
        boolean inheritStdin,
        boolean debug) {
    /** Which command asked for a run. */
    public enum Mode {
        /** The turnkey orchestrator. */
        RUN,
        /** The harness. */
        HARNESS,
        /** A short run of the simulated runtime. */
        SMOKE,
        /** What a newcomer gets who gives no command; never a sign-off. */
        DEMO
    }

    public RunRequest {
        Objects.requireNonNull(mode, "mode");
        command = List.copyOf(command);
        metadata = ImmutableMaps.copy(metadata);
        environment = ImmutableMaps.copy(environment);
        objectives = List.copyOf(objectives);
        reports = List.copyOf(reports);
        if (command.isEmpty() == simulation.isEmpty()) {
            throw new IllegalArgumentException("either a command or a simulation is run");
        }
    }

    /**
     * Returns what the run records of its options, and what detectors and other plugins may know of them: durations in
     * seconds. What is off or was not given is absent.
     */
    public RunSettings settings() {
        RunSettings settings = RunSettings.NONE
                .with(RunSetting.MODE, mode.name().toLowerCase(Locale.ROOT))
                .with(RunSetting.RUN_LABEL, label)
                .with(RunSetting.TREAT_WARN_AS_ERROR, treatWarnAsError);
        return timing.settings()
                .over(signOff.settings())
                .over(logs.settings())
                .over(live.settings())
                .over(resources.settings())
                .over(reading.settings())
                .over(settings);
    }
}
