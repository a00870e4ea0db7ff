package org.alphatrade.dryrun.log.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.log.record.LineCounts;

/**
 * How reading a log went.
 *
 * @param records how many records it holds
 * @param lines all its lines, blank and ignored ones included
 * @param counts what the lines are that begin no record
 * @param bytes unpacked
 * @param truncatedAt where and why a compressed log is cut off or corrupt
 * @param problems what else kept it from being read whole
 */
public record ReadResult(
        long records, long lines, LineCounts counts, long bytes, Optional<String> truncatedAt, List<String> problems) {
    public ReadResult {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(truncatedAt, "truncatedAt");
        problems = List.copyOf(problems);
    }

    /** Returns how many lines nobody judges. */
    public long ignored() {
        return counts.unjudged();
    }
}
