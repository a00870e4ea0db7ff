package org.alphatrade.dryrun.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.time.Durations;

/** The figures of the performance file, each ratio with what it rests on. */
final class PerformanceLines {
    private static final int THIN_SAMPLE = 30;
    private static final Duration THIN_PERIOD = Duration.ofDays(30);

    private PerformanceLines() {}

    /** Returns a line each, safe for Markdown; none without a performance file. */
    static List<String> of(Map<String, Object> performance) {
        List<String> lines = new ArrayList<>();
        if (performance.isEmpty()) {
            return lines;
        }
        Map<String, Object> metadata = Tree.map(performance, "metadata");
        for (String key : List.of("format", "strategy")) {
            if (!Tree.text(metadata, key).isEmpty()) {
                lines.add(key + ": " + Md.text(Tree.text(metadata, key)));
            }
        }
        String trades = Tree.number(performance, "total_trades")
                .map(BigDecimal::toPlainString)
                .orElse("an unknown number of");
        Optional<Duration> period = Tree.duration(performance, "window_duration_seconds");
        String time = period.map(Durations::words).orElse("an unknown period");
        lines.add("ROI: " + ratio(performance, "roi") + " in " + time);
        lines.add("Win rate: " + ratio(performance, "win_rate") + " of " + trades + " trades");
        lines.add("Sharpe ratio: " + sharpe(performance) + sample(metadata) + " in " + time
                + thin(performance, metadata, period));
        return lines;
    }

    private static String ratio(Map<String, Object> performance, String key) {
        return Tree.number(performance, key)
                .map(number -> Highlights.percent(number, RoundingMode.HALF_UP))
                .orElse("unknown");
    }

    private static String sharpe(Map<String, Object> performance) {
        return Tree.number(performance, "sharpe_ratio")
                .map(number -> number.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("unknown");
    }

    private static String sample(Map<String, Object> metadata) {
        return Tree.number(metadata, "sharpe_sample_size")
                .map(size -> " from " + size.toPlainString() + " " + Md.text(Tree.text(metadata, "sharpe_sample_unit")))
                .orElse(" from an unknown number of observations");
    }

    private static String thin(
            Map<String, Object> performance, Map<String, Object> metadata, Optional<Duration> period) {
        boolean few = Tree.number(metadata, "sharpe_sample_size")
                .map(size -> size.longValue() < THIN_SAMPLE)
                .orElse(true);
        boolean brief = period.map(length -> length.compareTo(THIN_PERIOD) < 0).orElse(true);
        boolean known = Tree.number(performance, "sharpe_ratio").isPresent();
        return known && (few || brief) ? ": a thin sample, which says little" : "";
    }
}
