package org.alphatrade.dryrun.rehearsal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.alphatrade.dryrun.spi.Observation.ResourceSample;
import org.alphatrade.dryrun.store.journal.JournalContent;
import org.alphatrade.dryrun.store.journal.JournalEntry;

/** What the resource monitor measured, from the journal. */
final class ResourceStatistics {
    private static final double MIB = 1 << 20;

    private ResourceStatistics() {}

    static Map<String, Object> of(JournalContent journal) {
        List<ResourceSample> samples = journal.entries().stream()
                .map(JournalEntry::observation)
                .filter(ResourceSample.class::isInstance)
                .map(ResourceSample.class::cast)
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("samples", samples.size());
        put(figures, "cpu_percent", doubles(samples.stream().map(ResourceSample::cpuPercent)));
        put(
                figures,
                "memory_mb",
                samples.stream()
                        .filter(sample -> sample.memoryBytes().isPresent())
                        .mapToDouble(sample -> sample.memoryBytes().getAsLong() / MIB));
        put(figures, "memory_percent", doubles(samples.stream().map(ResourceSample::memoryPercent)));
        put(figures, "processes", samples.stream().mapToDouble(ResourceSample::processes));
        return figures;
    }

    private static DoubleStream doubles(java.util.stream.Stream<OptionalDouble> values) {
        return values.filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
    }

    private static void put(Map<String, Object> figures, String name, DoubleStream values) {
        var statistics = values.summaryStatistics();
        if (statistics.getCount() > 0) {
            figures.put("max_" + name, rounded(statistics.getMax()));
            figures.put("average_" + name, rounded(statistics.getAverage()));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
