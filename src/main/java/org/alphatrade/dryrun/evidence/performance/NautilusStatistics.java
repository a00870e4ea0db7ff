package org.alphatrade.dryrun.evidence.performance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.text.Text;

/** Statistics of NautilusTrader: those of returns, and those of each currency, which only count when it is one. */
final class NautilusStatistics implements PerformanceFormat {
    @Override
    public String name() {
        return "NautilusTrader";
    }

    @Override
    public boolean recognises(NumericFields file) {
        return file.hasObject("stats_pnls") || file.hasObject("stats_returns");
    }

    @Override
    public PerformanceFigures read(NumericFields file, Optional<String> strategy) {
        Map<String, Object> currencies = file.in("stats_pnls").map();
        Map<String, Object> metadata = new LinkedHashMap<>();
        NumericFields pnl = NumericFields.of(Map.of());
        if (currencies.size() == 1 || strategy.filter(currencies::containsKey).isPresent()) {
            String currency = strategy.filter(currencies::containsKey)
                    .orElse(currencies.keySet().iterator().next());
            metadata.put("currency", currency);
            pnl = NumericFields.of(currencies.get(currency));
        } else if (currencies.size() > 1) {
            metadata.put("currencies", String.join(", ", currencies.keySet()));
        }
        var end = file.instant("backtest_end", "end", "run_finished");
        return new PerformanceFigures(
                file.instant("run_finished", "generated_at").or(() -> end),
                file.instant("backtest_start", "start", "run_started"),
                end,
                file.whole("total_positions"),
                percent(pnl.number("PnL% (total)")),
                pnl.number("Win Rate"),
                sharpe(file.in("stats_returns"), metadata),
                observations(file),
                metadata,
                currencies.size() > 1 && !metadata.containsKey("currency") ? several(currencies, strategy) : "");
    }

    private static String several(Map<String, Object> currencies, Optional<String> asked) {
        String names = String.join(", ", currencies.keySet());
        return asked.map(name -> "it holds no profits in '" + Text.cut(name, 100) + "', only in " + names)
                .orElse("it holds profits in several currencies (" + names
                        + "), and which one counts was not said; add # and its name to the path");
    }

    private static OptionalDouble percent(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / 100) : value;
    }

    private static OptionalDouble sharpe(NumericFields returns, Map<String, Object> metadata) {
        for (String name : returns.map().keySet()) {
            if (name.startsWith("Sharpe Ratio")) {
                metadata.put("sharpe_basis", name);
                return returns.number(name);
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalLong observations(NumericFields file) {
        int returns = file.in("returns").map().size();
        return returns > 0 ? OptionalLong.of(returns) : OptionalLong.empty();
    }
}
