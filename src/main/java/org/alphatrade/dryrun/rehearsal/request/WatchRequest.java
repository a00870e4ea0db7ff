package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * A progress file to be followed.
 *
 * @param progress the file
 * @param interval how often it is read
 * @param once whether it is read once only
 * @param maxIncidents how many incidents are shown
 * @param showIncidents whether any are
 * @param showSummary whether the summary is shown
 * @param showSignOff whether the sign-off is shown
 * @param exitWhenComplete whether to stop when the run has
 * @param treatWarnAsError whether a warn exits as a fail does
 * @param debug whether a stack trace may be shown
 */
public record WatchRequest(
        Path progress,
        Duration interval,
        boolean once,
        int maxIncidents,
        boolean showIncidents,
        boolean showSummary,
        boolean showSignOff,
        boolean exitWhenComplete,
        boolean treatWarnAsError,
        boolean debug) {
    public WatchRequest {
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(interval, "interval");
    }
}
