package org.alphatrade.dryrun.store.segment;

import java.nio.file.Path;
import java.util.Objects;

/** The names of one run's files in its log directory. */
public record LogNames(Path directory, String stem, boolean compressed) {
    public static final String PREFIX = "final_dry_run_";

    public LogNames {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(stem, "stem");
    }

    public Path structured(int part) {
        return directory.resolve(stem + suffix(part) + ".jsonl" + (compressed ? ".gz" : ""));
    }

    public Path raw(int part) {
        return directory.resolve(stem + suffix(part) + ".log" + (compressed ? ".gz" : ""));
    }

    public Path journal() {
        return directory.resolve(stem + "_events.jsonl");
    }

    public Path incidents() {
        return directory.resolve(stem + "_incidents.jsonl");
    }

    public Path progress() {
        return directory.resolve(stem + "_progress.json");
    }

    /** A hidden name: it is no evidence, and gone when the run has ended in order. */
    public Path reserve() {
        return directory.resolve("." + stem + "_reserve");
    }

    /** A hidden name, too: it is gone when the line ends. */
    public Path unfinished(String stream) {
        return directory.resolve("." + stem + "_" + stream + "_unfinished");
    }

    private static String suffix(int part) {
        return part == 0 ? "" : String.format("_p%03d", part);
    }
}
