package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;

/**
 * Wrap-up minutes of a finished run.
 *
 * @param summary its summary bundle
 * @param json where they go for programs; empty for nowhere
 * @param markdown where they go for people; empty for nowhere
 * @param minutes how the run is wrapped up
 * @param debug whether a stack trace may be shown
 */
public record WrapUpJob(
        Path summary, Optional<Path> json, Optional<Path> markdown, WrapUpRequest minutes, boolean debug) {
    public WrapUpJob {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(minutes, "minutes");
    }
}
