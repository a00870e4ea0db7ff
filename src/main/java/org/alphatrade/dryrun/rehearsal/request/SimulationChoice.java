package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What the bundled simulated runtime shall do.
 *
 * @param tick the time between two heartbeats
 * @param misbehave what it shall do wrong on purpose, each {@code KIND} or {@code KIND@SECONDS}
 */
public record SimulationChoice(Duration tick, List<String> misbehave) {
    public SimulationChoice {
        Objects.requireNonNull(tick, "tick");
        misbehave = List.copyOf(misbehave);
    }
}
