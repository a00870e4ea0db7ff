package org.alphatrade.dryrun.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.audit.RunJournal;
import org.alphatrade.dryrun.failure.Failure;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.packet.Packet;
import org.alphatrade.dryrun.packet.PacketBuilder;
import org.alphatrade.dryrun.packet.PacketListing;
import org.alphatrade.dryrun.packet.PacketRequest;
import org.alphatrade.dryrun.packet.PacketVerifier;
import org.alphatrade.dryrun.packet.Verification;
import org.alphatrade.dryrun.report.RunSummary;
import org.alphatrade.dryrun.report.SummaryBundleReader;
import org.alphatrade.dryrun.report.SummaryMarkdown;
import org.alphatrade.dryrun.source.LogFiles;
import org.alphatrade.dryrun.source.LogSelection;
import org.alphatrade.dryrun.store.JournalReader;
import org.alphatrade.dryrun.time.RunClock;

/** Builds the evidence packet of a finished run, lists what one holds, holds one against its manifest. */
final class PacketCase {
    private final PacketJob job;
    private final Console console;
    private final RunClock clock;

    PacketCase(PacketJob job, Console console, RunClock clock) {
        this.job = job;
        this.console = console;
        this.clock = clock;
    }

    /** Returns 0 when the packet is whole, 2 when it is not. */
    int run() {
        if (!Files.exists(job.subject())) {
            throw Failure.input("there is no '" + job.subject() + "'", null);
        }
        return switch (job.action()) {
            case BUILD -> build();
            case LIST -> list();
            case VERIFY -> verify();
        };
    }

    private int list() {
        try {
            PacketListing.of(job.subject()).forEach(console.out()::println);
            return 0;
        } catch (IOException e) {
            throw Failure.input("'" + job.subject() + "' cannot be listed: " + Reasons.of(e), e);
        }
    }

    private int verify() {
        Verification found = PacketVerifier.verify(job.subject());
        found.problems().forEach(problem -> console.out().println("problem  " + problem));
        found.missing().forEach(name -> console.out().println("missing  " + name));
        found.extra().forEach(name -> console.out().println("extra    " + name));
        found.changed().forEach(name -> console.out().println("changed  " + name));
        console.out()
                .println((found.intact() ? "intact: " : "NOT intact: ") + found.files()
                        + " files agree with the manifest");
        return found.intact() ? 0 : 2;
    }

    private int build() {
        Path run = job.subject();
        RunSummary summary = SummaryBundleReader.read(run.resolve("summary.json"));
        LogSelection selection = LogFiles.resolve(List.of(run.toString()));
        Optional<JournalTerms> terms = selection.journal().map(this::terms);
        Packet packet = PacketBuilder.build(new PacketRequest(
                job.packet().directory().orElseThrow(),
                job.packet().archive(),
                job.packet().skipRaw(),
                documents(run, summary),
                logs(selection),
                terms.flatMap(known -> known.evidence("diary-path")),
                terms.flatMap(known -> known.evidence("performance-path")),
                PacketAbout.tree(summary.header().plugins().orNull()),
                clock.now()));
        List<String> problems = new ArrayList<>(packet.problems());
        if (terms.isEmpty()) {
            problems.add("the run's journal is missing, so its diary and performance file are not known");
        }
        problems.forEach(problem -> console.err().println("problem: " + problem));
        console.out().println("wrote " + job.packet().directory().get());
        job.packet().archive().ifPresent(archive -> console.out().println("wrote " + archive));
        return problems.isEmpty() ? 0 : 2;
    }

    private JournalTerms terms(Path journal) {
        return new JournalTerms(
                new RunJournal(JournalReader.read(journal)).settings(),
                journal.toAbsolutePath().getParent());
    }

    /** Returns the logs with all that stands beside them. */
    static List<Path> logs(LogSelection selection) {
        List<Path> logs = new ArrayList<>(selection.logs());
        selection.skipped().forEach(file -> logs.add(file.path()));
        selection.journal().filter(journal -> !logs.contains(journal)).ifPresent(logs::add);
        return logs;
    }

    /** The run's own reports as they stand; those it did not write are made of its summary. */
    private static Map<String, byte[]> documents(Path run, RunSummary summary) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("dry_run_summary.json", own(run.resolve("summary.json")).orElseThrow());
        documents.put(
                "dry_run_summary.md",
                own(run.resolve("summary.md")).orElseGet(() -> utf8(SummaryMarkdown.of(summary))));
        documents.put(
                "dry_run_sign_off.json", utf8(Json.pretty(summary.signOff().treeOrNull())));
        own(run.resolve("review.md")).ifPresent(text -> documents.put("review.md", text));
        own(run.resolve("review.json")).ifPresent(text -> documents.put("review.json", text));
        return documents;
    }

    private static Optional<byte[]> own(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw Failure.input("'" + file + "' cannot be read: " + Reasons.of(e), e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
