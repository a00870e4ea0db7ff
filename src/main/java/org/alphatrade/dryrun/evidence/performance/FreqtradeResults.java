package org.alphatrade.dryrun.evidence.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;

/** Results of a freqtrade backtest, which may hold several strategies. */
final class FreqtradeResults implements PerformanceFormat {
    /** What freqtrade writes when it could compute no ratio; without a trade it writes 0. */
    private static final double NO_RATIO = -100;

    @Override
    public String name() {
        return "freqtrade";
    }

    @Override
    public boolean recognises(NumericFields file) {
        Map<String, Object> strategies = file.in("strategy").map();
        return !strategies.isEmpty()
                && strategies.values().stream().map(NumericFields::of).allMatch(FreqtradeResults::isResult);
    }

    private static boolean isResult(NumericFields strategy) {
        return strategy.has("total_trades") && (strategy.has("profit_total") || strategy.has("backtest_start_ts"));
    }

    @Override
    public PerformanceFigures read(NumericFields file, Optional<String> strategy) {
        Map<String, Object> strategies = file.in("strategy").map();
        List<String> names = new ArrayList<>(strategies.keySet());
        if (strategy.isEmpty() && names.size() > 1) {
            return PerformanceFigures.unknown("it holds " + names.size() + " strategies (" + quoted(names)
                    + "), and which one counts was not said; add # and its name to the path");
        }
        String name = strategy.orElse(names.get(0));
        return strategies.containsKey(name)
                ? figures(name, NumericFields.of(strategies.get(name)))
                : PerformanceFigures.unknown(
                        "it holds no strategy '" + Text.cut(name, 100) + "', only " + quoted(names));
    }

    private static String quoted(List<String> names) {
        String more = names.size() > 10 ? " and " + (names.size() - 10) + " more" : "";
        return names.stream()
                        .limit(10)
                        .map(name -> "'" + Text.cut(name, 100) + "'")
                        .collect(Collectors.joining(", "))
                + more;
    }

    private static PerformanceFigures figures(String name, NumericFields result) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("strategy", name);
        OptionalLong trades = result.whole("total_trades");
        OptionalDouble sharpe = result.number("sharpe");
        boolean none = trades.orElse(1) == 0 || sharpe.orElse(0) == NO_RATIO;
        var end = result.instant("backtest_end_ts", "backtest_end");
        return new PerformanceFigures(
                result.instant("backtest_run_end_ts").or(() -> end),
                result.instant("backtest_start_ts", "backtest_start"),
                end,
                trades,
                result.number("profit_total"),
                NumericFields.first(result.number("winrate"), share(result, trades)),
                none ? OptionalDouble.empty() : sharpe,
                OptionalLong.empty(),
                metadata,
                "");
    }

    private static OptionalDouble share(NumericFields result, OptionalLong trades) {
        OptionalDouble wins = result.number("wins");
        return wins.isPresent() && trades.isPresent() && trades.getAsLong() > 0
                ? OptionalDouble.of(wins.getAsDouble() / trades.getAsLong())
                : OptionalDouble.empty();
    }
}
