package org.alphatrade.dryrun.rehearsal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.packet.Packet;
import org.alphatrade.dryrun.packet.PacketBuilder;
import org.alphatrade.dryrun.packet.PacketRequest;
import org.alphatrade.dryrun.report.ReviewBrief;
import org.alphatrade.dryrun.report.SummaryMarkdown;
import org.alphatrade.dryrun.report.SummaryTree;
import org.alphatrade.dryrun.report.WrapUp;
import org.alphatrade.dryrun.report.WrapUpRequest;

/** What a run writes from its summary tree: review, wrap-up, packet, and the summary itself, last. */
final class RunDocuments {
    private final RunRequest request;
    private final RunLayout layout;
    private final Artefacts artefacts;
    private final Console console;

    RunDocuments(RunRequest request, RunLayout layout, Artefacts artefacts, Console console) {
        this.request = request;
        this.layout = layout;
        this.artefacts = artefacts;
        this.console = console;
    }

    /** Returns the tree with its review and wrap-up, and writes those. */
    Map<String, Object> meeting(Map<String, Object> tree) {
        Map<String, Object> withReview = request.review().enabled() ? review(tree) : tree;
        return request.wrapUp().enabled() ? wrapUp(withReview) : withReview;
    }

    private Map<String, Object> review(Map<String, Object> tree) {
        org.alphatrade.dryrun.report.ReviewRequest review = reviewRequest();
        return artefacts
                .attempt("the review brief", () -> ReviewBrief.tree(tree, review))
                .map(brief -> SummaryTree.with(tree, "review", brief))
                .orElse(tree);
    }

    private Map<String, Object> wrapUp(Map<String, Object> tree) {
        WrapUpOptions options = request.wrapUp();
        WrapUpRequest wrapUp = new WrapUpRequest(
                Optional.of(request.timing().requiredDuration()), options.tolerance(), options.treatWarnAsFailure());
        return artefacts
                .attempt("the wrap-up", () -> WrapUp.tree(tree, wrapUp))
                .map(minutes -> SummaryTree.with(tree, "wrap_up", minutes))
                .orElse(tree);
    }

    private org.alphatrade.dryrun.report.ReviewRequest reviewRequest() {
        ReviewOptions options = request.review();
        return new org.alphatrade.dryrun.report.ReviewRequest(
                options.runLabel().or(request::label),
                options.attendees(),
                options.notes(),
                options.skipSummary(),
                options.skipSignOff());
    }

    /** Builds the packet, when one is wanted, and returns the tree with it. */
    Map<String, Object> packet(Map<String, Object> tree, List<Path> logs, PacketAbout about) {
        if (layout.packet().isEmpty()) {
            return tree;
        }
        PacketRequest packet = new PacketRequest(
                layout.packet().get(),
                layout.packetArchive(),
                request.packet().skipRaw(),
                documents(tree),
                logs,
                layout.diary(),
                layout.performance(),
                about.tree(),
                about.at());
        Optional<Packet> built = artefacts.attempt("the evidence packet", () -> PacketBuilder.build(packet));
        built.ifPresent(done -> {
            done.problems().forEach(artefacts::problem);
            Stream.concat(Stream.of(packet.directory()), packet.archive().stream())
                    .filter(Files::exists)
                    .forEach(artefacts::wrote);
        });
        return built.map(done -> withPacket(tree, done.tree())).orElse(tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withPacket(Map<String, Object> tree, Map<String, Object> packet) {
        Map<String, Object> with = SummaryTree.with(tree, "evidence_packet", packet);
        return with.get("review") instanceof Map<?, ?> review
                ? SummaryTree.with(
                        with, "review", SummaryTree.with((Map<String, Object>) review, "evidence_packet", packet))
                : with;
    }

    private Map<String, byte[]> documents(Map<String, Object> tree) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        put(documents, "dry_run_summary.json", () -> Json.pretty(tree));
        put(documents, "dry_run_summary.md", () -> SummaryMarkdown.of(tree));
        put(documents, "dry_run_sign_off.json", () -> Json.pretty(tree.get("sign_off")));
        if (tree.get("review") != null) {
            put(documents, "review.md", () -> ReviewBrief.markdown(tree, reviewRequest()));
            put(documents, "review.json", () -> Json.pretty(tree.get("review")));
        }
        return documents;
    }

    private void put(Map<String, byte[]> documents, String name, java.util.function.Supplier<String> text) {
        artefacts
                .attempt("'" + name + "' of the packet", text)
                .ifPresent(content -> documents.put(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the files, all but the summary, from the whole tree; returns it. */
    Map<String, Object> write(Map<String, Object> tree) {
        if (tree.get("review") != null) {
            artefacts.write(layout.reviewMarkdown(), () -> ReviewBrief.markdown(tree, reviewRequest()));
            artefacts.write(layout.reviewJson(), () -> Json.pretty(tree.get("review")));
            reviewOutput(tree);
        }
        if (tree.get("wrap_up") instanceof Map<?, ?>) {
            artefacts.write(layout.wrapUpMarkdown(), () -> WrapUp.markdown(subtree(tree, "wrap_up")));
            artefacts.write(layout.wrapUpJson(), () -> Json.pretty(tree.get("wrap_up")));
        }
        return tree;
    }

    private void reviewOutput(Map<String, Object> tree) {
        ReviewOptions options = request.review();
        if (options.output().isEmpty()) {
            return;
        }
        artefacts
                .attempt(
                        "the review brief",
                        () -> options.format().equals("json")
                                ? Json.pretty(tree.get("review"))
                                : ReviewBrief.markdown(tree, reviewRequest()))
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

    @SuppressWarnings("unchecked")
    private static Map<String, Object> subtree(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.get(name);
    }
}
