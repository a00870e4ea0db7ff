package org.alphatrade.dryrun.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.OutputFiles;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.plugin.guard.GuardedReporter;
import org.alphatrade.dryrun.rehearsal.audit.AuditUseCase;
import org.alphatrade.dryrun.rehearsal.follow.BacklogUseCase;
import org.alphatrade.dryrun.rehearsal.follow.CompareUseCase;
import org.alphatrade.dryrun.rehearsal.follow.ExplainUseCase;
import org.alphatrade.dryrun.rehearsal.follow.PacketUseCase;
import org.alphatrade.dryrun.rehearsal.follow.ReviewUseCase;
import org.alphatrade.dryrun.rehearsal.follow.WatchUseCase;
import org.alphatrade.dryrun.rehearsal.follow.WrapUpUseCase;
import org.alphatrade.dryrun.rehearsal.plugins.PluginUseCase;
import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.rehearsal.request.BacklogJob;
import org.alphatrade.dryrun.rehearsal.request.CompareRequest;
import org.alphatrade.dryrun.rehearsal.request.ExplainRequest;
import org.alphatrade.dryrun.rehearsal.request.PacketJob;
import org.alphatrade.dryrun.rehearsal.request.PluginJob;
import org.alphatrade.dryrun.rehearsal.request.ReviewJob;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import org.alphatrade.dryrun.rehearsal.request.WrapUpJob;
import org.alphatrade.dryrun.rehearsal.run.RunUseCase;
import org.alphatrade.dryrun.rehearsal.verdict.ArtefactWriter;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedEvidence;
import org.alphatrade.dryrun.rehearsal.verdict.NeverSeenLine;
import org.alphatrade.dryrun.rehearsal.verdict.PluginReports;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.spi.Report;

/** The use cases for real. */
public final class RehearsalUseCases implements UseCases {
    /** A run must end, whoever does not read what it prints. */
    private static final Duration PRINTING = Duration.ofSeconds(5);

    private final RunClock clock;

    RehearsalUseCases(RunClock clock) {
        this.clock = clock;
    }

    /** Returns the use cases with this machine's clocks. */
    public static UseCases standard() {
        return at(RunClock.system());
    }

    /** Returns the use cases with other clocks. */
    public static UseCases at(RunClock clock) {
        return new RehearsalUseCases(clock);
    }

    @Override
    public int run(RunRequest request, UserConsole console) {
        return new RunUseCase(request, console.within(PRINTING), clock).run();
    }

    @Override
    public int audit(AuditRequest request, UserConsole console) {
        AuditUseCase audit = new AuditUseCase(request, clock);
        GuardedReporter reporter = audit.reporter(request.format());
        PluginReports.check(audit.plugins(), request.reports());
        JudgedEvidence judgement = audit.judge(List.of(), console);
        RunFacts facts = audit.facts("audit", Optional.empty());
        RunSummary summary = judgement.summary(facts);
        ArtefactWriter artefacts = new ArtefactWriter(OutputFiles.typed());
        new PluginReports(audit.plugins(), artefacts, Path.of(""))
                .write(request.reports(), judgement.report(facts, summary), clock.now());
        write(reporter, judgement.report(facts, artefacts.judged(summary)), request, console);
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run-audit: " + problem));
        NeverSeenLine.of(judgement.neverSeen())
                .ifPresent(line -> console.err().println("final-dry-run-audit: watched, " + line));
        return audit.exitCode(artefacts.worse(judgement.verdict().status()));
    }

    @Override
    public int explain(ExplainRequest request, UserConsole console) {
        return ExplainUseCase.run(request, console);
    }

    @Override
    public int compare(CompareRequest request, UserConsole console) {
        return CompareUseCase.run(request, console);
    }

    @Override
    public int review(ReviewJob job, UserConsole console) {
        return new ReviewUseCase(job, console, clock).run();
    }

    @Override
    public int watch(WatchRequest request, UserConsole console) {
        return new WatchUseCase().run(request, console);
    }

    @Override
    public int wrapUp(WrapUpJob job, UserConsole console) {
        return WrapUpUseCase.run(job, console);
    }

    @Override
    public int backlog(BacklogJob job, UserConsole console) {
        return BacklogUseCase.run(job, console);
    }

    @Override
    public int packet(PacketJob job, UserConsole console) {
        return new PacketUseCase(job, console, clock).run();
    }

    @Override
    public int plugins(PluginJob job, UserConsole console) {
        return new PluginUseCase(job.command(), console, clock).run(job.task());
    }

    private void write(GuardedReporter reporter, Report report, AuditRequest request, UserConsole console) {
        PluginReports.Buffer buffer = new PluginReports.Buffer();
        reporter.write(report, buffer, clock.now()).ifPresent(fault -> {
            throw Failure.internal("the report '" + request.format() + "' failed: " + fault.summary(), null);
        });
        try {
            ArtefactWriter.emit(buffer.bytes(), request.output(), console);
        } catch (IOException e) {
            throw Failure.input(
                    "--output '" + request.output().map(Path::toString).orElse("-") + "' cannot be written: "
                            + ExceptionMessages.of(e),
                    e);
        }
    }
}
