package org.alphatrade.dryrun.rehearsal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.audit.AuditResult;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.pipeline.Capture;
import org.alphatrade.dryrun.pipeline.RunTimer;
import org.alphatrade.dryrun.plugin.PluginSet;
import org.alphatrade.dryrun.report.RunFacts;
import org.alphatrade.dryrun.report.SummaryMarkdown;
import org.alphatrade.dryrun.report.SummaryTree;
import org.alphatrade.dryrun.signoff.SignOffJudge;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.ProgressFile;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.supervise.HarnessSignals;
import org.alphatrade.dryrun.supervise.LiveIncidents;
import org.alphatrade.dryrun.supervise.LiveResult;
import org.alphatrade.dryrun.text.Text;

/**
 * The end of a run: what is on disk is audited and judged, every report written, the verdict said. The summary comes
 * last, so that it knows of every report that could not be written.
 */
record RunEnd(
        RunRequest request,
        RunLayout layout,
        List<String> command,
        PluginSet plugins,
        RunTimer timer,
        RunFiles files,
        LiveIncidents incidents,
        Capture capture,
        LiveResult result,
        ProgressFile progressFile) {

    /** Returns the verdict; whatever fails on the way, there is a report. */
    Status finish(
            Console console,
            HarnessTrouble trouble,
            HarnessSignals signals,
            ProgressWriter progress,
            ProgressTree progressTree) {
        Artefacts artefacts = new Artefacts();
        try {
            Judgement judgement = judge(trouble, signals, console);
            Map<String, Object> tree = documents(console, artefacts, judgement, () -> untold(trouble, signals));
            Status judged = judgement.verdict().status();
            judged = tree.get("status").equals(Status.WARN.word()) ? judged.worst(Status.WARN) : judged;
            Status status = complete(artefacts, judged, tree, signals, progress, progressTree);
            RunConsole.finished(console, request, layout, judgement, status, artefacts, result);
            return status;
        } catch (RuntimeException | Error e) {
            return emergency(console, artefacts, progress, progressTree, e);
        }
    }

    private Judgement judge(HarnessTrouble trouble, HarnessSignals signals, Console console) {
        AuditResult audit = audit(console);
        RunAudit.lateSignal(signals.first(), result).ifPresent(trouble::remark);
        Evidence evidence = RunAudit.with(audit.evidence(), trouble.findings());
        return Judgement.of(evidence, Optional.of(signOff(evidence)), request.objectives(), plugins);
    }

    /** Returns what is to be said of a signal that came when the run had been judged. */
    private Optional<String> untold(HarnessTrouble trouble, HarnessSignals signals) {
        return RunAudit.lateSignal(signals.first(), result).filter(text -> trouble.findings().stream()
                .noneMatch(told -> told.message().equals(text)));
    }

    private AuditResult audit(Console console) {
        try {
            return RunAudit.of(request, layout, files, plugins, console);
        } catch (RuntimeException | Error e) {
            return RunAudit.failed(e, Optional.of(result.window()), incidents);
        }
    }

    private SignOff signOff(Evidence evidence) {
        Instant now = timer.wall();
        return request.mode() == RunRequest.Mode.DEMO
                ? SignOffJudge.notApplicable(Judgement.criteria(request.signOff()), now)
                : Judgement.signOff(evidence, request.signOff(), now);
    }

    private Map<String, Object> documents(
            Console console, Artefacts artefacts, Judgement judgement, Supplier<Optional<String>> lateSignal) {
        RunFacts facts = RunFactsOf.run(request, layout, files, capture, result, command, progressFile, plugins, timer);
        RunDocuments documents = new RunDocuments(request, layout, artefacts, console);
        Map<String, Object> tree = documents.meeting(Rehearsals.tree(facts, judgement));
        new PluginReports(plugins, artefacts, layout.run().orElse(layout.logs()))
                .write(request.reports(), Rehearsals.report(facts, judgement, tree), timer.wall());
        tree = documents.packet(tree, logFiles(), PacketAbout.of(plugins, timer.start()));
        tree = documents.write(artefacts.judged(tree));
        Optional<String> late = lateSignal.get();
        Map<String, Object> last = artefacts.judged(late.isPresent() ? remarked(tree, late.get()) : tree);
        artefacts.write(layout.summaryMarkdown(), () -> SummaryMarkdown.of(last));
        artefacts.write(layout.summaryJson(), Json.pretty(artefacts.judged(last)));
        return last;
    }

    private static Map<String, Object> remarked(Map<String, Object> tree, String remark) {
        Status before = Status.valueOf(tree.get("status").toString().toUpperCase(Locale.ROOT));
        List<Object> reasons = new ArrayList<>(List.of(remark));
        if (tree.get("reasons") instanceof List<?> more) {
            reasons.addAll(more);
        }
        return SummaryTree.with(
                SummaryTree.with(tree, "status", before.worst(Status.WARN).word()), "reasons", reasons);
    }

    private List<Path> logFiles() {
        List<Path> logs = new ArrayList<>(files.log().structuredPaths());
        logs.addAll(files.log().rawPaths());
        logs.add(files.journal().path());
        logs.add(files.incidents().path());
        return logs;
    }

    private Status complete(
            Artefacts artefacts,
            Status judged,
            Map<String, Object> tree,
            HarnessSignals signals,
            ProgressWriter progress,
            ProgressTree progressTree) {
        new AfterHook(request.hooks().after(), layout, signals)
                .run(artefacts.worse(judged))
                .ifPresent(artefacts::problem);
        progress.complete(last(progressTree, tree, artefacts.worse(judged)));
        artefacts.wrote(progressFile.path());
        if (!progress.problem().isEmpty()) {
            artefacts.problem(progress.problem());
        }
        return artefacts.worse(judged);
    }

    private Map<String, Object> last(ProgressTree progress, Map<String, Object> tree, Status status) {
        Map<String, Object> last =
                new LinkedHashMap<>(progress.at(Phase.COMPLETE, status.verdict().word()));
        last.put("exit_code", result.exitCode().isPresent() ? result.exitCode().getAsInt() : null);
        last.put("summary", ProgressSummary.of(tree.get("summary")));
        last.put("sign_off", tree.get("sign_off"));
        return last;
    }

    /** Says in every place that is read that there is no verdict, and why. */
    private Status emergency(
            Console console,
            Artefacts artefacts,
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
        progress.complete(last(progressTree, Map.of(), Status.FAIL));
        console.err().println("final-dry-run: " + Text.visible(why, 500));
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run: " + problem));
        return Status.FAIL;
    }
}
