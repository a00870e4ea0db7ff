package org.alphatrade.dryrun.evidence.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.text.Text;

/** Figures under names that a library documents, one below the other: as an object, or as a table of two columns. */
record StatisticsFormat(
        String name,
        String inside,
        List<String> known,
        List<String> start,
        List<String> end,
        Figure trades,
        Figure roi,
        Figure winRate,
        Figure sharpe)
        implements PerformanceFormat {
    private static final Figure NONE = new Figure("", 1);

    /** A figure by its name, and by what it is divided to be a fraction: text with a percent sign says so itself. */
    record Figure(String name, double unit) {
        OptionalDouble of(NumericFields fields) {
            OptionalDouble value = fields.number(name);
            boolean percent =
                    fields.get(name) instanceof String text && text.strip().endsWith("%");
            return value.isPresent() && !percent ? OptionalDouble.of(value.getAsDouble() / unit) : value;
        }
    }

    static List<PerformanceFormat> all() {
        return List.of(
                new StatisticsFormat(
                        "vectorbt",
                        "",
                        List.of("Start", "End", "Total Return [%]", "Total Trades"),
                        List.of("Start"),
                        List.of("End"),
                        new Figure("Total Trades", 1),
                        new Figure("Total Return [%]", 100),
                        new Figure("Win Rate [%]", 100),
                        new Figure("Sharpe Ratio", 1)),
                new StatisticsFormat(
                        "backtesting.py",
                        "",
                        List.of("Start", "End", "Return [%]", "# Trades"),
                        List.of("Start"),
                        List.of("End"),
                        new Figure("# Trades", 1),
                        new Figure("Return [%]", 100),
                        new Figure("Win Rate [%]", 100),
                        new Figure("Sharpe Ratio", 1)),
                new StatisticsFormat(
                        "QuantStats",
                        "",
                        List.of("Start Period", "End Period", "Sharpe"),
                        List.of("Start Period"),
                        List.of("End Period"),
                        NONE,
                        new Figure("Cumulative Return", 1),
                        NONE,
                        new Figure("Sharpe", 1)),
                new StatisticsFormat(
                        "jesse",
                        "metrics",
                        List.of("net_profit_percentage", "starting_balance", "finishing_balance"),
                        List.of("start_date", "starting_date"),
                        List.of("finish_date", "ending_date"),
                        new Figure("total", 1),
                        new Figure("net_profit_percentage", 100),
                        new Figure("win_rate", 1),
                        new Figure("sharpe_ratio", 1)));
    }

    @Override
    public boolean recognises(NumericFields file) {
        return known.stream().allMatch(figures(file)::has);
    }

    private NumericFields figures(NumericFields file) {
        return !inside.isEmpty() && file.hasObject(inside) ? file.in(inside) : file;
    }

    @Override
    public PerformanceFigures read(NumericFields file, Optional<String> strategy) {
        NumericFields figures = figures(file);
        Optional<Instant> last = when(figures, end).or(() -> when(file, end));
        Map<String, Object> metadata = new LinkedHashMap<>();
        Optional.ofNullable(file.get(CsvTable.COLUMN)).ifPresent(column -> metadata.put("strategy", column));
        return new PerformanceFigures(
                last,
                when(figures, start).or(() -> when(file, start)),
                last.map(at -> throughout(figures, file, at)),
                trades.name().isEmpty() ? OptionalLong.empty() : figures.whole(trades.name()),
                roi.of(figures),
                winRate.of(figures),
                sharpe.of(figures),
                OptionalLong.empty(),
                metadata,
                unreadable(figures));
    }

    private static Optional<Instant> when(NumericFields fields, List<String> names) {
        return fields.instant(names.toArray(String[]::new));
    }

    /** A day without its clock is the whole day. */
    private Instant throughout(NumericFields figures, NumericFields file, Instant at) {
        for (String name : end) {
            Object said = figures.has(name) ? figures.get(name) : file.get(name);
            if (said instanceof String text && text.strip().length() == 10) {
                return at.plus(Duration.ofDays(1));
            }
        }
        return at;
    }

    /** What is judged must be a number where it is given; without a trade there is none. */
    private String unreadable(NumericFields figures) {
        boolean idle = !trades.name().isEmpty() && figures.whole(trades.name()).orElse(1) == 0;
        for (Figure figure : List.of(trades, roi, winRate, sharpe)) {
            boolean judged = figures.has(figure.name()) && (!idle || figure == trades || figure == roi);
            if (judged && figure.of(figures).isEmpty()) {
                String said = Text.cut(String.valueOf(figures.get(figure.name())), 40);
                return "'" + figure.name() + "' is no number but '" + said + "'";
            }
        }
        return "";
    }
}
