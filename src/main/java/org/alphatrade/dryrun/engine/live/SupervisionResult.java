package org.alphatrade.dryrun.engine.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.alphatrade.dryrun.engine.live.process.HarnessSignal;
import org.alphatrade.dryrun.spi.Window;

/**
 * How a live run went.
 *
 * @param window from the runtime's start to its end
 * @param exitCode as a shell shows it; empty when the runtime could not be started
 * @param timedOut whether the target duration was reached
 * @param signal the first signal to the harness that its evidence tells of; empty when none came in time
 * @param problems what went wrong in the harness itself, a sentence each
 */
public record SupervisionResult(
        Window window, OptionalInt exitCode, boolean timedOut, Optional<HarnessSignal> signal, List<String> problems) {
    public SupervisionResult {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(signal, "signal");
        problems = List.copyOf(problems);
    }
}
