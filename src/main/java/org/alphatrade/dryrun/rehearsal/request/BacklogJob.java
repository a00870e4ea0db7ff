package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;

/**
 * The follow-up list of a finished run.
 *
 * @param summary its summary bundle
 * @param signOff its sign-off, when that is not in the bundle
 * @param review its review brief, when that is not in the bundle
 * @param format {@code markdown}, {@code json} or {@code csv}
 * @param output where the list goes; empty for standard output
 * @param title what stands above it
 * @param backlog which follow-ups it holds
 * @param failOnWarn whether a warn in it exits as a fail does
 * @param failOnFail whether a fail in it does
 * @param debug whether a stack trace may be shown
 */
public record BacklogJob(
        Path summary,
        Optional<Path> signOff,
        Optional<Path> review,
        String format,
        Optional<Path> output,
        Optional<String> title,
        BacklogRequest backlog,
        boolean failOnWarn,
        boolean failOnFail,
        boolean debug) {
    public BacklogJob {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(backlog, "backlog");
    }
}
