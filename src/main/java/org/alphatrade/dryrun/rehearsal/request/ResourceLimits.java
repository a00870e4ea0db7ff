package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What the child and its descendants may use.
 *
 * @param sampleInterval how often they are measured; empty for never
 * @param maxCpuPercent most of one processor, in percent
 * @param maxMemoryMb most resident memory, in MiB
 * @param maxMemoryPercent most resident memory, in percent of the machine's
 * @param severity how bad it is to use more
 */
public record ResourceLimits(
        Optional<Duration> sampleInterval,
        OptionalDouble maxCpuPercent,
        OptionalDouble maxMemoryMb,
        OptionalDouble maxMemoryPercent,
        Severity severity) {
    public ResourceLimits {
        Objects.requireNonNull(sampleInterval, "sampleInterval");
        Objects.requireNonNull(severity, "severity");
    }

    void settings(Settings settings) {
        settings.putDuration("resource-sample-interval", sampleInterval)
                .putAny("resource-max-cpu-percent", maxCpuPercent)
                .putAny("resource-max-memory-mb", maxMemoryMb)
                .putAny("resource-max-memory-percent", maxMemoryPercent)
                .put("resource-violation-severity", severity.word());
    }
}
