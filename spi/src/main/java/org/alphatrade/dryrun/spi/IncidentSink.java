package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Where a detector puts what it found. Valid during the call that hands it over, on that call's thread only.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
@FunctionalInterface
public interface IncidentSink {
    /** Raises an incident. Never blocks; a flood is folded and counted, not dropped. */
    void raise(Incident incident);
}
