package org.alphatrade.dryrun.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What the bundled simulated runtime shall do.
 *
 * @param tick the time between two heartbeats
 * @param misbehave what it shall do wrong on purpose, each {@code KIND} or {@code KIND@SECONDS}
 */
public record Simulation(Duration tick, List<String> misbehave) {
    public Simulation {
        Objects.requireNonNull(tick, "tick");
        misbehave = List.copyOf(misbehave);
    }
}
