package org.alphatrade.dryrun.report.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.base.time.Timestamps;

/** The few figures a board asks for first, from a summary. */
public final class Highlights {
    private static final int LEVELS = 30;

    private Highlights() {}

    /** Returns them in their order; what is not known is left out. */
    public static Map<String, Object> of(RunSummary summary) {
        Map<String, Object> result = new LinkedHashMap<>();
        logs(summary.evidence().logs(), result);
        diary(summary.evidence().diary(), result);
        performance(summary.evidence().performance(), result);
        return result;
    }

    private static void logs(SummaryLogs logs, Map<String, Object> into) {
        put(into, "Log start", logs.startedAt().value().map(Timestamps::iso));
        put(into, "Log end", logs.endedAt().value().map(Timestamps::iso));
        put(into, "Observed duration", logs.duration().value().map(Durations::words));
        put(into, "Uptime", logs.uptime().value().map(Highlights::uptime));
        Map<String, Object> levels = new TreeMap<>(logs.levelCounts());
        if (!levels.isEmpty()) {
            String more = levels.size() > LEVELS ? ", … " + (levels.size() - LEVELS) + " more" : "";
            into.put(
                    "Log levels",
                    levels.entrySet().stream()
                            .limit(LEVELS)
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining(", ", "", more)));
        }
    }

    private static void diary(SummaryDiary diary, Map<String, Object> into) {
        put(into, "Diary entries", diary.totalEntries().value().map(BigDecimal::longValue));
        put(into, "Diary first", diary.firstRecordedAt().value().map(Timestamps::iso));
        put(into, "Diary last", diary.lastRecordedAt().value().map(Timestamps::iso));
    }

    private static void performance(SummaryPerformance performance, Map<String, Object> into) {
        put(into, "Trades", performance.totalTrades().value().map(BigDecimal::longValue));
        put(into, "ROI", performance.roi().value().map(n -> percent(n, RoundingMode.HALF_UP)));
        put(into, "Win rate", performance.winRate().value().map(n -> percent(n, RoundingMode.HALF_UP)));
        put(into, "Sharpe ratio", performance.sharpeRatio().value().map(n -> n.setScale(2, RoundingMode.HALF_UP)
                .toPlainString()));
    }

    /** Returns an uptime rounded down: 99.999 % is never shown as all of it. */
    public static String uptime(BigDecimal ratio) {
        return percent(ratio, RoundingMode.DOWN);
    }

    public static String percent(BigDecimal ratio, RoundingMode rounding) {
        return ratio.movePointRight(2).setScale(2, rounding).toPlainString() + "%";
    }

    private static void put(Map<String, Object> into, String key, Optional<?> value) {
        value.ifPresent(v -> into.put(key, v));
    }
}
