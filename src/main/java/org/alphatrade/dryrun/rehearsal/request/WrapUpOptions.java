package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The wrap-up minutes of a run.
 *
 * @param enabled whether there are any
 * @param json where they go for programs; empty for the default of the mode
 * @param markdown where they go for people; empty for the default of the mode
 * @param tolerance how much the run may be too short
 * @param treatWarnAsFailure whether a warn in them is a fail
 */
public record WrapUpOptions(
        boolean enabled, Optional<Path> json, Optional<Path> markdown, Duration tolerance, boolean treatWarnAsFailure) {
    public WrapUpOptions {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(markdown, "markdown");
        Objects.requireNonNull(tolerance, "tolerance");
    }
}
