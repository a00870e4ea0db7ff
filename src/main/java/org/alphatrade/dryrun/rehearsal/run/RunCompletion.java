package org.alphatrade.dryrun.rehearsal.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.base.file.OutputFiles;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.engine.audit.AuditResult;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.engine.live.SupervisionResult;
import org.alphatrade.dryrun.engine.live.capture.LiveCapture;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.engine.live.process.HarnessSignals;
import org.alphatrade.dryrun.evidence.signoff.SignOffJudge;
import org.alphatrade.dryrun.evidence.signoff.Verdict;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.rehearsal.audit.RunAudit;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.ArtefactWriter;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedEvidence;
import org.alphatrade.dryrun.rehearsal.verdict.PluginReports;
import org.alphatrade.dryrun.rehearsal.verdict.Provenance;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.ProgressFile;
import org.alphatrade.dryrun.store.RunFiles;

/**
 * The end of a run: what is on disk is audited and judged, every report written, the verdict said. The summary comes
 * last, so that it knows of every report that could not be written.
 */
record RunCompletion(
        RunRequest request,
        RunLayout layout,
        List<String> command,
        PluginSet plugins,
        RunTimer timer,
        RunFiles files,
        IncidentRecorder incidents,
        LiveCapture capture,
        SupervisionResult result,
        ProgressFile progressFile) {

    /**
     * The verdict that everything says in the end, and the summary that says it.
     *
     * @param verdict may be unknown, where the summary says fail
     */
    private record Reported(Verdict verdict, RunSummary summary) {}

    /** Returns the verdict; whatever fails on the way, there is a report. */
    Status finish(
            UserConsole console,
            HarnessProblems trouble,
            HarnessSignals signals,
            ProgressWriter progress,
            ProgressTree progressTree) {
        ArtefactWriter artefacts = new ArtefactWriter(OutputFiles.with(layout.run()));
        try {
            JudgedEvidence judgement = judge(trouble, signals, console);
            Reported reported = documents(console, artefacts, judgement, () -> untold(trouble, signals));
            Status status = complete(artefacts, reported, signals, progress, progressTree);
            RunConsole.finished(console, request, layout, judgement, status, artefacts, result);
            return status;
        } catch (RuntimeException | Error e) {
            return emergency(console, artefacts, progress, progressTree, e);
        }
    }

    private JudgedEvidence judge(HarnessProblems trouble, HarnessSignals signals, UserConsole console) {
        AuditResult audit = audit(console);
        RunAudit.lateSignal(signals.first(), result).ifPresent(trouble::remark);
        Evidence evidence = RunAudit.with(RunAudit.about(audit.evidence(), request.metadata()), trouble.findings());
        return JudgedEvidence.of(
                evidence, Optional.of(signOff(evidence)), request.objectives(), plugins, audit.watched());
    }

    /** Returns what is to be said of a signal that came when the run had been judged. */
    private Optional<String> untold(HarnessProblems trouble, HarnessSignals signals) {
        return RunAudit.lateSignal(signals.first(), result).filter(text -> trouble.findings().stream()
                .noneMatch(told -> told.message().equals(text)));
    }

    private AuditResult audit(UserConsole console) {
        try {
            return RunAudit.of(request, layout, files, plugins, console);
        } catch (RuntimeException | Error e) {
            return RunAudit.failed(e, Optional.of(result.window()), incidents);
        }
    }

    private SignOff signOff(Evidence evidence) {
        Instant now = timer.wall();
        return request.mode() == RunRequest.Mode.DEMO
                ? SignOffJudge.notApplicable(request.signOff(), now)
                : SignOffJudge.judge(evidence, request.signOff(), now);
    }

    private Reported documents(
            UserConsole console,
            ArtefactWriter artefacts,
            JudgedEvidence judgement,
            Supplier<Optional<String>> lateSignal) {
        RunFacts facts = RunFactsOf.run(request, layout, files, capture, result, command, progressFile, plugins, timer);
        ReportWriter documents = new ReportWriter(request, layout, artefacts, console);
        RunSummary summary = documents.meeting(judgement.summary(facts));
        new PluginReports(plugins, artefacts, layout.run().orElse(layout.logs()))
                .write(request.reports(), judgement.report(facts, summary), timer.wall());
        RunSummary judged =
                artefacts.judged(documents.packet(summary, logFiles(), Provenance.of(plugins, timer.start())));
        documents.write(judged);
        Optional<String> late = lateSignal.get();
        Verdict verdict = late.map(judgement.verdict()::remarked).orElseGet(judgement::verdict);
        RunSummary last = artefacts.judged(
                late.map(remark -> judged.worse(Status.WARN, List.of(remark))).orElse(judged));
        artefacts.write(layout.summaryMarkdown(), () -> SummaryMarkdown.of(last));
        artefacts.write(layout.summaryJson(), Json.pretty(artefacts.judged(last).tree()));
        return new Reported(verdict, last);
    }

    private List<Path> logFiles() {
        List<Path> logs = new ArrayList<>(files.log().structuredPaths());
        logs.addAll(files.log().rawPaths());
        logs.add(files.journal().path());
        logs.add(files.incidents().path());
        return logs;
    }

    private Status complete(
            ArtefactWriter artefacts,
            Reported reported,
            HarnessSignals signals,
            ProgressWriter progress,
            ProgressTree progressTree) {
        Status judged = reported.verdict().status();
        new AfterHook(request.hooks().after(), layout, signals)
                .run(artefacts.worse(judged))
                .ifPresent(artefacts::problem);
        progress.complete(last(progressTree, Optional.of(reported.summary()), artefacts.worse(judged)));
        artefacts.wrote(progressFile.path());
        if (!progress.problem().isEmpty()) {
            artefacts.problem(progress.problem());
        }
        return artefacts.worse(judged);
    }

    private Map<String, Object> last(ProgressTree progress, Optional<RunSummary> summary, Status status) {
        Map<String, Object> last =
                new LinkedHashMap<>(progress.at(Phase.COMPLETE, status.verdict().word()));
        last.put("exit_code", result.exitCode().isPresent() ? result.exitCode().getAsInt() : null);
        last.put(
                "summary",
                ProgressSummary.of(
                        summary.map(judged -> judged.evidence().tree()).orElse(null)));
        last.put(
                "sign_off", summary.map(judged -> judged.signOff().treeOrNull()).orElse(null));
        return last;
    }

    /** Says in every place that is read that there is no verdict, and why. */
    private Status emergency(
            UserConsole console,
            ArtefactWriter artefacts,
            ProgressWriter progress,
            ProgressTree progressTree,
            Throwable thrown) {
        String why = "The reports could not be written: " + thrown;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", Status.FAIL.word());
        tree.put("generated_at", timer.wall());
        tree.put("started_at", result.window().start());
        tree.put("ended_at", result.window().end());
        tree.put("command", command);
        tree.put("log_directory", layout.logs().toString());
        tree.put("reasons", List.of(why));
        artefacts.write(layout.summaryJson(), Json.pretty(tree));
        artefacts.write(layout.summaryMarkdown(), "# Dry run summary: FAIL\n\n" + why + "\n");
        progress.complete(last(progressTree, Optional.empty(), Status.FAIL));
        console.err().println("final-dry-run: " + Text.visible(why, 500));
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run: " + problem));
        return Status.FAIL;
    }
}
