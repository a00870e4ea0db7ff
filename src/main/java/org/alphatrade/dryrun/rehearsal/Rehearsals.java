package org.alphatrade.dryrun.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.failure.Failure;
import org.alphatrade.dryrun.files.AtomicFile;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.plugin.ActiveReporter;
import org.alphatrade.dryrun.report.ReviewBrief;
import org.alphatrade.dryrun.report.RunFacts;
import org.alphatrade.dryrun.report.RunSummary;
import org.alphatrade.dryrun.signoff.VerdictExit;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.time.RunClock;

/** The use cases for real. */
public final class Rehearsals implements Rehearsal {
    private final RunClock clock;

    Rehearsals(RunClock clock) {
        this.clock = clock;
    }

    /** Returns the use cases with this machine's clocks. */
    public static Rehearsal standard() {
        return at(RunClock.system());
    }

    /** Returns the use cases with other clocks. */
    public static Rehearsal at(RunClock clock) {
        return new Rehearsals(clock);
    }

    @Override
    public int run(RunRequest request, Console console) {
        return new RunCase(request, console, clock).run();
    }

    @Override
    public int audit(AuditRequest request, Console console) {
        AuditCase audit = new AuditCase(request, clock);
        ActiveReporter reporter = reporter(audit, request.format());
        PluginReports.check(audit.plugins(), request.reports());
        JudgedEvidence judgement = audit.judge(java.util.List.of(), console);
        RunFacts facts = audit.facts("audit", Optional.empty());
        RunSummary summary = summary(facts, judgement);
        ArtefactWriter artefacts = new ArtefactWriter();
        new PluginReports(audit.plugins(), artefacts, Path.of(""))
                .write(request.reports(), report(facts, judgement, summary), clock.now());
        write(reporter, report(facts, judgement, artefacts.judged(summary)), request, console);
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run-audit: " + problem));
        return exitCode(audit, request, artefacts.worse(judgement.verdict().status()));
    }

    @Override
    public int explain(ExplainRequest request, Console console) {
        return ExplainCase.run(request, console);
    }

    @Override
    public int review(ReviewRequest request, Console console) {
        return new ReviewCase(request, console, clock).run();
    }

    @Override
    public int watch(WatchRequest request, Console console) {
        return new WatchCase().run(request, console);
    }

    @Override
    public int wrapUp(WrapUpRequest request, Console console) {
        return WrapUpCase.run(request, console);
    }

    @Override
    public int backlog(BacklogRequest request, Console console) {
        return BacklogCase.run(request, console);
    }

    @Override
    public int packet(PacketJob job, Console console) {
        return new PacketCase(job, console, clock).run();
    }

    @Override
    public int plugins(PluginJob job, Console console) {
        return new PluginCase(job.command(), console, clock).run(job.task());
    }

    static ActiveReporter reporter(AuditCase audit, String format) {
        return audit.plugins()
                .reporter(format)
                .orElseThrow(() -> Failure.usage("--format '" + format + "' is no known format; use one of "
                        + String.join(", ", audit.plugins().formats())));
    }

    static RunSummary summary(RunFacts facts, JudgedEvidence judgement) {
        return RunSummary.of(
                facts,
                judgement.evidence(),
                judgement.signOff(),
                judgement.objectives(),
                judgement.verdict().status(),
                judgement.verdict().reasons());
    }

    static Report report(RunFacts facts, JudgedEvidence judgement, RunSummary summary) {
        return Report.builder(facts.title(), facts.mode(), judgement.verdict().status(), judgement.evidence())
                .reasons(judgement.verdict().reasons())
                .signOff(judgement.signOff())
                .objectives(judgement.objectives())
                .tree(summary.tree())
                .build();
    }

    private void write(ActiveReporter reporter, Report report, AuditRequest request, Console console) {
        PluginReports.Buffer buffer = new PluginReports.Buffer();
        reporter.write(report, buffer, clock.now()).ifPresent(fault -> {
            throw Failure.internal("the report '" + request.format() + "' failed: " + fault.summary(), null);
        });
        try {
            emit(buffer.bytes(), request.output(), console);
        } catch (IOException e) {
            throw Failure.input(
                    "--output '" + request.output().map(Path::toString).orElse("-") + "' cannot be written: "
                            + Reasons.of(e),
                    e);
        }
    }

    static void emit(byte[] text, Optional<Path> output, Console console) throws IOException {
        if (output.isPresent()) {
            AtomicFile.write(output.get(), text);
        } else {
            console.out().print(new String(text, StandardCharsets.UTF_8));
            console.out().flush();
        }
    }

    static int exitCode(AuditCase audit, AuditRequest request, Status status) {
        return new VerdictExit(audit.allowWarnings(), request.treatWarnAsError()).code(status);
    }

    static String brief(String format, RunSummary summary, org.alphatrade.dryrun.report.ReviewRequest review) {
        return format.equals("json")
                ? Json.pretty(summary.review().treeOrNull())
                : ReviewBrief.markdown(summary, review);
    }
}
