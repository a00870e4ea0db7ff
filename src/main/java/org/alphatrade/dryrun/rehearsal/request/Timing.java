package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;

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

    RunSettings settings() {
        return RunSettings.NONE
                .with(RunSetting.DURATION, duration)
                .with(RunSetting.REQUIRED_DURATION, requiredDuration)
                .with(RunSetting.SHUTDOWN_GRACE, shutdownGrace)
                .with(RunSetting.PROGRESS_INTERVAL, progressInterval);
    }
}
