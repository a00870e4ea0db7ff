package org.alphatrade.dryrun.rehearsal.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.engine.audit.AuditPlan;
import org.alphatrade.dryrun.engine.audit.AuditResult;
import org.alphatrade.dryrun.engine.audit.Auditor;
import org.alphatrade.dryrun.engine.audit.WatchedOutcome;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.engine.live.SupervisionResult;
import org.alphatrade.dryrun.engine.live.process.HarnessSignal;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.rehearsal.request.Reading;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.journal.JournalReader;

/** The audit inside a run: over what is on disk, not over what the run remembers. */
public final class RunAudit {
    private RunAudit() {}

    public static AuditResult of(
            RunRequest request, RunLayout layout, RunFiles files, PluginSet plugins, UserConsole console) {
        LogSelection logs = new LogSelection(
                files.log().structuredPaths(),
                Set.of(),
                List.of(),
                Optional.of(files.journal().path()));
        GapRules gaps = request.logs().gaps();
        AuditPlan plan = new AuditPlan(
                logs,
                Optional.of(JournalReader.read(files.journal().path())),
                layout.diary(),
                layout.performance(),
                gaps,
                DiaryRules.STANDARD,
                reading(request.reading(), true),
                request.reading().allowTruncated(),
                request.reading().judgeShutdown(),
                request.reading().plainOutput(),
                plugins,
                gaps.metadata());
        try (ReadProgress progress = ReadProgress.of(logs.logs(), console)) {
            return Auditor.run(plan.watched(progress));
        }
    }

    /** The harness writes nothing but JSON: a line of its logs that is none is a damaged one. */
    static LogReader.Options reading(Reading reading, boolean ofRun) {
        NumericLevels levels = reading.numericLevels()
                .map(name -> NumericLevels.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .orElse(NumericLevels.NONE);
        return new LogReader.Options(levels, reading.textLogs() && !ofRun, !reading.textLogs(), reading.textLogs());
    }

    /** Returns the evidence with what the harness itself found added. */
    public static Evidence with(Evidence evidence, List<Finding> more) {
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(more);
        return evidence.toBuilder().findings(findings).build();
    }

    /** Returns the evidence with what the operator said of the run, so that objectives can ask for it. */
    public static Evidence about(Evidence evidence, Map<String, ?> told) {
        Map<String, Object> metadata = new LinkedHashMap<>(evidence.metadata());
        told.forEach(metadata::putIfAbsent);
        return evidence.toBuilder().metadata(metadata).build();
    }

    /** Says that a signal came when the run's journal had ended, which nothing else would tell of. */
    public static Optional<String> lateSignal(Optional<HarnessSignal> first, SupervisionResult result) {
        return first.filter(signal -> result.signal().isEmpty())
                .map(signal -> "The harness was asked to end by SIG" + signal + " while it judged the run.");
    }

    /** Returns evidence that says nothing but why there is none, so that there is a report all the same. */
    public static AuditResult failed(Throwable thrown, Optional<Window> window, IncidentRecorder live) {
        Finding finding = Finding.of(
                Status.UNKNOWN,
                "The evidence could not be judged: " + ExceptionMessages.of(thrown),
                Map.of("error", thrown.toString()));
        LogSummary logs = LogSummary.builder(Status.UNKNOWN)
                .window(window)
                .findings(List.of(finding))
                .build();
        Evidence evidence = Evidence.builder(logs)
                .window(window)
                .incidents(live.list(1_000))
                .findings(List.of(finding))
                .build();
        return new AuditResult(evidence, List.of(), List.of(), WatchedOutcome.NONE);
    }
}
