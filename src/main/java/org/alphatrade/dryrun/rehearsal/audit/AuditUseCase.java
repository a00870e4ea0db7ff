package org.alphatrade.dryrun.rehearsal.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.engine.audit.AuditPlan;
import org.alphatrade.dryrun.engine.audit.AuditResult;
import org.alphatrade.dryrun.engine.audit.Auditor;
import org.alphatrade.dryrun.engine.audit.JournalView;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.evidence.performance.PerformanceReader;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.evidence.signoff.SignOffJudge;
import org.alphatrade.dryrun.evidence.signoff.VerdictExit;
import org.alphatrade.dryrun.log.file.LogFileResolver;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.plugin.guard.GuardedReporter;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.rehearsal.request.Reading;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedEvidence;
import org.alphatrade.dryrun.rehearsal.verdict.PluginFormats;
import org.alphatrade.dryrun.rehearsal.verdict.RecordedSettings;
import org.alphatrade.dryrun.rehearsal.verdict.TermsInForce;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.journal.JournalContent;
import org.alphatrade.dryrun.store.journal.JournalReader;
import org.alphatrade.dryrun.store.journal.JournalSeal;

/** Evidence that exists, judged: what {@code audit} and {@code review} share. */
public final class AuditUseCase {
    private final AuditRequest request;
    private final RunClock clock;
    private final LogSelection selection;
    private final Optional<JournalContent> journal;
    private final Optional<EarlierRun> earlier;
    private final RecordedSettings run;
    private final TermsInForce terms;
    private final PluginSet plugins;

    public AuditUseCase(AuditRequest request, RunClock clock) {
        this.request = request;
        this.clock = clock;
        this.selection = LogFileResolver.resolve(request.logs());
        if (selection.logs().isEmpty()) {
            throw Failure.input("--log '" + String.join("' '", request.logs()) + "' holds no log file", null);
        }
        this.journal = selection.journal().map(JournalReader::read);
        this.earlier = journal.isPresent() ? Optional.empty() : EarlierRun.of(selection.logs());
        this.run = new RecordedSettings(
                journal.map(content -> new JournalView(content).settings()).orElse(RunSettings.NONE),
                selection.journal(),
                Optional.ofNullable(selection.logs().get(0).toAbsolutePath().getParent())
                        .orElse(Path.of(".")));
        this.terms = new TermsInForce(request.terms(), request.signOff(), run);
        this.plugins = PluginFormats.load(
                request.plugins(),
                terms.settings(),
                journal.map(JournalContent::pluginOptions).orElse(Map.of()));
    }

    public PluginSet plugins() {
        return plugins;
    }

    /** Returns what the run was called when it was started. */
    public Optional<String> runLabel() {
        return run.settings().get(RunSetting.RUN_LABEL);
    }

    public LogSelection selection() {
        return selection;
    }

    public Optional<Path> diary() {
        return request.diary().or(() -> run.evidence(RunSetting.DIARY_PATH));
    }

    /** Returns the performance file itself; which of its strategies counts is for its reader. */
    public Optional<Path> performanceFile() {
        return performance().map(PerformanceReader::file);
    }

    Optional<Path> performance() {
        return request.performance().or(() -> run.evidence(RunSetting.PERFORMANCE_PATH));
    }

    /** Judges the evidence; {@code given} are the objectives people have spoken on. */
    public JudgedEvidence judge(List<ObjectiveResult> given, UserConsole console) {
        Reading reading = terms.reading();
        GapRules gaps = terms.gaps();
        AuditPlan plan = new AuditPlan(
                selection,
                journal,
                diary(),
                performance(),
                gaps,
                request.diaryRules(),
                RunAudit.reading(reading, journal.isPresent()),
                reading.allowTruncated(),
                reading.judgeShutdown(),
                reading.plainOutput(),
                plugins,
                about(gaps));
        AuditResult result = read(plan.within(earlier.flatMap(EarlierRun::window)), console);
        requireRecords(result);
        List<Finding> more = new ArrayList<>(orphaned());
        seal().ifPresent(seal -> more.addAll(since(seal)));
        earlier.ifPresent(older -> more.addAll(older.findings(result.evidence(), !namesFiles(), judgedNow())));
        Evidence evidence = RunAudit.with(
                RunAudit.about(
                        result.evidence(), journal.map(JournalContent::metadata).orElse(Map.of())),
                more);
        return JudgedEvidence.of(evidence, signOff(evidence), objectives(given), plugins, result.watched());
    }

    private AuditResult read(AuditPlan plan, UserConsole console) {
        try (ReadProgress progress = ReadProgress.of(selection.logs(), console)) {
            return Auditor.run(plan.watched(progress));
        }
    }

    private Optional<JournalSeal> seal() {
        return journal.flatMap(JournalContent::seal);
    }

    /** What the run was told about an objective stands, unless the user says otherwise now. */
    private List<ObjectiveResult> objectives(List<ObjectiveResult> given) {
        List<ObjectiveResult> all = new ArrayList<>(given);
        Set<String> names = given.stream().map(ObjectiveResult::name).collect(Collectors.toSet());
        seal().ifPresent(seal -> seal.objectives().stream()
                .filter(objective -> !names.contains(objective.name()))
                .forEach(all::add));
        return all;
    }

    private List<Finding> since(JournalSeal seal) {
        List<Finding> findings = new ArrayList<>(
                SealCheck.missingPlugins(seal, plugins, request.plugins().none()));
        if (request.diary().isEmpty()) {
            diary().flatMap(path -> SealCheck.changed(seal, "diary", path)).ifPresent(findings::add);
        }
        if (request.performance().isEmpty()) {
            performance()
                    .flatMap(path -> SealCheck.changed(seal, "performance", path))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** Returns whether warnings exit 0. */
    public boolean allowWarnings() {
        return terms.signOff().map(Criteria::allowWarnings).orElse(false);
    }

    private Map<String, Object> about(GapRules gaps) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("log_files", selection.logs().stream().map(Path::toString).toList());
        about.put(
                "skipped_files",
                selection.skipped().stream()
                        .map(file -> new TreeMap<>(Map.of("path", file.path().toString(), "why", file.why())))
                        .toList());
        about.putAll(gaps.metadata());
        earlier.ifPresent(older -> about.put("run_told_by", older.files()));
        return about;
    }

    /** One service's good log does not make up for another's that is empty: each that is named must hold something. */
    private void requireRecords(AuditResult result) {
        if (result.withoutRecords().isEmpty() || journal.isPresent()) {
            return;
        }
        Set<Object> empty =
                result.withoutRecords().stream().map(LogFileResolver::identity).collect(Collectors.toSet());
        for (String log : request.logs()) {
            List<Path> files = LogFileResolver.resolve(List.of(log)).logs();
            if (files.stream().map(LogFileResolver::identity).allMatch(empty::contains)) {
                throw Failure.input("--log '" + log + "' holds no log record" + why(result.evidence(), files), null);
            }
        }
    }

    /** What kept a file from being read says more than that nothing was read. */
    private String why(Evidence evidence, List<Path> files) {
        Set<String> names = files.stream().map(Path::toString).collect(Collectors.toSet());
        return evidence.logs().findings().stream()
                .filter(finding ->
                        names.contains(String.valueOf(finding.metadata().get("file"))))
                .map(Finding::message)
                .filter(message -> !message.contains("holds no log record"))
                .findFirst()
                .map(message -> ": " + message)
                .orElse(
                        terms.reading().textLogs()
                                ? ": none of its lines says when it was written"
                                : "; --no-text-logs leaves plain text unread");
    }

    private Optional<SignOff> signOff(Evidence evidence) {
        Instant now = clock.now();
        if (run.demo()) {
            return Optional.of(SignOffJudge.notApplicable(Criteria.STANDARD, now));
        }
        return terms.signOff().map(wanted -> SignOffJudge.judge(evidence, wanted, now));
    }

    /** A run without its journal is no whole evidence, however its logs are named. */
    private List<Finding> orphaned() {
        return journal.isPresent() || earlier.isPresent() ? List.of() : LostJournal.findings(selection);
    }

    private Set<String> judgedNow() {
        Set<String> judged = new TreeSet<>();
        diary().ifPresent(file -> judged.add("diary"));
        performance().ifPresent(file -> judged.add("performance"));
        terms.signOff().ifPresent(asked -> judged.add("sign-off"));
        return judged;
    }

    /** Who names files means these, not a run as a whole. */
    private boolean namesFiles() {
        return request.logs().stream().allMatch(log -> Files.isRegularFile(Path.of(log)));
    }

    public RunFacts facts(String mode, Optional<String> label) {
        String title = label.orElse(String.join(", ", request.logs()));
        RunFacts facts = RunFacts.of(run.mode(mode), title, clock.now());
        return new RunFacts(
                facts.mode(),
                facts.title(),
                facts.generatedAt(),
                facts.startedAt(),
                facts.endedAt(),
                facts.duration(),
                facts.command(),
                facts.places(),
                facts.metadata(),
                facts.capture(),
                plugins.trees());
    }

    /** Returns the reporter for a format; an unknown one is bad usage. */
    public GuardedReporter reporter(String format) {
        return plugins()
                .reporter(format)
                .orElseThrow(() -> Failure.usage("--format '" + format + "' is no known format; use one of "
                        + String.join(", ", plugins().formats())));
    }

    public int exitCode(Status status) {
        return new VerdictExit(allowWarnings(), terms.treatWarnAsError()).code(status);
    }
}
