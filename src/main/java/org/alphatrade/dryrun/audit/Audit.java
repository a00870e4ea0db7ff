package org.alphatrade.dryrun.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.DiaryReader;
import org.alphatrade.dryrun.evidence.LogSummaries;
import org.alphatrade.dryrun.evidence.PerformanceReader;
import org.alphatrade.dryrun.pipeline.Judge;
import org.alphatrade.dryrun.plugin.ActiveDetector;
import org.alphatrade.dryrun.plugin.PluginSet;
import org.alphatrade.dryrun.source.ReadOutcome;
import org.alphatrade.dryrun.source.RecordBatch;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.store.JournalContent;

/** Judges evidence that exists: a run that just ended, or files from anywhere. The same code for both. */
public final class Audit {
    private final AuditPlan plan;
    private final Optional<RunJournal> journal;
    private final IncidentFolds incidents;
    private final Judge judge;
    private final Replay replay;
    private final List<Finding> logFindings = new ArrayList<>();
    private long bytes;

    private Audit(AuditPlan plan) {
        this.plan = plan;
        this.journal = plan.journal().map(RunJournal::new);
        PluginSet plugins = plan.plugins();
        this.incidents = new IncidentFolds(plugins::classify);
        this.judge = new Judge(plugins.newDetectors(), incidents);
        this.replay =
                new Replay(judge, plan.journal().map(JournalContent::entries).orElse(List.of()));
    }

    /** Judges; what cannot be read is in the evidence, never thrown. */
    public static AuditResult run(AuditPlan plan) {
        try {
            return new Audit(plan).run();
        } catch (OutOfMemoryError error) {
            // The built-in checks need little; what they say is worth more than nothing, and the rest is UNKNOWN.
            plan.plugins().letGoOthers(error);
            return new Audit(plan).run();
        }
    }

    private AuditResult run() {
        LogTally tally = LogWorkers.read(plan, plan.logs(), judge.scan(), new ToJudge());
        replay.finish();
        Optional<Window> live = journal.flatMap(RunJournal::window);
        LogSummary logs = LogSummaries.of(
                tally.fold(),
                live,
                incidents.content(),
                incidents.warnings(),
                incidents.errors(),
                replay.ignored(),
                logFindings);
        Optional<Window> window = live.or(logs::window);
        boolean withLogs = journal.map(RunJournal::logMonitor).orElse(false);
        Evidence evidence = new Evidence(
                window,
                logs,
                plan.diary().map(path -> DiaryReader.read(path, window, plan.diaryRules())),
                plan.performance().map(PerformanceReader::read),
                withLogs ? incidents.all() : incidents.others(),
                findings(),
                metadata(tally));
        return new AuditResult(
                evidence, judge.detectors().stream().map(ActiveDetector::stats).toList());
    }

    private final class ToJudge implements LogWorkers.Sink {
        @Override
        public void records(RecordBatch batch) {
            replay.accept(batch);
        }

        @Override
        public void end(Path log, ReadOutcome outcome) {
            Audit.this.outcome(log, outcome);
            if (journal.isEmpty()) {
                judge.endOfFile();
            }
        }
    }

    private Map<String, Object> metadata(LogTally tally) {
        Map<String, Object> metadata = new LinkedHashMap<>(plan.metadata());
        if (tally.shutdownRecords() > 0) {
            metadata.put("shutdown_records", tally.shutdownRecords());
            metadata.put("shutdown_problems", tally.shutdownProblems());
            metadata.put("shutdown_judged", plan.judgeShutdown());
        }
        return metadata;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        journal.ifPresent(j -> findings.addAll(
                j.findings(replay.records(), bytes, incidents.all().worst(), RawLogs.check(plan.logs(), j))));
        findings.addAll(plan.plugins().problems());
        judge.detectors().forEach(detector -> detector.problem().ifPresent(findings::add));
        return findings;
    }

    private void outcome(Path log, ReadOutcome outcome) {
        bytes += outcome.bytes();
        outcome.truncatedAt()
                .ifPresent(where -> logFindings.add(new Finding(
                        plan.allowTruncated() ? Status.WARN : Status.FAIL,
                        "The log '" + log.getFileName() + "' is cut off: " + where + ".",
                        file(log))));
        outcome.problems()
                .forEach(problem -> logFindings.add(new Finding(
                        Status.UNKNOWN,
                        "The log '" + log.getFileName() + "' could not be read: " + problem,
                        file(log))));
    }

    private static Map<String, Object> file(Path log) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("file", log.toString());
        return metadata;
    }
}
