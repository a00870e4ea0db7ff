package org.alphatrade.dryrun.evidence.performance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.time.Timestamps;

/** What backtrader's analyzers return, an object for each, whatever it is called: trades, Sharpe ratio, returns and their times. */
final class BacktraderAnalyzers implements PerformanceFormat {
    @Override
    public String name() {
        return "backtrader";
    }

    @Override
    public boolean recognises(NumericFields file) {
        return analyzer(file, "sharperatio").isPresent() || trades(file).isPresent();
    }

    @Override
    public PerformanceFigures read(NumericFields file, Optional<String> strategy) {
        NumericFields trades = trades(file).orElse(NumericFields.of(Map.of()));
        Map<String, Object> metadata = new LinkedHashMap<>();
        trades.in("pnl").in("net").number("total").ifPresent(net -> metadata.put("net_profit", net));
        OptionalLong closed = trades.in("total").whole("closed");
        Optional<NumericFields> sharpe = analyzer(file, "sharperatio");
        Optional<NumericFields> returns = analyzer(file, "rtot");
        Optional<Instant> last = time(file, true).or(() -> file.instant("end", "todate"));
        return new PerformanceFigures(
                last,
                time(file, false).or(() -> file.instant("start", "fromdate")),
                last,
                closed.isPresent() ? closed : trades.in("total").whole("total"),
                returns.map(found -> growth(found.number("rtot"))).orElse(OptionalDouble.empty()),
                won(trades, closed),
                sharpe.map(found -> found.number("sharperatio")).orElse(OptionalDouble.empty()),
                OptionalLong.empty(),
                metadata,
                unreadable(sharpe, "sharperatio") + unreadable(returns, "rtot"));
    }

    private static Optional<NumericFields> analyzer(NumericFields file, String key) {
        return file.map().values().stream()
                .map(NumericFields::of)
                .filter(fields -> fields.map().containsKey(key))
                .findFirst();
    }

    private static Optional<NumericFields> trades(NumericFields file) {
        return file.map().values().stream()
                .map(NumericFields::of)
                .filter(fields -> fields.in("total").has("total")
                        && (fields.hasObject("pnl") || fields.in("total").map().size() == 1))
                .findFirst();
    }

    /** Total return is the logarithm of what the account grew by. */
    private static OptionalDouble growth(OptionalDouble logarithm) {
        return logarithm.isPresent() ? OptionalDouble.of(Math.expm1(logarithm.getAsDouble())) : logarithm;
    }

    private static OptionalDouble won(NumericFields trades, OptionalLong closed) {
        OptionalDouble won = trades.in("won").number("total");
        boolean share = won.isPresent() && closed.orElse(0) > 0;
        return share ? OptionalDouble.of(won.getAsDouble() / closed.getAsLong()) : OptionalDouble.empty();
    }

    /** Null is how it says that there is none; what is no number could be a loss. */
    private static String unreadable(Optional<NumericFields> analyzer, String key) {
        boolean given = analyzer.map(fields -> fields.has(key)).orElse(false);
        return given && analyzer.get().number(key).isEmpty()
                ? "'" + key + "' is no number but '" + analyzer.get().get(key) + "'"
                : "";
    }

    /** The keys of returns over time are times; the first and the last are the period. */
    private static Optional<Instant> time(NumericFields file, boolean last) {
        Optional<Instant> found = Optional.empty();
        for (Object part : file.map().values()) {
            Map<String, Object> series = NumericFields.of(part).map();
            boolean times = !series.isEmpty()
                    && series.keySet().stream().allMatch(key -> Timestamps.of(key) != Timestamps.NONE);
            for (String key : times ? series.keySet() : java.util.Set.<String>of()) {
                Instant at = Timestamps.instant(Timestamps.of(key));
                boolean better = found.isEmpty() || (last ? at.isAfter(found.get()) : at.isBefore(found.get()));
                found = better ? Optional.of(at) : found;
            }
        }
        return found;
    }
}
