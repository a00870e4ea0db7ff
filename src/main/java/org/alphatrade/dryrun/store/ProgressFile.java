package org.alphatrade.dryrun.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.OutputFiles;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.Timestamps;

/** The progress file, always replaced as a whole, and the timeline that keeps each snapshot. */
public final class ProgressFile {
    private final OutputFiles files;
    private final Path path;
    private final Optional<Path> timeline;
    private int snapshots;

    public ProgressFile(OutputFiles files, Path path, Optional<Path> timeline) {
        this.files = files;
        this.path = path;
        this.timeline = timeline;
    }

    /** Replaces the progress file. */
    public void write(Map<String, Object> progress) throws IOException {
        files.write(path, Json.pretty(progress));
    }

    /** Replaces the progress file and keeps the snapshot in the timeline. */
    public void snapshot(Map<String, Object> progress, Instant now) throws IOException {
        write(progress);
        if (timeline.isPresent()) {
            OwnerOnlyFiles.directories(timeline.get());
            snapshots++;
            String name = String.format("snapshot-%s-%05d.json", Timestamps.stamp(now), snapshots);
            files.write(timeline.get().resolve(name), Json.pretty(progress));
        }
    }

    public Path path() {
        return path;
    }
}
