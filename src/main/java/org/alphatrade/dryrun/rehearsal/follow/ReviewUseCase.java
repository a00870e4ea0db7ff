package org.alphatrade.dryrun.rehearsal.follow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.OutputFiles;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.rehearsal.audit.AuditUseCase;
import org.alphatrade.dryrun.rehearsal.request.ReviewJob;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.ArtefactWriter;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedEvidence;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedReports;
import org.alphatrade.dryrun.rehearsal.verdict.NeverSeenLine;
import org.alphatrade.dryrun.rehearsal.verdict.PluginReports;
import org.alphatrade.dryrun.rehearsal.verdict.Provenance;
import org.alphatrade.dryrun.report.brief.ReviewBrief;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.store.packet.Packet;
import org.alphatrade.dryrun.store.packet.PacketBuilder;
import org.alphatrade.dryrun.store.packet.PacketRequest;

/** Evidence that exists, judged and made ready for a board. */
public final class ReviewUseCase {
    private final ReviewJob request;
    private final UserConsole console;
    private final RunClock clock;
    private final AuditUseCase audit;
    private final ReviewRequest review;

    public ReviewUseCase(ReviewJob request, UserConsole console, RunClock clock) {
        this.request = request;
        this.console = console;
        this.clock = clock;
        this.audit = new AuditUseCase(request.audit(), clock);
        this.review = request.brief().labelled(label());
    }

    /** The run keeps the name it was given, unless the user gives it another. */
    private Optional<String> label() {
        return request.brief().runLabel().or(audit::runLabel);
    }

    public int run() {
        requireFormat();
        PluginReports.check(audit.plugins(), request.audit().reports());
        request.packet().directory().ifPresent(ReviewUseCase::requirePlace);
        JudgedEvidence judgement = audit.judge(request.objectives(), console);
        RunFacts facts = audit.facts("review", label());
        RunSummary plain = judgement.summary(facts);
        RunSummary summary = plain.withReview(ReviewBrief.of(plain, review));
        ArtefactWriter artefacts = new ArtefactWriter(OutputFiles.typed());
        if (request.packet().directory().isPresent()) {
            summary = packet(summary, artefacts);
        }
        new PluginReports(audit.plugins(), artefacts, Path.of(""))
                .write(request.audit().reports(), judgement.report(facts, summary), clock.now());
        emit(artefacts.judged(summary), judgement, facts);
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run-review: " + problem));
        NeverSeenLine.of(judgement.neverSeen())
                .ifPresent(line -> console.err().println("final-dry-run-review: watched, " + line));
        return audit.exitCode(artefacts.worse(judgement.verdict().status()));
    }

    private void requireFormat() {
        if (!List.of("markdown", "json").contains(request.audit().format())) {
            audit.reporter(request.audit().format());
        }
    }

    /** A packet that has no place is bad usage, not a verdict. */
    private static void requirePlace(Path packet) {
        Path place = packet.toAbsolutePath();
        while (place.getParent() != null && !Files.exists(place)) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw Failure.input(
                    "--packet-dir '" + packet + "' cannot be made: '" + place + "' is no directory to write in", null);
        }
    }

    private RunSummary packet(RunSummary summary, ArtefactWriter artefacts) {
        Provenance about = Provenance.of(audit.plugins(), clock.now());
        List<Path> logs = PacketUseCase.logs(audit.selection());
        Packet packet = PacketBuilder.build(new PacketRequest(
                request.packet().directory().get(),
                request.packet().archive(),
                request.packet().skipRaw(),
                documents(summary),
                logs,
                audit.diary(),
                audit.performanceFile(),
                JudgedReports.of(summary),
                about.tree(),
                about.at()));
        packet.problems().forEach(artefacts::problem);
        return summary.withPacket(packet.tree());
    }

    private Map<String, byte[]> documents(RunSummary summary) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("dry_run_summary.json", utf8(Json.pretty(summary.tree())));
        documents.put("dry_run_summary.md", utf8(SummaryMarkdown.of(summary)));
        documents.put(
                "dry_run_sign_off.json", utf8(Json.pretty(summary.signOff().treeOrNull())));
        documents.put("review.md", utf8(ReviewBrief.markdown(summary, review)));
        documents.put("review.json", utf8(Json.pretty(summary.review().treeOrNull())));
        return documents;
    }

    private void emit(RunSummary summary, JudgedEvidence judgement, RunFacts facts) {
        String format = request.audit().format();
        Optional<Path> output = request.audit().output();
        try {
            byte[] text;
            if (List.of("markdown", "json").contains(format)) {
                text = utf8(ReviewBrief.text(format, summary, review));
            } else {
                PluginReports.Buffer buffer = new PluginReports.Buffer();
                audit.reporter(format)
                        .write(judgement.report(facts, summary), buffer, clock.now())
                        .ifPresent(fault -> {
                            throw Failure.internal("the report '" + format + "' failed: " + fault.summary(), null);
                        });
                text = buffer.bytes();
            }
            ArtefactWriter.emit(text, output, console);
        } catch (IOException e) {
            throw Failure.input(
                    "--output '" + output.map(Path::toString).orElse("-") + "' cannot be written: "
                            + ExceptionMessages.of(e),
                    e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
