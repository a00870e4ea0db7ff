package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Wrap-up minutes of a finished run.
 *
 * @param summary its summary bundle
 * @param json where they go for programs; empty for nowhere
 * @param markdown where they go for people; empty for nowhere
 * @param requiredDuration how long the run should have been; empty for any
 * @param tolerance how much it may be too short
 * @param treatWarnAsFailure whether a warn is a fail
 * @param debug whether a stack trace may be shown
 */
public record WrapUpRequest(
        Path summary,
        Optional<Path> json,
        Optional<Path> markdown,
        Optional<Duration> requiredDuration,
        Duration tolerance,
        boolean treatWarnAsFailure,
        boolean debug) {
    public WrapUpRequest {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(requiredDuration, "requiredDuration");
        Objects.requireNonNull(tolerance, "tolerance");
    }
}
