package org.alphatrade.dryrun.engine.detect;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;

/** Raises a runtime that uses more than it may, once each time it goes over a limit. */
final class ResourcesDetector implements Detector {
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final Limit cpu;
    private final Limit memory;
    private final Limit share;
    private final Severity severity;
    private boolean sampled;

    ResourcesDetector(RunSettings settings) {
        cpu = new Limit("CPU", "%", RunSetting.RESOURCE_MAX_CPU_PERCENT, settings);
        memory = new Limit("memory", " MB", RunSetting.RESOURCE_MAX_MEMORY_MB, settings);
        share = new Limit("memory", " % of the machine", RunSetting.RESOURCE_MAX_MEMORY_PERCENT, settings);
        severity = settings.get(RunSetting.RESOURCE_VIOLATION_SEVERITY).orElse(Severity.FAIL);
    }

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (seen instanceof Observation.ResourceSample sample) {
            sampled = true;
            cpu.look(sample.cpuPercent(), sample, out);
            OptionalDouble mebibytes = sample.memoryBytes().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(sample.memoryBytes().getAsLong() / MEBIBYTE);
            memory.look(mebibytes, sample, out);
            share.look(sample.memoryPercent(), sample, out);
        }
    }

    @Override
    public String unchecked() {
        boolean unlimited = Stream.of(cpu, memory, share).allMatch(Limit::none);
        return unlimited ? "no limit was set (--resource-max-...)" : sampled ? "" : "no sample was taken";
    }

    private final class Limit {
        private final String what;
        private final String unit;
        private final OptionalDouble limit;
        private boolean exceeded;

        Limit(String what, String unit, RunSetting<Double> setting, RunSettings settings) {
            this.what = what;
            this.unit = unit;
            limit = settings.number(setting);
        }

        boolean none() {
            return limit.isEmpty();
        }

        void look(OptionalDouble value, Observation seen, IncidentSink out) {
            if (limit.isEmpty() || value.isEmpty()) {
                return;
            }
            boolean now = value.getAsDouble() > limit.getAsDouble();
            if (now && !exceeded) {
                out.raise(Incident.at(seen.at(), severity, what + " above " + plain(limit.getAsDouble()) + unit)
                        .in("resources")
                        .with("value", value.getAsDouble())
                        .with("limit", limit.getAsDouble()));
            }
            exceeded = now;
        }

        private String plain(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }
}
