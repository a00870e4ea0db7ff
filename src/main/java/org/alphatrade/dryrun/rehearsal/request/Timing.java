package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a run takes and how often it reports.
 *
 * @param duration when the child is asked to stop
 * @param requiredDuration how long it must have run
 * @param shutdownGrace how long it may take to stop
 * @param progressInterval the time between progress snapshots; empty for none but the first and last
 */
public record Timing(
        Duration duration, Duration requiredDuration, Duration shutdownGrace, Optional<Duration> progressInterval) {
    public Timing {
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(requiredDuration, "requiredDuration");
        Objects.requireNonNull(shutdownGrace, "shutdownGrace");
        Objects.requireNonNull(progressInterval, "progressInterval");
    }

    void settings(Settings settings) {
        settings.put("duration", duration)
                .put("required-duration", requiredDuration)
                .put("shutdown-grace", shutdownGrace)
                .putDuration("progress-interval", progressInterval);
    }
}
