package org.alphatrade.dryrun.report.summary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.EvidenceTrees;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.PerformanceSummary;

/**
 * The performance telemetry, as a summary holds it.
 *
 * @param problem why it could not be judged; empty when it could
 * @param sample what its figures rest on
 * @param warnings what speaks against its figures though they could be judged
 * @param tree all that the summary holds of it; empty when there is none
 */
public record SummaryPerformance(
        StatedStatus status,
        Stated<Instant> generatedAt,
        Stated<BigDecimal> totalTrades,
        Stated<BigDecimal> roi,
        Stated<BigDecimal> winRate,
        Stated<BigDecimal> sharpeRatio,
        Stated<Duration> period,
        PerformanceSample sample,
        String problem,
        List<String> warnings,
        Map<String, Object> tree)
        implements SummaryPart {

    /** What the figures rest on, as the reader of the file noted it; texts are empty when it did not. */
    public record PerformanceSample(String format, String strategy, Stated<BigDecimal> sharpeSize, String sharpeUnit) {
        static PerformanceSample of(Map<String, Object> metadata) {
            return new PerformanceSample(
                    JsonTrees.text(metadata, "format"),
                    JsonTrees.text(metadata, "strategy"),
                    Stated.readNumber(metadata.get("sharpe_sample_size")),
                    JsonTrees.text(metadata, "sharpe_sample_unit"));
        }
    }

    public SummaryPerformance {
        Objects.requireNonNull(status, "status");
        warnings = List.copyOf(warnings);
        tree = Collections.unmodifiableMap(tree);
    }

    public static SummaryPerformance of(Optional<PerformanceSummary> performance) {
        return performance.map(SummaryPerformance::of).orElseGet(() -> SummaryPartReader.performance(Map.of()));
    }

    private static SummaryPerformance of(PerformanceSummary performance) {
        Map<String, Object> metadata = EvidenceTrees.metadata(performance);
        return new SummaryPerformance(
                StatedStatus.of(performance.status()),
                Stated.at(performance.generatedAt()),
                Stated.readNumber(EvidenceTrees.trades(performance)),
                Stated.figure(performance.roi()),
                Stated.figure(performance.winRate()),
                Stated.figure(performance.sharpeRatio()),
                Stated.length(performance.windowDuration()),
                PerformanceSample.of(metadata),
                performance.problem(),
                performance.warnings(),
                EvidenceTrees.performance(performance, metadata));
    }

    @Override
    public boolean given() {
        return !tree.isEmpty();
    }
}
