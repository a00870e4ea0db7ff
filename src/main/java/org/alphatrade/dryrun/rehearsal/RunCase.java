package org.alphatrade.dryrun.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alphatrade.dryrun.failure.Failure;
import org.alphatrade.dryrun.pipeline.Capture;
import org.alphatrade.dryrun.pipeline.RunTimer;
import org.alphatrade.dryrun.plugin.GuardedDetector;
import org.alphatrade.dryrun.plugin.PluginSet;
import org.alphatrade.dryrun.plugin.PluginUse;
import org.alphatrade.dryrun.signoff.VerdictExit;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.Losses;
import org.alphatrade.dryrun.store.ProgressFile;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.supervise.HarnessSignal;
import org.alphatrade.dryrun.supervise.HarnessSignals;
import org.alphatrade.dryrun.supervise.LiveIncidents;
import org.alphatrade.dryrun.supervise.LivePlan;
import org.alphatrade.dryrun.supervise.LiveResult;
import org.alphatrade.dryrun.supervise.LiveRun;
import org.alphatrade.dryrun.time.RunClock;
import org.alphatrade.dryrun.time.Timestamps;

/**
 * A run from its first directory to its exit code: supervise, audit what is on disk, judge, write every report. Whatever
 * goes wrong on the way becomes part of the verdict; only what goes wrong before the runtime starts ends the command.
 */
final class RunCase {
    private static final Duration JUDGE_PATIENCE = Duration.ofSeconds(60);

    private final RunRequest request;
    private final Console console;
    private final RunTimer timer;
    private final RunLayout layout;
    private final PluginSet plugins;
    private final List<String> command;
    private final List<String> shown;

    RunCase(RunRequest request, Console console, RunClock clock) {
        this.request = request;
        this.console = console;
        this.timer = new RunTimer(clock);
        this.layout = RunLayout.of(request, Timestamps.stamp(timer.start()));
        this.plugins = PluginFormats.load(request.plugins(), request.settings());
        this.command = request.simulation()
                .map(simulation ->
                        SimulatedCommand.of(simulation, request.timing().duration()))
                .orElse(request.command());
        this.shown = ShownCommand.of(command);
    }

    int run() {
        PluginReports.check(plugins, request.reports());
        try (HarnessSignals signals = new HarnessSignals()) {
            layout.create();
            Losses losses = new Losses();
            RunFiles files =
                    RunFiles.create(layout.logs(), timer.start(), request.logs().compress(), losses);
            return run(files, losses, signals);
        } catch (IOException e) {
            throw Failure.input("the logs in '" + layout.logs() + "' cannot be made: " + Reasons.of(e), e);
        }
    }

    private int run(RunFiles files, Losses losses, HarnessSignals signals) {
        LiveIncidents incidents = new LiveIncidents(plugins::classify, files.incidents());
        Capture capture = new Capture(files, losses, timer, detectors(), incidents);
        ProgressTree progressTree = new ProgressTree(request, shown, capture, incidents, timer);
        ProgressFile progressFile =
                new ProgressFile(layout.progress().orElse(files.names().progress()), layout.timeline());
        StatusLine status = new StatusLine(request, capture, incidents, timer);
        HarnessTrouble trouble = new HarnessTrouble();
        try (LiveConsole live = new LiveConsole(console, request.review().toStandardOutput(), status::text);
                ProgressWriter progress = new ProgressWriter(
                        progressFile, progressTree, incidents, request.timing().progressInterval(), () -> capture.pump()
                                .phase())) {
            live.say(RunConsole.started(request, shown, layout));
            incidents.listen(live);
            progress.start();
            live.start();
            LiveResult result = supervise(capture, incidents, signals, trouble);
            incidents.close();
            live.close();
            progress.close();
            result.problems().forEach(trouble::problem);
            lost(losses).forEach(trouble::problem);
            seal(files, incidents, trouble);
            RunCompletion end = new RunCompletion(
                    request, layout, shown, plugins, timer, files, incidents, capture, result, progressFile);
            Status verdict = end.finish(console, trouble, signals, progress, progressTree);
            return exitCode(verdict, signals);
        }
    }

    private void seal(RunFiles files, LiveIncidents incidents, HarnessTrouble trouble) {
        try {
            Sealing.seal(files, layout, incidents, request.objectives(), trouble.problems(), plugins);
            trouble.sealed();
        } catch (IOException | RuntimeException e) {
            trouble.problem("the journal could not be ended: " + Reasons.of(e));
        }
    }

    /** Returns what was lost after the journal was closed. */
    private static List<String> lost(Losses losses) {
        return losses.take().stream()
                .map(loss -> loss.bytes() + " bytes of '" + loss.what() + "' could not be kept: " + loss.reason())
                .toList();
    }

    private List<GuardedDetector> detectors() {
        return plugins.newDetectors(PluginUse.LIVE).stream()
                .filter(detector -> request.logs().monitor() || !LogCategory.coversAllOf(detector.id()))
                .toList();
    }

    private LiveResult supervise(
            Capture capture, LiveIncidents incidents, HarnessSignals signals, HarnessTrouble trouble) {
        LiveRun run = new LiveRun(plan(), capture, timer, signals, layout.logs());
        request.hooks()
                .stopOn()
                .ifPresent(severity -> incidents.listen((id, incident) -> {
                    if (incident.severity().compareTo(severity) >= 0) {
                        run.stop();
                    }
                }));
        Optional<IncidentHook> hook = request.hooks()
                .onIncident()
                .map(line -> new IncidentHook(line, why -> {
                    if (!run.report(Severity.WARN, "hook", why)) {
                        trouble.remark(why);
                    }
                }));
        hook.ifPresent(incidents::listen);
        LiveResult result = run.run(JUDGE_PATIENCE);
        hook.ifPresent(IncidentHook::close);
        return result;
    }

    /** The run's settings as the journal keeps them, with what an audit of the run needs to find its evidence again. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(request.settings());
        settings.put("log-directory", layout.logs().toAbsolutePath().toString());
        layout.diary()
                .ifPresent(
                        path -> settings.put("diary-path", path.toAbsolutePath().toString()));
        layout.performance()
                .ifPresent(path ->
                        settings.put("performance-path", path.toAbsolutePath().toString()));
        return settings;
    }

    private LivePlan plan() {
        String runId = UUID.randomUUID().toString();
        Map<String, Path> evidence = new LinkedHashMap<>();
        layout.diary().ifPresent(path -> evidence.put("diary", path));
        layout.performance().ifPresent(path -> evidence.put("performance", path));
        return new LivePlan(
                runId,
                command,
                RunEnvironment.of(request, layout, runId),
                request.inheritStdin(),
                request.timing().duration(),
                request.timing().shutdownGrace(),
                settings(),
                evidence,
                request.live().evidenceInterval(),
                request.resources().sampleInterval(),
                request.logs().rotate());
    }

    private int exitCode(Status status, HarnessSignals signals) {
        return signals.first().map(HarnessSignal::exitCode).orElseGet(() -> new VerdictExit(
                        request.signOff().allowWarnings(), request.treatWarnAsError())
                .code(status));
    }
}
