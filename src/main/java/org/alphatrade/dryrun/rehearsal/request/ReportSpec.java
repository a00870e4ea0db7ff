package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A report asked for by its format.
 *
 * @param format the reporter, built-in or plugged in
 * @param path where it goes; empty for a place in the run directory
 */
public record ReportSpec(String format, Optional<Path> path) {
    public ReportSpec {
        Objects.requireNonNull(path, "path");
        if (format.isBlank()) {
            throw new IllegalArgumentException("a report needs a format");
        }
    }
}
