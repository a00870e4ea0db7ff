package org.alphatrade.dryrun.rehearsal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A report asked for by its format.
 *
 * @param format the reporter, built-in or plugged in
 * @param path where it goes; empty for a place in the run directory
 */
public record ReportWish(String format, Optional<Path> path) {
    public ReportWish {
        Objects.requireNonNull(path, "path");
        if (format.isBlank()) {
            throw new IllegalArgumentException("a report needs a format");
        }
    }
}
