package org.alphatrade.dryrun.evidence;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.Severity;

/**
 * The silences in the logs, and what they leave of the uptime.
 *
 * @param gaps in time order; of too many the worst and longest
 * @param omitted how many more there are
 * @param worst over all of them
 * @param uptimeRatio empty when there is no record
 */
public record GapResult(List<Gap> gaps, long omitted, Severity worst, OptionalDouble uptimeRatio) {
    public GapResult {
        gaps = List.copyOf(gaps);
        Objects.requireNonNull(worst, "worst");
        Objects.requireNonNull(uptimeRatio, "uptimeRatio");
    }
}
