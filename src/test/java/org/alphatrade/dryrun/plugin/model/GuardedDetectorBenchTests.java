package org.alphatrade.dryrun.plugin.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.plugin.PlainRecord;
import org.alphatrade.dryrun.plugin.guard.DetectorStart;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.PluginContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class GuardedDetectorBenchTests {
    private static final int RECORDS = 1_024;
    private static final int ROUNDS = 20_000;

    @Test
    void askingForInterestCostsNanoseconds() {
        measure("levels", Interest.levels(Level.ERROR, Level.FATAL));
        measure("events", Interest.events("margin_call", "kill_switch"));
        measure("literals", Interest.literals("margin call"));
        measure("all three", Interest.of(Set.of(Level.INFO), Set.of("fill"), List.of("margin call")));
    }

    private static void measure(String name, Interest interest) {
        GuardedDetector detector = start(interest);
        LogRecord[] records = new LogRecord[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            String event = i % 3 == 0 ? "fill" : "tick" + i % 7;
            records[i] = new PlainRecord(Instant.EPOCH, Level.INFO, event, "{\"order\":" + i + "} ".repeat(20));
        }
        double nanos = 0;
        long wanted = 0;
        for (int warm = 0; warm < 3; warm++) {
            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                for (LogRecord record : records) {
                    wanted += detector.wants(record) ? 1 : 0;
                }
            }
            nanos = (double) (System.nanoTime() - start) / ((long) RECORDS * ROUNDS);
        }
        System.out.printf("wants, %s: %.1f ns (%d wanted)%n", name, nanos, wanted);
        assertTrue(nanos < 150, name + " takes " + nanos + " ns");
    }

    private static GuardedDetector start(Interest interest) {
        PluginInfo info = new PluginInfo("bench", PluginKind.DETECTOR, "", "here", "", "", List.of(), Map.of());
        return DetectorStart.of(
                info,
                new Provider(interest),
                new HostContext("bench", Map.of(), Map.of()),
                TimeLimit.STANDARD,
                fault -> {});
    }

    private record Provider(Interest interest) implements DetectorProvider {
        @Override
        public String id() {
            return "bench";
        }

        @Override
        public Detector create(PluginContext context) {
            return new Detector() {
                @Override
                public Interest interest() {
                    return interest;
                }
            };
        }
    }
}
