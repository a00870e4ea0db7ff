package org.alphatrade.dryrun.engine.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.engine.live.process.ProcessTree;
import org.alphatrade.dryrun.spi.Observation;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;

/** Measures what the runtime and its descendants use. Confined to the probing thread. */
final class ResourceMeter {
    private final ProcessTree tree;
    private final SystemInfo system = new SystemInfo();
    private final Map<Integer, Long> cpuMillis = new HashMap<>();
    private long measuredNanos;

    ResourceMeter(ProcessTree tree) {
        this.tree = tree;
    }

    Observation.ResourceSample sample(RunTimer timer) {
        List<OSProcess> processes = processes();
        long memory =
                processes.stream().mapToLong(OSProcess::getResidentSetSize).sum();
        double total = system.getHardware().getMemory().getTotal();
        OptionalDouble cpu = cpuPercent(processes, timer.elapsed().toNanos());
        boolean measured = !processes.isEmpty();
        return Observation.ResourceSample.builder(timer.wall(), timer.elapsed())
                .cpuPercent(cpu)
                .memoryBytes(measured ? OptionalLong.of(memory) : OptionalLong.empty())
                .memoryPercent(measured && total > 0 ? OptionalDouble.of(100 * memory / total) : OptionalDouble.empty())
                .processes(processes.size())
                .build();
    }

    private List<OSProcess> processes() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(tree.root()), tree.descendants().stream())
                .map(process -> system.getOperatingSystem().getProcess((int) process.pid()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private OptionalDouble cpuPercent(List<OSProcess> processes, long nowNanos) {
        long used = 0;
        Map<Integer, Long> now = new HashMap<>();
        for (OSProcess process : processes) {
            long millis = process.getKernelTime() + process.getUserTime();
            now.put(process.getProcessID(), millis);
            used += Math.max(
                    0, millis - cpuMillis.getOrDefault(process.getProcessID(), measuredNanos == 0 ? millis : 0L));
        }
        long passed = nowNanos - measuredNanos;
        boolean first = measuredNanos == 0;
        cpuMillis.clear();
        cpuMillis.putAll(now);
        measuredNanos = nowNanos;
        return first || passed <= 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * used * 1_000_000 / passed);
    }
}
