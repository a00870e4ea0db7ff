package org.alphatrade.dryrun.evidence.performance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.text.Text;

/** Results of QuantConnect's LEAN, old and new, whole or summary: exact ratios where there are some, else its percentages. */
final class LeanResults implements PerformanceFormat {
    @Override
    public String name() {
        return "QuantConnect LEAN";
    }

    @Override
    public boolean recognises(NumericFields file) {
        NumericFields statistics = file.in("statistics");
        return file.in("totalPerformance").hasObject("portfolioStatistics")
                || statistics.has("Sharpe Ratio") && statistics.has("Compounding Annual Return")
                || file.hasObject("runtimeStatistics")
                        && file.in("runtimeStatistics").has("Equity");
    }

    @Override
    public PerformanceFigures read(NumericFields file, Optional<String> strategy) {
        NumericFields portfolio = file.in("totalPerformance").in("portfolioStatistics");
        NumericFields trades = file.in("totalPerformance").in("tradeStatistics");
        NumericFields statistics = file.in("statistics");
        NumericFields setup = file.in("algorithmConfiguration");
        NumericFields state = file.in("state");
        Map<String, Object> metadata = new LinkedHashMap<>();
        named(setup, state).ifPresent(name -> metadata.put("strategy", name));
        var end = setup.instant("endDate").or(() -> charted(file, true)).or(() -> trades.instant("endDateTime"));
        return new PerformanceFigures(
                state.instant("EndTime").or(() -> end),
                setup.instant("startDate").or(() -> charted(file, false)).or(() -> trades.instant("startDateTime")),
                end,
                count(trades, statistics),
                NumericFields.first(
                        portfolio.number("totalNetProfit"),
                        statistics.number("Net Profit"),
                        file.in("runtimeStatistics").number("Return")),
                NumericFields.first(portfolio.number("winRate"), statistics.number("Win Rate")),
                NumericFields.first(portfolio.number("sharpeRatio"), statistics.number("Sharpe Ratio")),
                returns(file),
                metadata,
                problem(file, state));
    }

    private static OptionalLong count(NumericFields trades, NumericFields statistics) {
        OptionalLong closed = trades.whole("totalNumberOfTrades");
        return closed.isPresent() ? closed : statistics.whole("Total Trades");
    }

    private static Optional<String> named(NumericFields setup, NumericFields state) {
        return Optional.ofNullable(setup.get("name"))
                .or(() -> Optional.ofNullable(state.get("Name")))
                .map(String::valueOf);
    }

    /** The daily returns are a series of the equity chart. */
    private static OptionalLong returns(NumericFields file) {
        NumericFields series = file.in("charts").in("Strategy Equity").in("series");
        Object values = (series.has("Return") ? series.in("Return") : series.in("Daily Performance")).get("values");
        return values instanceof List<?> list ? OptionalLong.of(list.size()) : OptionalLong.empty();
    }

    /** The points of the equity curve say when they are of: a list that begins with the time, or an object with x. */
    private static Optional<Instant> charted(NumericFields file, boolean last) {
        NumericFields curve =
                file.in("charts").in("Strategy Equity").in("series").in("Equity");
        if (!(curve.get("values") instanceof List<?> points) || points.isEmpty()) {
            return Optional.empty();
        }
        Object point = points.get(last ? points.size() - 1 : 0);
        Map<String, Object> time = new LinkedHashMap<>();
        time.put(
                "x",
                point instanceof List<?> pair && !pair.isEmpty()
                        ? pair.get(0)
                        : NumericFields.of(point).get("x"));
        return new NumericFields(time).instant("x");
    }

    private static String problem(NumericFields file, NumericFields state) {
        Object error = state.get("RuntimeError");
        if (error instanceof String text && !text.isBlank()) {
            return "the run ended with an error: " + Text.cut(text.strip(), 200);
        }
        OptionalDouble any = file.in("statistics").number("Sharpe Ratio");
        boolean empty = file.hasObject("statistics")
                && file.in("statistics").map().isEmpty()
                && !file.in("totalPerformance").hasObject("portfolioStatistics");
        return empty && any.isEmpty() ? "its statistics are empty" : "";
    }
}
