package org.alphatrade.dryrun.log.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The files that {@code --log} means.
 *
 * @param logs to be read, in the order of writing
 * @param named those of them that were named one by one, so that each has to hold something
 * @param skipped what was found there as well and is not read
 * @param journal what the harness wrote about its run, when the logs are its own
 */
public record LogSelection(List<Path> logs, Set<Path> named, List<Skipped> skipped, Optional<Path> journal) {
    public LogSelection {
        logs = List.copyOf(logs);
        named = Set.copyOf(named);
        skipped = List.copyOf(skipped);
        Objects.requireNonNull(journal, "journal");
    }

    /** A file that is not read, and why. */
    public record Skipped(Path path, String why) {}
}
