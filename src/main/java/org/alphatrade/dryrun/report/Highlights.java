package org.alphatrade.dryrun.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.time.Durations;

/** The few figures a board asks for first, from a summary bundle. */
public final class Highlights {
    private static final int LEVELS = 30;

    private Highlights() {}

    /** Returns them in their order; what is not known is left out. */
    public static Map<String, Object> of(Map<String, Object> bundle) {
        Map<String, Object> summary = Tree.map(bundle, "summary");
        Map<String, Object> result = new LinkedHashMap<>();
        logs(Tree.map(summary, "logs"), result);
        diary(Tree.map(summary, "diary"), result);
        performance(Tree.map(summary, "performance"), result);
        return result;
    }

    private static void logs(Map<String, Object> logs, Map<String, Object> into) {
        put(into, "Log start", Tree.instant(logs, "started_at").map(at -> Tree.iso(Optional.of(at))));
        put(into, "Log end", Tree.instant(logs, "ended_at").map(at -> Tree.iso(Optional.of(at))));
        put(into, "Observed duration", Tree.duration(logs, "duration_seconds").map(Durations::words));
        put(into, "Uptime", Tree.number(logs, "uptime_ratio").map(Highlights::uptime));
        Map<String, Object> levels = new TreeMap<>(Tree.map(logs, "level_counts"));
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

    private static void diary(Map<String, Object> diary, Map<String, Object> into) {
        put(into, "Diary entries", Tree.number(diary, "total_entries").map(BigDecimal::longValue));
        put(into, "Diary first", Tree.instant(diary, "first_recorded_at").map(at -> Tree.iso(Optional.of(at))));
        put(into, "Diary last", Tree.instant(diary, "last_recorded_at").map(at -> Tree.iso(Optional.of(at))));
    }

    private static void performance(Map<String, Object> performance, Map<String, Object> into) {
        put(into, "Trades", Tree.number(performance, "total_trades").map(BigDecimal::longValue));
        put(into, "ROI", Tree.number(performance, "roi").map(n -> percent(n, RoundingMode.HALF_UP)));
        put(into, "Win rate", Tree.number(performance, "win_rate").map(n -> percent(n, RoundingMode.HALF_UP)));
        put(into, "Sharpe ratio", Tree.number(performance, "sharpe_ratio").map(n -> n.setScale(2, RoundingMode.HALF_UP)
                .toPlainString()));
    }

    /** Returns an uptime rounded down: 99.999 % is never shown as all of it. */
    static String uptime(BigDecimal ratio) {
        return percent(ratio, RoundingMode.DOWN);
    }

    static String percent(BigDecimal ratio, RoundingMode rounding) {
        return ratio.movePointRight(2).setScale(2, rounding).toPlainString() + "%";
    }

    private static void put(Map<String, Object> into, String key, Optional<?> value) {
        value.ifPresent(v -> into.put(key, v));
    }
}
