package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.alphatrade.dryrun.engine.judge.ClassifierChain;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.evidence.diary.DiaryReader;
import org.alphatrade.dryrun.evidence.figure.RecordsRead;
import org.alphatrade.dryrun.evidence.log.LogSummaries;
import org.alphatrade.dryrun.evidence.performance.PerformanceReader;
import org.alphatrade.dryrun.evidence.watched.Watcher;
import org.alphatrade.dryrun.log.JoinTally;
import org.alphatrade.dryrun.log.RecordJoiner;
import org.alphatrade.dryrun.log.file.AnewCounts;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogShapes;
import org.alphatrade.dryrun.log.file.ReadAnew;
import org.alphatrade.dryrun.log.file.ReadResult;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.guard.GuardedFigures;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.store.journal.JournalContent;

/** Judges evidence that exists: a run that just ended, or files from anywhere. The same code for both. */
public final class Auditor {
    private static final Comparator<Path> BY_NAME = Comparator.comparing(Path::toString);

    private final AuditPlan plan;
    private final Optional<JournalView> journal;
    private final IncidentFolds incidents;
    private final List<Path> logs;
    private final List<GuardedDetector> detectors;
    private final List<GuardedFigures> figures;
    private final DetectorPipeline pipeline;
    private final Optional<DetectorPipeline> merging;
    private final List<Watcher> watchers;
    private final WatchedWords watched;
    private final Replay replay;
    private final List<Finding> logFindings = new ArrayList<>();
    private final List<Path> withoutRecords = new ArrayList<>();
    private final AnewCounts anew = new AnewCounts();
    private final LineAccount account = new LineAccount();
    private final RawAlone rawAlone = new RawAlone();
    private final MilderCopies milder = new MilderCopies();
    private final PartialFold joined;
    private final LogShapes shapes;
    private long bytes;

    private Auditor(AuditPlan plan) {
        this.plan = plan;
        this.journal = plan.journal().map(JournalView::new);
        PluginSet plugins = plan.plugins();
        this.incidents = new IncidentFolds(new ClassifierChain(plugins.classifiers()));
        this.detectors = plugins.newDetectors();
        this.figures = plugins.newFigures();
        this.watchers = plugins.watchers(detectors);
        this.watched = WatchedWords.of(watchers);
        this.shapes = new LogShapes(plan.logs());
        boolean foreign = journal.isEmpty() && plan.logs().size() > 1;
        List<GuardedDetector> ordered =
                foreign ? detectors.stream().filter(Auditor::needsOrder).toList() : List.of();
        this.logs = foreign ? plan.logs().stream().sorted(BY_NAME).toList() : plan.logs();
        this.pipeline = new DetectorPipeline(
                Stream.concat(
                                detectors.stream().filter(d -> !ordered.contains(d)),
                                figures.stream().map(GuardedFigures::detector))
                        .toList(),
                incidents,
                joiner(plan, this::count),
                watched.texts());
        this.joined = new PartialFold(plan.gaps(), journal.isPresent(), watched.tally(pipeline.scan()));
        this.merging = ordered.isEmpty()
                ? Optional.empty()
                : Optional.of(new DetectorPipeline(ordered, incidents, joiner(plan, JoinTally.NONE)));
        this.replay =
                new Replay(pipeline, plan.journal().map(JournalContent::entries).orElse(List.of()));
    }

    private void count(RecordBatch batch, int i, int sign) {
        joined.count(batch, i, sign);
        account.count(batch, i, sign);
    }

    private static RecordJoiner joiner(AuditPlan plan, JoinTally tally) {
        LogReader.Options reading = plan.reading();
        return RecordJoiner.of(reading.numericLevels(), reading.joining(), tally);
    }

    /** Tells whether files that nobody wrote one after the other have to be merged for it; built-in ones need a journal. */
    private static boolean needsOrder(GuardedDetector detector) {
        return !detector.builtIn() && !detector.scope().isSingle();
    }

    /** Judges; what cannot be read is in the evidence, never thrown. */
    public static AuditResult run(AuditPlan plan) {
        try {
            return new Auditor(plan).run();
        } catch (OutOfMemoryError error) {
            // The built-in checks need little; what they say is worth more than nothing, and the rest is UNKNOWN.
            plan.plugins().letGoOthers(error);
            // One thread holds the fewest lines at a time, however long they are.
            return new Auditor(plan.with(1, plan.chunkBytes())).run();
        }
    }

    private AuditResult run() {
        FileSnapshots before = FileSnapshots.of(logs);
        Optional<FutureTask<List<Finding>>> raw = journal.map(this::rawLogs);
        PartialFold read =
                LogWorkers.read(plan, logs, new LogOpener(plan, anew, shapes), pipeline.scan(), watched, new ToJudge());
        replay.finish();
        PartialFold tally = read.merge(joined);
        account.join(pipeline.joins()).ifPresent(logFindings::add);
        anew.misplaced().ifPresent(logFindings::add);
        milder.finding().ifPresent(logFindings::add);
        Optional<TimeMerge.Shown> merged = merging.map(apart -> TimeMerge.show(plan, logs, apart));
        merged.ifPresent(shown -> changed(shown, before.changed()));
        Optional<Window> live = journal.flatMap(JournalView::window).or(plan::stated);
        RunLines run = new RunLines(pipeline.unrecognised(), replay.records(), plan.plainOutput());
        if (replay.records() > 0) {
            logFindings.addAll(journal.isEmpty() ? account.findings() : List.of());
            logFindings.addAll(run.findings());
        }
        IncidentList content = incidents.shown(LogCategory.CONTENT);
        IncidentList warnings = incidents.shown(LogCategory.WARNING);
        IncidentList errors = incidents.shown(LogCategory.ERROR);
        UnraisedErrors.of(tally.errors(), content, warnings, errors).ifPresent(logFindings::add);
        LogSummary summary =
                LogSummaries.of(tally.fold(), live, content, warnings, errors, replay.ignored(), logFindings);
        Optional<Window> window = live.or(summary::window);
        boolean withLogs = journal.map(JournalView::logMonitor).orElse(false);
        WatchedOutcome names = WatchedOutcome.of(watchers, tally.names());
        RecordsRead records = new RecordsRead(summary.records(), tally.texts());
        Evidence evidence = Evidence.builder(summary)
                .window(window)
                .diary(plan.diary().map(path -> DiaryReader.read(path, window, plan.diaryRules())))
                .performance(plan.performance().map(path -> PerformanceReader.read(path, window)))
                .incidents(withLogs ? incidents.all() : incidents.others(), withLogs)
                .findings(findings(raw.map(Auditor::of).orElse(List.of()), merged, names))
                .detectors(names.checks(PluginSet.checks(detectors)))
                .figures(figures.stream()
                        .flatMap(each -> each.figures(window, records).stream())
                        .toList())
                .metadata(metadata(tally, merged, run))
                .build();
        return new AuditResult(
                evidence, detectors.stream().map(GuardedDetector::stats).toList(), withoutRecords, names);
    }

    private final class ToJudge implements LogWorkers.Sink {
        @Override
        public void records(RecordBatch batch) {
            milder.add(batch);
            replay.accept(batch);
            account.add(batch);
        }

        @Override
        public void end(Path log, ReadResult outcome) {
            Auditor.this.outcome(log, outcome);
            if (journal.isEmpty()) {
                rawAlone.end(log, outcome);
                pipeline.endOfFile();
            }
        }
    }

    private void changed(TimeMerge.Shown shown, List<Path> files) {
        files.forEach(log -> logFindings.add(Finding.of(
                Status.UNKNOWN,
                "The log '" + log.getFileName() + "' changed between its two readings: detectors that need the order of"
                        + " time may have been shown something else than was counted.",
                file(log))));
        if (shown.records() != replay.records()) {
            logFindings.add(Finding.of(
                    Status.UNKNOWN,
                    "The logs changed while they were read: " + replay.records() + " records were counted, "
                            + shown.records() + " were shown to the detectors that need them in the order of time.",
                    new TreeMap<>(Map.of("counted", replay.records(), "shown", shown.records()))));
        }
    }

    private Map<String, Object> metadata(PartialFold tally, Optional<TimeMerge.Shown> merged, RunLines run) {
        Map<String, Object> metadata = new LinkedHashMap<>(plan.metadata());
        plan.journal().flatMap(JournalContent::run).ifPresent(known -> metadata.put("run_id", known.runId()));
        Map<String, Object> lines = account.tree();
        if (journal.isPresent()) {
            run.addTo(lines);
        } else if (plan.ofRun()) {
            run.addUnrecognisedTo(lines);
        } else {
            run.addBesides(lines);
        }
        metadata.put("log_lines", lines);
        List<String> raw = plan.logs().stream()
                .filter(log -> journal.isEmpty() && ReadAnew.structuredOf(log).isPresent())
                .map(Path::toString)
                .toList();
        if (!raw.isEmpty()) {
            metadata.put("read_by_structured_log", raw);
        }
        if (anew.records() > 0) {
            metadata.put("read_anew", anew.tree());
        }
        List<Map<String, Object>> notes = shapes.notes().tree();
        if (!notes.isEmpty()) {
            metadata.put("reading_notes", notes);
        }
        rawAlone.addTo(metadata);
        if (tally.shutdownRecords() > 0) {
            metadata.put("shutdown_records", tally.shutdownRecords());
            metadata.put("shutdown_problems", tally.shutdownProblems());
            metadata.put("shutdown_judged", plan.judgeShutdown());
        }
        List<Map<String, Object>> checks = detectors.stream()
                .map(GuardedDetector::account)
                .filter(account -> !account.isEmpty())
                .toList();
        if (!checks.isEmpty()) {
            metadata.put("live_checks", checks);
        }
        merged.filter(shown -> !shown.late().isEmpty()).ifPresent(shown -> metadata.put("late_records", shown.late()));
        return metadata;
    }

    /** Packed raw logs are unpacked to be counted, which takes as long as reading the structured ones: beside it. */
    private FutureTask<List<Finding>> rawLogs(JournalView run) {
        FutureTask<List<Finding>> task = new FutureTask<>(() -> RawLogCheck.check(plan.logs(), run));
        Thread thread = new Thread(task, "audit-raw");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static List<Finding> of(FutureTask<List<Finding>> raw) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return raw.get();
                } catch (InterruptedException e) {
                    // An audit that was begun is finished: without it there is no report.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the raw logs could not be checked", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Finding> findings(List<Finding> raw, Optional<TimeMerge.Shown> merged, WatchedOutcome names) {
        List<Finding> findings = new ArrayList<>();
        merged.flatMap(Auditor::late).ifPresent(findings::add);
        journal.ifPresent(j -> findings.addAll(
                j.findings(replay.records(), bytes, incidents.all().worst(), anew.isBetter(), raw)));
        findings.addAll(plan.plugins().problems());
        detectors.forEach(detector -> detector.problem().ifPresent(findings::add));
        detectors.forEach(detector -> detector.undecided().ifPresent(findings::add));
        findings.addAll(names.findings());
        return findings;
    }

    /** Who needs everything in order, and did not get it so, may have missed something. */
    private static Optional<Finding> late(TimeMerge.Shown shown) {
        long records = shown.late().values().stream().mapToLong(Long::longValue).sum();
        if (records == 0) {
            return Optional.empty();
        }
        String which = shown.late().size() == 1
                ? "'" + shown.late().keySet().iterator().next() + "'"
                : shown.late().size() + " files";
        return Optional.of(Finding.of(
                Status.WARN,
                records + (records == 1 ? " record of " : " records of ") + which
                        + " came later than younger ones of other files; detectors that need the order of time saw"
                        + (records == 1 ? " it" : " them") + " out of it.",
                Map.of("late_records", shown.late())));
    }

    private void outcome(Path log, ReadResult outcome) {
        bytes += outcome.bytes();
        account.end(log, outcome);
        if (outcome.records() == 0) {
            withoutRecords.add(log);
        }
        outcome.truncatedAt()
                .ifPresent(where -> logFindings.add(Finding.of(
                        plan.allowTruncated() ? Status.WARN : Status.FAIL,
                        "The log '" + log.getFileName() + "' is cut off: " + where + ".",
                        file(log))));
        outcome.problems()
                .forEach(problem -> logFindings.add(Finding.of(
                        Status.UNKNOWN,
                        "The log '" + log.getFileName() + "' could not be read: " + problem,
                        file(log))));
        if (outcome.truncatedAt().isEmpty() && outcome.problems().isEmpty()) {
            noRecord(log, outcome).ifPresent(logFindings::add);
        }
    }

    /** Somebody meant it as evidence, and nothing of it was judged. */
    private Optional<Finding> noRecord(Path log, ReadResult outcome) {
        boolean meant =
                outcome.bytes() > 0 ? !isHidden(log) : plan.selection().named().contains(log);
        if (journal.isPresent() || outcome.records() > 0 || !meant) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                Status.UNKNOWN,
                "The log '" + log.getFileName() + "' holds no log record"
                        + (outcome.bytes() == 0
                                ? ": it is empty."
                                : ", so nothing of its " + outcome.lines()
                                        + " lines was judged: none says when it was written"
                                        + (plan.reading().textLogs()
                                                ? "; leave it out."
                                                : " in JSON, and --no-text-logs leaves plain text unread; leave it"
                                                        + " out, or that option.")),
                file(log)));
    }

    private static boolean isHidden(Path log) {
        return log.getFileName().toString().startsWith(".");
    }

    private static Map<String, Object> file(Path log) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("file", log.toString());
        return metadata;
    }
}
