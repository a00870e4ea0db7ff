package org.alphatrade.dryrun.rehearsal.follow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.engine.audit.JournalView;
import org.alphatrade.dryrun.log.file.LogFileResolver;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.rehearsal.request.PacketJob;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedReports;
import org.alphatrade.dryrun.rehearsal.verdict.Provenance;
import org.alphatrade.dryrun.rehearsal.verdict.RecordedSettings;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;
import org.alphatrade.dryrun.store.journal.JournalReader;
import org.alphatrade.dryrun.store.packet.Packet;
import org.alphatrade.dryrun.store.packet.PacketBuilder;
import org.alphatrade.dryrun.store.packet.PacketListing;
import org.alphatrade.dryrun.store.packet.PacketRequest;
import org.alphatrade.dryrun.store.packet.PacketVerification;
import org.alphatrade.dryrun.store.packet.PacketVerifier;

/** Builds the evidence packet of a finished run, lists what one holds, holds one against its manifest. */
public final class PacketUseCase {
    private final PacketJob job;
    private final UserConsole console;
    private final RunClock clock;

    public PacketUseCase(PacketJob job, UserConsole console, RunClock clock) {
        this.job = job;
        this.console = console;
        this.clock = clock;
    }

    /** Returns 0 when the packet is whole, 2 when it is not. */
    public int run() {
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
            throw Failure.input("'" + job.subject() + "' cannot be listed: " + ExceptionMessages.of(e), e);
        }
    }

    private int verify() {
        PacketVerification found = PacketVerifier.verify(job.subject());
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
        LogSelection selection = LogFileResolver.resolve(List.of(run.toString()));
        Optional<RecordedSettings> recorded = selection.journal().map(PacketUseCase::recorded);
        Packet packet = PacketBuilder.build(new PacketRequest(
                job.packet().directory().orElseThrow(),
                job.packet().archive(),
                job.packet().skipRaw(),
                documents(run, summary),
                logs(selection),
                recorded.flatMap(known -> known.evidence(RunSetting.DIARY_PATH)),
                recorded.flatMap(known -> known.evidence(RunSetting.PERFORMANCE_PATH)),
                JudgedReports.of(summary),
                Provenance.tree(summary.header().plugins().orNull()),
                clock.now()));
        List<String> problems = new ArrayList<>(packet.problems());
        if (recorded.isEmpty()) {
            problems.add("the run's journal is missing, so its diary and performance file are not known");
        }
        problems.forEach(problem -> console.err().println("problem: " + problem));
        console.out().println("wrote " + job.packet().directory().get());
        job.packet().archive().ifPresent(archive -> console.out().println("wrote " + archive));
        return problems.isEmpty() ? 0 : 2;
    }

    private static RecordedSettings recorded(Path journal) {
        return new RecordedSettings(
                new JournalView(JournalReader.read(journal)).settings(),
                Optional.of(journal),
                Objects.requireNonNull(journal.toAbsolutePath().getParent(), "a file stands in a directory"));
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
            throw Failure.input("'" + file + "' cannot be read: " + ExceptionMessages.of(e), e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
