package org.alphatrade.dryrun.evidence.log;

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
 * @param uptimeRatio empty when there is no record, or when there were too many silences
 * @param tooMany for memory to hold: nothing else in here says anything then
 */
public record GapResult(List<Gap> gaps, long omitted, Severity worst, OptionalDouble uptimeRatio, boolean tooMany) {
    static final GapResult TOO_MANY = new GapResult(List.of(), 0, Severity.PASS, OptionalDouble.empty(), true);

    public GapResult {
        gaps = List.copyOf(gaps);
        Objects.requireNonNull(worst, "worst");
        Objects.requireNonNull(uptimeRatio, "uptimeRatio");
    }
}
