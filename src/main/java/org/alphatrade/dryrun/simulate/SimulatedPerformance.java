package org.alphatrade.dryrun.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import org.alphatrade.dryrun.base.file.AtomicFile;
import org.alphatrade.dryrun.base.json.Json;

/** Performance snapshots of a modestly profitable strategy, each replacing the last. */
final class SimulatedPerformance {
    private final Path file;
    private final Instant start;
    private final SplittableRandom random;
    private long trades;
    private long wins;

    SimulatedPerformance(Path file, Instant start, long seed) {
        this.file = file;
        this.start = start;
        this.random = new SplittableRandom(seed ^ 0x5DEECE66DL);
    }

    void write(Instant now) throws IOException {
        trades++;
        wins += random.nextInt(100) < 56 || trades == 1 ? 1 : 0;
        double winRate = rounded((double) wins / trades);
        AtomicFile.write(
                file,
                Json.pretty(SimulatedDiary.ordered(
                        "generated_at",
                        now,
                        "period_start",
                        start,
                        "aggregates",
                        SimulatedDiary.ordered(
                                "trades",
                                trades,
                                "roi",
                                rounded(0.012 + 0.000_1 * Math.min(trades, 100)),
                                "win_rate",
                                winRate,
                                "sharpe_ratio",
                                rounded(1.2 + random.nextDouble(0.4))),
                        "metadata",
                        SimulatedDiary.ordered("source", "simulated-runtime"))));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
