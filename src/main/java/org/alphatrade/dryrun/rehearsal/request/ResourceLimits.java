package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
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

    RunSettings settings() {
        return RunSettings.NONE
                .with(RunSetting.RESOURCE_SAMPLE_INTERVAL, sampleInterval)
                .with(RunSetting.RESOURCE_MAX_CPU_PERCENT, maxCpuPercent)
                .with(RunSetting.RESOURCE_MAX_MEMORY_MB, maxMemoryMb)
                .with(RunSetting.RESOURCE_MAX_MEMORY_PERCENT, maxMemoryPercent)
                .with(RunSetting.RESOURCE_VIOLATION_SEVERITY, severity);
    }
}
