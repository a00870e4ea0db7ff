package org.alphatrade.dryrun.engine.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.diary.DiaryReader;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.figure.RecordsRead;
import org.alphatrade.dryrun.evidence.incident.IncidentFold;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.evidence.log.LogFold;
import org.alphatrade.dryrun.evidence.log.LogSummaries;
import org.alphatrade.dryrun.evidence.performance.PerformanceReader;
import org.alphatrade.dryrun.evidence.signoff.Verdict;
import org.alphatrade.dryrun.plugin.guard.GuardedObjective;
import org.alphatrade.dryrun.plugin.guard.GuardedReporter;
import org.alphatrade.dryrun.plugin.guard.ObjectiveAnswer;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Window;

/**
 * Evidence made up for a trial: what the lines give, and what the other files are said to hold.
 *
 * @param title what the report is called
 * @param performance content of the performance file; empty when none was asked for
 * @param diary content of the decision diary; empty when none was asked for
 * @param metadata what the operator is said to have given
 */
public record TrialCase(
        String title,
        List<TrialStep> steps,
        Optional<String> performance,
        Optional<String> diary,
        Map<String, Object> metadata) {
    private static final GapRules GAPS = new GapRules(Duration.ofHours(1), Duration.ofHours(6));
    private static final int LISTED = 1_000;

    public TrialCase {
        Objects.requireNonNull(title, "title");
        steps = List.copyOf(steps);
        Objects.requireNonNull(performance, "performance");
        Objects.requireNonNull(diary, "diary");
    }

    /** Returns the evidence, as an audit of bare log files finds it. */
    public Evidence evidence(Trial trial) {
        Map<String, IncidentFold> folds = new HashMap<>();
        TrialResult result = trial.run(steps);
        for (Incident incident : result.raised()) {
            folds.computeIfAbsent(list(incident), name -> trial.fold()).add(incident);
        }
        LogFold fold = new LogFold(GAPS);
        List<LogRecord> records = Delivery.of(steps).stream()
                .filter(Delivery.OfRecord.class::isInstance)
                .map(delivery -> ((Delivery.OfRecord) delivery).record())
                .toList();
        records.forEach(fold::add);
        long texts = records.stream().filter(record -> !record.structured()).count();
        LogSummary logs = LogSummaries.of(
                fold,
                Optional.empty(),
                listed(folds, LogCategory.CONTENT.word()),
                listed(folds, LogCategory.WARNING.word()),
                listed(folds, LogCategory.ERROR.word()),
                0,
                List.of());
        Optional<Window> window = logs.window();
        return Evidence.builder(logs)
                .window(window)
                .diary(diary.map(
                        text -> DiaryReader.of(Path.of("diary.jsonl"), utf8(text), window, DiaryRules.STANDARD)))
                .performance(performance.map(text -> PerformanceReader.of(Path.of("performance.json"), utf8(text))))
                .incidents(listed(folds, ""), false)
                .findings(trial.plugins().problems())
                .detectors(result.detectors())
                .figures(result.figures().stream()
                        .flatMap(each -> each.figures(window, new RecordsRead(logs.records(), texts)).stream())
                        .toList())
                .metadata(metadata)
                .build();
    }

    private static String list(Incident incident) {
        return LogCategory.of(incident).map(LogCategory::word).orElse("");
    }

    private static IncidentList listed(Map<String, IncidentFold> folds, String list) {
        return Optional.ofNullable(folds.get(list))
                .map(fold -> fold.list(LISTED))
                .orElse(IncidentList.empty());
    }

    /** Returns what an objective says of it; the objective must be among the loaded plugins. */
    public TrialAnswer assess(Trial trial, String objective) {
        return trial.plugins().objectives().stream()
                .filter(active -> active.id().equals(objective))
                .findFirst()
                .map(active -> answer(active.assess(evidence(trial))))
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", trial.pluginProblems())));
    }

    private static TrialAnswer answer(ObjectiveAnswer answer) {
        return new TrialAnswer(answer.assessment(), answer instanceof ObjectiveAnswer.Failed);
    }

    /** Returns what a reporter of a loaded plugin writes of it; throws an IllegalStateException when it fails. */
    public String report(Trial trial, String format) {
        GuardedReporter reporter = trial.plugins()
                .reporter(format)
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", trial.pluginProblems())));
        Buffer buffer = new Buffer();
        reporter.write(report(trial), buffer, end()).ifPresent(fault -> {
            throw new IllegalStateException(fault.summary());
        });
        return buffer.text();
    }

    private Report report(Trial trial) {
        Evidence evidence = evidence(trial);
        List<ObjectiveResult> objectives = trial.plugins().objectives().stream()
                .map((GuardedObjective objective) -> objective.assess(evidence).result())
                .toList();
        Verdict verdict = Verdict.of(evidence, Optional.empty(), objectives);
        RunFacts facts = RunFacts.of("audit", title, end());
        RunSummary summary =
                RunSummary.of(facts, evidence, Optional.empty(), objectives, verdict.status(), verdict.reasons());
        return Report.builder(title, "audit", verdict.status(), evidence)
                .reasons(verdict.reasons())
                .objectives(objectives)
                .tree(summary.tree())
                .build();
    }

    private Instant end() {
        return steps.isEmpty() ? TrialNoise.START : steps.get(steps.size() - 1).at();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A report in memory. */
    private static final class Buffer implements ReportTarget {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);

        @Override
        public Writer writer() {
            return writer;
        }

        @Override
        public OutputStream stream() {
            return bytes;
        }

        String text() {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
