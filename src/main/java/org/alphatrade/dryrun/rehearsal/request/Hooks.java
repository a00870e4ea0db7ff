package org.alphatrade.dryrun.rehearsal.request;

import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What a run starts or stops on occasion.
 *
 * @param onIncident a command run with each incident on its input
 * @param after a command run when every artefact is written
 * @param stopOn the severity of an incident that ends the run early
 */
public record Hooks(Optional<String> onIncident, Optional<String> after, Optional<Severity> stopOn) {
    public Hooks {
        Objects.requireNonNull(onIncident, "onIncident");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(stopOn, "stopOn");
    }
}
