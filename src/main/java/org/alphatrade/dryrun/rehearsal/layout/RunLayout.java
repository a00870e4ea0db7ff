package org.alphatrade.dryrun.rehearsal.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.WrapUpOptions;

/**
 * Where one run writes, every default filled in. An empty path is a file that is not wanted.
 *
 * @param run the run directory; empty for the harness
 * @param logs the directory of the logs
 * @param progress the progress file; empty for its place beside the logs
 */
public record RunLayout(
        Optional<Path> run,
        Path logs,
        Optional<Path> progress,
        Optional<Path> timeline,
        Optional<Path> diary,
        Optional<Path> performance,
        Optional<Path> summaryJson,
        Optional<Path> summaryMarkdown,
        Optional<Path> reviewJson,
        Optional<Path> reviewMarkdown,
        Optional<Path> wrapUpJson,
        Optional<Path> wrapUpMarkdown,
        Optional<Path> packet,
        Optional<Path> packetArchive) {

    public static RunLayout of(RunRequest request, String stamp) {
        Optional<Path> run = request.paths().runDirectory(stamp);
        RunPaths paths = request.paths();
        Path logs = paths.logDirectory()
                .or(() -> run.map(directory -> directory.resolve("logs")))
                .orElseThrow();
        ReviewOptions review = request.review();
        WrapUpOptions wrapUp = request.wrapUp();
        PacketOptions packet = request.packet();
        return new RunLayout(
                run,
                logs,
                paths.progress().or(() -> in(run, "progress.json")),
                paths.keepTimeline()
                        ? paths.progressTimeline().or(() -> in(run, "progress_timeline"))
                        : Optional.empty(),
                evidence(request, run, true),
                evidence(request, run, false),
                paths.jsonReport().or(() -> in(run, "summary.json")),
                paths.markdownReport().or(() -> in(run, "summary.md")),
                review.enabled() ? review.json().or(() -> in(run, "review.json")) : Optional.empty(),
                review.enabled() ? review.markdown().or(() -> in(run, "review.md")) : Optional.empty(),
                wrapUp.enabled() ? wrapUp.json().or(() -> in(run, "wrap_up.json")) : Optional.empty(),
                wrapUp.enabled() ? wrapUp.markdown().or(() -> in(run, "wrap_up.md")) : Optional.empty(),
                packet.enabled() ? packet.directory().or(() -> in(run, "packet")) : Optional.empty(),
                packet.enabled() ? packet.archive().or(() -> in(run, "packet.tar.gz")) : Optional.empty());
    }

    private static Optional<Path> evidence(RunRequest request, Optional<Path> run, boolean diary) {
        EvidenceFiles files = request.evidence();
        boolean skipped = diary ? files.skipDiary() : files.skipPerformance();
        Optional<Path> named = diary ? files.diary() : files.performance();
        String key = diary ? RunEnvironment.DIARY : RunEnvironment.PERFORMANCE;
        String name = diary ? "decision_diary.jsonl" : "performance_metrics.json";
        Optional<Path> moved =
                Optional.ofNullable(request.environment().get(key)).map(Path::of);
        return skipped ? Optional.empty() : named.or(() -> moved).or(() -> in(run, name));
    }

    private static Optional<Path> in(Optional<Path> directory, String name) {
        return directory.map(path -> path.resolve(name));
    }

    /** Makes the directories; a run directory that exists is somebody's evidence and refused. */
    public void create() {
        if (run.isPresent() && Files.exists(run.get())) {
            throw Failure.usage("the run directory '" + run.get() + "' exists already; choose another");
        }
        try {
            OwnerOnlyFiles.directories(logs);
        } catch (IOException e) {
            throw Failure.input("the log directory '" + logs + "' cannot be made: " + ExceptionMessages.of(e), e);
        }
    }
}
