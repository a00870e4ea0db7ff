package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a run writes; what is empty has the default of its mode.
 *
 * @param outputRoot the directory in which run directories are made; empty for the harness and for a named directory
 * @param runName the name of the run directory; empty for the stamp of the start
 * @param directory the run directory itself, when the user named it (smoke)
 * @param logDirectory the directory of the logs, when the user named it (harness)
 * @param progress the progress file
 * @param progressTimeline where each progress snapshot is kept
 * @param keepTimeline whether snapshots are kept at all
 * @param jsonReport the summary bundle
 * @param markdownReport the summary for people
 */
public record RunPaths(
        Optional<Path> outputRoot,
        Optional<String> runName,
        Optional<Path> directory,
        Optional<Path> logDirectory,
        Optional<Path> progress,
        Optional<Path> progressTimeline,
        boolean keepTimeline,
        Optional<Path> jsonReport,
        Optional<Path> markdownReport) {
    public RunPaths {
        Objects.requireNonNull(progress, "progress");
        if (outputRoot.isEmpty() && directory.isEmpty() && logDirectory.isEmpty()) {
            throw new IllegalArgumentException("nowhere to write");
        }
    }

    /** Returns the run directory of a run that starts at {@code stamp}; the harness has none. */
    public Optional<Path> runDirectory(String stamp) {
        return directory.or(() -> outputRoot.map(root -> root.resolve(runName.orElse(stamp))));
    }
}
