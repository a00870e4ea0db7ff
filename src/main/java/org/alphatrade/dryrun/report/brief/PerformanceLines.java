package org.alphatrade.dryrun.report.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.summary.Highlights;
import org.alphatrade.dryrun.report.summary.SummaryPerformance;
import org.alphatrade.dryrun.report.summary.SummaryPerformance.PerformanceSample;
import org.alphatrade.dryrun.report.tree.Stated;

/** The figures of the performance file, each ratio with what it rests on. */
final class PerformanceLines {
    private static final int THIN_SAMPLE = 30;
    private static final Duration THIN_PERIOD = Duration.ofDays(30);

    private PerformanceLines() {}

    /** Returns a line each, safe for Markdown; none without a performance file. */
    static List<String> of(SummaryPerformance performance) {
        List<String> lines = new ArrayList<>();
        if (!performance.given()) {
            return lines;
        }
        PerformanceSample sample = performance.sample();
        noted(lines, "format", sample.format());
        noted(lines, "strategy", sample.strategy());
        String trades =
                performance.totalTrades().value().map(BigDecimal::toPlainString).orElse("an unknown number of");
        String time = performance.period().value().map(Durations::words).orElse("an unknown period");
        lines.add("ROI: " + ratio(performance.roi()) + " in " + time);
        lines.add("Win rate: " + ratio(performance.winRate()) + " of " + trades + " trades");
        lines.add("Sharpe ratio: " + sharpe(performance) + rests(sample) + " in " + time + thin(performance));
        return lines;
    }

    private static void noted(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(name + ": " + MarkdownEscaper.text(text));
        }
    }

    private static String ratio(Stated<BigDecimal> ratio) {
        return ratio.value()
                .map(number -> Highlights.percent(number, RoundingMode.HALF_UP))
                .orElse("unknown");
    }

    private static String sharpe(SummaryPerformance performance) {
        return performance
                .sharpeRatio()
                .value()
                .map(number -> number.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("unknown");
    }

    private static String rests(PerformanceSample sample) {
        return sample.sharpeSize()
                .value()
                .map(size -> " from " + size.toPlainString() + " " + MarkdownEscaper.text(sample.sharpeUnit()))
                .orElse(" from an unknown number of observations");
    }

    private static String thin(SummaryPerformance performance) {
        boolean few = performance
                .sample()
                .sharpeSize()
                .value()
                .map(size -> size.longValue() < THIN_SAMPLE)
                .orElse(true);
        boolean brief = performance
                .period()
                .value()
                .map(length -> length.compareTo(THIN_PERIOD) < 0)
                .orElse(true);
        boolean known = performance.sharpeRatio().value().isPresent();
        return known && (few || brief) ? ": a thin sample, which says little" : "";
    }
}
