package org.alphatrade.dryrun.rehearsal.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WrapUpOptions;
import org.alphatrade.dryrun.rehearsal.verdict.ArtefactWriter;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedReports;
import org.alphatrade.dryrun.rehearsal.verdict.Provenance;
import org.alphatrade.dryrun.report.brief.ReviewBrief;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.store.packet.Packet;
import org.alphatrade.dryrun.store.packet.PacketBuilder;
import org.alphatrade.dryrun.store.packet.PacketRequest;

/** What a run writes from its summary: review, wrap-up, packet, and the summary itself, last. */
final class ReportWriter {
    private final RunRequest request;
    private final RunLayout layout;
    private final ArtefactWriter artefacts;
    private final UserConsole console;

    ReportWriter(RunRequest request, RunLayout layout, ArtefactWriter artefacts, UserConsole console) {
        this.request = request;
        this.layout = layout;
        this.artefacts = artefacts;
        this.console = console;
    }

    /** Returns the summary with its review and wrap-up. */
    RunSummary meeting(RunSummary summary) {
        RunSummary withReview = request.review().enabled() ? review(summary) : summary;
        return request.wrapUp().enabled() ? wrapUp(withReview) : withReview;
    }

    private RunSummary review(RunSummary summary) {
        ReviewRequest review = reviewRequest();
        return artefacts
                .attempt("the review brief", () -> ReviewBrief.of(summary, review))
                .map(summary::withReview)
                .orElse(summary);
    }

    private RunSummary wrapUp(RunSummary summary) {
        WrapUpOptions options = request.wrapUp();
        WrapUpRequest wrapUp = new WrapUpRequest(
                Optional.of(request.timing().requiredDuration()), options.tolerance(), options.treatWarnAsFailure());
        return artefacts
                .attempt("the wrap-up", () -> WrapUpMinutes.of(summary, wrapUp))
                .map(summary::withWrapUp)
                .orElse(summary);
    }

    private ReviewRequest reviewRequest() {
        ReviewOptions options = request.review();
        return new ReviewRequest(
                options.runLabel().or(request::label),
                options.attendees(),
                options.notes(),
                options.skipSummary(),
                options.skipSignOff());
    }

    /** Builds the packet, when one is wanted, and returns the summary with it. */
    RunSummary packet(RunSummary summary, List<Path> logs, Provenance about) {
        if (layout.packet().isEmpty()) {
            return summary;
        }
        PacketRequest packet = new PacketRequest(
                layout.packet().get(),
                layout.packetArchive(),
                request.packet().skipRaw(),
                documents(summary),
                logs,
                layout.diary(),
                layout.performance(),
                JudgedReports.of(summary),
                about.tree(),
                about.at());
        Optional<Packet> built = artefacts.attempt("the evidence packet", () -> PacketBuilder.build(packet));
        built.ifPresent(done -> {
            done.problems().forEach(artefacts::problem);
            Stream.concat(Stream.of(packet.directory()), packet.archive().stream())
                    .filter(Files::exists)
                    .forEach(artefacts::wrote);
        });
        return built.map(done -> withPacket(summary, done.tree())).orElse(summary);
    }

    private static RunSummary withPacket(RunSummary summary, Map<String, Object> packet) {
        RunSummary with = summary.withPacket(packet);
        return with.review().given() ? with.withReview(with.review().withPacket(packet)) : with;
    }

    private Map<String, byte[]> documents(RunSummary summary) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        put(documents, "dry_run_summary.json", () -> Json.pretty(summary.tree()));
        put(documents, "dry_run_summary.md", () -> SummaryMarkdown.of(summary));
        put(
                documents,
                "dry_run_sign_off.json",
                () -> Json.pretty(summary.signOff().treeOrNull()));
        if (summary.review().given()) {
            put(documents, "review.md", () -> ReviewBrief.markdown(summary, reviewRequest()));
            put(documents, "review.json", () -> Json.pretty(summary.review().treeOrNull()));
        }
        return documents;
    }

    private void put(Map<String, byte[]> documents, String name, Supplier<String> text) {
        artefacts
                .attempt("'" + name + "' of the packet", text)
                .ifPresent(content -> documents.put(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the files, all but the summary, from the whole of it. */
    void write(RunSummary summary) {
        if (summary.review().given()) {
            artefacts.write(layout.reviewMarkdown(), () -> ReviewBrief.markdown(summary, reviewRequest()));
            artefacts.write(
                    layout.reviewJson(), () -> Json.pretty(summary.review().treeOrNull()));
            reviewOutput(summary);
        }
        summary.wrapUp().ifPresent(minutes -> {
            artefacts.write(layout.wrapUpMarkdown(), () -> WrapUpMinutes.markdown(minutes));
            artefacts.write(layout.wrapUpJson(), () -> Json.pretty(minutes.tree()));
        });
    }

    private void reviewOutput(RunSummary summary) {
        ReviewOptions options = request.review();
        if (options.output().isEmpty()) {
            return;
        }
        artefacts
                .attempt("the review brief", () -> ReviewBrief.text(options.format(), summary, reviewRequest()))
                .ifPresent(text -> {
                    if (options.toStandardOutput()) {
                        console.out().print(text);
                        if (console.out().checkError()) {
                            artefacts.problem("the review brief could not be written to standard output");
                        }
                    } else {
                        artefacts.write(Path.of(options.output().get()), () -> text);
                    }
                });
    }
}
