package org.alphatrade.dryrun.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import picocli.CommandLine.Option;

/** Where the orchestrator writes and which evidence it wires. */
public final class RunPathOptions {
    @Option(
            names = "--output-root",
            paramLabel = "DIR",
            defaultValue = "artifacts/final_dry_run",
            description = "Make the run directory in DIR [artifacts/final_dry_run].")
    Path root;

    @Option(
            names = "--run-name",
            paramLabel = "NAME",
            description = "Name of the run directory RUN [UTC time of the start].")
    Optional<String> name;

    @Option(names = "--diary-path", paramLabel = "FILE", description = "The decision diary [RUN/decision_diary.jsonl].")
    Optional<Path> diary;

    @ConflictsWith("--diary-path")
    @Option(names = "--skip-diary-evidence", description = "No diary is wired, read or required.")
    boolean skipDiary;

    @Option(
            names = "--performance-path",
            paramLabel = "FILE",
            description = "The performance file [RUN/performance_metrics.json].")
    Optional<Path> performance;

    @ConflictsWith("--performance-path")
    @Option(names = "--skip-performance-evidence", description = "No performance file is wired, read or required.")
    boolean skipPerformance;

    @ConflictsWith({"--packet-dir", "--packet-archive", "--packet-skip-raw"})
    @Option(names = "--no-packet", description = "Make no evidence packet [RUN/packet, RUN/packet.tar.gz].")
    boolean noPacket;

    public boolean packet() {
        return !noPacket;
    }

    public EvidenceFiles evidence() {
        return new EvidenceFiles(diary, performance, skipDiary, skipPerformance);
    }

    public RunPaths paths(SupervisionOptions supervision, ReportOptions reports) {
        name.ifPresent(this::check);
        return new RunPaths(
                Optional.of(root),
                name,
                Optional.empty(),
                Optional.empty(),
                supervision.progress(),
                supervision.timeline(),
                supervision.keepTimeline(),
                reports.json(),
                reports.markdown());
    }

    private void check(String given) {
        Path simple = Path.of(given);
        if (simple.getNameCount() != 1 || simple.isAbsolute() || given.equals("..") || given.equals(".")) {
            throw Failure.usage(
                    "--run-name \"" + given + "\" is not a plain name; its directory is that of --output-root");
        }
        if (Files.exists(root.resolve(simple))) {
            throw Failure.usage(
                    "--run-name \"" + given + "\": " + root.resolve(simple) + " exists already; choose another name");
        }
    }
}
