package org.alphatrade.dryrun.log.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How reading a log went.
 *
 * @param records how many records it holds
 * @param lines all its lines, blank and ignored ones included
 * @param ignored lines that are no record
 * @param bytes unpacked
 * @param truncatedAt where and why a compressed log is cut off or corrupt
 * @param problems what else kept it from being read whole
 */
public record ReadResult(
        long records, long lines, long ignored, long bytes, Optional<String> truncatedAt, List<String> problems) {
    public ReadResult {
        Objects.requireNonNull(truncatedAt, "truncatedAt");
        problems = List.copyOf(problems);
    }
}
