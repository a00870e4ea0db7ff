package org.alphatrade.dryrun.rehearsal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.OutputFiles;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.judge.ClassifierChain;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.engine.live.SupervisionResult;
import org.alphatrade.dryrun.engine.live.Supervisor;
import org.alphatrade.dryrun.engine.live.capture.LiveCapture;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.engine.live.process.HarnessSignal;
import org.alphatrade.dryrun.engine.live.process.HarnessSignals;
import org.alphatrade.dryrun.engine.live.process.SupervisionPlan;
import org.alphatrade.dryrun.evidence.signoff.VerdictExit;
import org.alphatrade.dryrun.log.record.ReadingVersion;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.load.PluginUse;
import org.alphatrade.dryrun.rehearsal.audit.SealCheck;
import org.alphatrade.dryrun.rehearsal.layout.RunEnvironment;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.PluginFormats;
import org.alphatrade.dryrun.rehearsal.verdict.PluginReports;
import org.alphatrade.dryrun.rehearsal.verdict.ToolVersion;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.ProgressFile;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.journal.RunIdentity;
import org.alphatrade.dryrun.store.segment.LossCounter;

/**
 * A run from its first directory to its exit code: supervise, audit what is on disk, judge, write every report. Whatever
 * goes wrong on the way becomes part of the verdict; only what goes wrong before the runtime starts ends the command.
 */
public final class RunUseCase {
    private static final Duration LOOK_FOR_REQUIRED = Duration.ofMinutes(1);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration JUDGE_PATIENCE = Duration.ofSeconds(60);

    private final RunRequest request;
    private final UserConsole console;
    private final RunTimer timer;
    private final String runId = UUID.randomUUID().toString();
    private final RunLayout layout;
    private final PluginSet plugins;
    private final List<String> command;
    private final List<String> shown;

    public RunUseCase(RunRequest request, UserConsole console, RunClock clock) {
        this.request = request;
        this.console = console;
        this.timer = new RunTimer(clock);
        this.layout = RunLayout.of(request, Timestamps.stamp(timer.start()));
        this.plugins = PluginFormats.load(request.plugins(), request.settings());
        this.command = request.simulation()
                .map(simulation ->
                        SimulatedCommand.of(simulation, request.timing().duration()))
                .orElse(request.command());
        this.shown = RedactedCommand.of(command);
    }

    public int run() {
        PluginReports.check(plugins, request.reports());
        try (HarnessSignals signals = new HarnessSignals()) {
            layout.create();
            LossCounter losses = new LossCounter();
            RunFiles files =
                    RunFiles.create(layout.logs(), timer.start(), request.logs().compress(), losses);
            return run(files, losses, signals);
        } catch (IOException e) {
            throw Failure.input("the logs in '" + layout.logs() + "' cannot be made: " + ExceptionMessages.of(e), e);
        }
    }

    private int run(RunFiles files, LossCounter losses, HarnessSignals signals) {
        files.journal().append(new RunIdentity(runId, ToolVersion.current()));
        record(plugins.optionsInForce(), files);
        files.journal().appendReading(ReadingVersion.NOW);
        if (!request.metadata().isEmpty()) {
            files.journal().appendMetadata(request.metadata());
        }
        IncidentRecorder incidents =
                new IncidentRecorder(new ClassifierChain(plugins.classifiers()), files.incidents());
        LiveCapture capture =
                new LiveCapture(files, losses, timer, request.reading().textLogs(), detectors(), incidents);
        ProgressTree progressTree = new ProgressTree(request, shown, capture, incidents, timer);
        ProgressFile progressFile = new ProgressFile(
                OutputFiles.with(layout.run()),
                layout.progress().orElse(files.names().progress()),
                layout.timeline());
        StatusLine status = new StatusLine(request, capture, incidents, timer);
        HarnessProblems trouble = new HarnessProblems();
        try (LiveConsole live = new LiveConsole(console, request.review().toStandardOutput(), status::text);
                ProgressWriter progress = new ProgressWriter(
                        progressFile, progressTree, incidents, request.timing().progressInterval(), () -> capture.pump()
                                .phase())) {
            live.say(RunConsole.started(request, shown, layout));
            incidents.listen(live);
            progress.start();
            live.start();
            SupervisionResult result = supervise(capture, incidents, signals, trouble);
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

    /** Comes first in the journal, so that it is there however the harness ends; without options there is no such line. */
    private static void record(Map<String, Map<String, String>> pluginOptions, RunFiles files) {
        if (!pluginOptions.isEmpty()) {
            files.journal().append(pluginOptions);
        }
    }

    private void seal(RunFiles files, IncidentRecorder incidents, HarnessProblems trouble) {
        try {
            SealCheck.seal(files, layout, incidents, request.objectives(), trouble.problems(), plugins);
            trouble.sealed();
        } catch (IOException | RuntimeException e) {
            trouble.problem("the journal could not be ended: " + ExceptionMessages.of(e));
        }
    }

    /** Returns what was lost after the journal was closed. */
    private static List<String> lost(LossCounter losses) {
        return losses.take().stream()
                .map(loss -> loss.bytes() + " bytes of '" + loss.what() + "' could not be kept: " + loss.reason())
                .toList();
    }

    private List<GuardedDetector> detectors() {
        return plugins.newDetectors(PluginUse.LIVE).stream()
                .filter(detector -> request.logs().monitor() || !LogCategory.coversAllOf(detector.id()))
                .toList();
    }

    private SupervisionResult supervise(
            LiveCapture capture, IncidentRecorder incidents, HarnessSignals signals, HarnessProblems trouble) {
        Supervisor run = new Supervisor(plan(), capture, timer, signals, layout.logs());
        run.checkBy(plugins.liveChecks());
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
        SupervisionResult result = run.run(JUDGE_PATIENCE);
        hook.ifPresent(IncidentHook::close);
        return result;
    }

    /** The run's settings as the journal keeps them, with what an audit of the run needs to find its evidence again. */
    private RunSettings settings() {
        return request.settings()
                .with(RunSetting.LOG_DIRECTORY, layout.logs().toAbsolutePath())
                .with(RunSetting.DIARY_PATH, layout.diary().map(Path::toAbsolutePath))
                .with(RunSetting.PERFORMANCE_PATH, layout.performance().map(Path::toAbsolutePath));
    }

    private SupervisionPlan plan() {
        Map<String, Path> evidence = new LinkedHashMap<>();
        layout.diary().ifPresent(path -> evidence.put("diary", path));
        layout.performance().ifPresent(path -> evidence.put("performance", path));
        return new SupervisionPlan(
                runId,
                command,
                RunEnvironment.of(request, layout, runId),
                request.inheritStdin(),
                request.timing().duration(),
                request.timing().shutdownGrace(),
                settings().texts(),
                evidence,
                evidenceInterval(),
                request.resources().sampleInterval(),
                request.logs().rotate());
    }

    /** What is required is looked for also when nobody asked how old it may get. */
    private Optional<Duration> evidenceInterval() {
        boolean required = request.signOff().requireDiary() || request.signOff().requirePerformance();
        Duration grace = request.live().initialGrace();
        Duration usual = grace.compareTo(LOOK_FOR_REQUIRED) < 0 ? grace : LOOK_FOR_REQUIRED;
        Duration interval = usual.compareTo(OFTEN) < 0 ? OFTEN : usual;
        return request.live().evidenceInterval().or(() -> Optional.of(interval).filter(each -> required));
    }

    private int exitCode(Status status, HarnessSignals signals) {
        return signals.first().map(HarnessSignal::exitCode).orElseGet(() -> new VerdictExit(
                        request.signOff().allowWarnings(), request.treatWarnAsError())
                .code(status));
    }
}
