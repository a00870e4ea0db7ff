package org.alphatrade.dryrun.evidence.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.alphatrade.dryrun.base.text.Text;

/** What a performance file shows of losses, under whichever of its usual names a return or a profit stands. */
final class Losses {
    private static final int MOST = 20;
    private static final List<String> PARTS =
            List.of("aggregates", "metadata", "summary", "metrics", "statistics", "stats");
    /** Without marks and case. What is not realised yet, a drawdown or an average loss is no loss of the whole. */
    private static final Set<String> RETURNS = Set.of(
            "roi",
            "return",
            "returns",
            "totalreturn",
            "totalreturns",
            "netreturn",
            "cumulativereturn",
            "cumulativereturns",
            "annualreturn",
            "annualizedreturn",
            "annualisedreturn",
            "cagr",
            "profit",
            "netprofit",
            "totalprofit",
            "totalnetprofit",
            "profittotal",
            "grossreturn",
            "pnl",
            "netpnl",
            "totalpnl",
            "pnltotal",
            "realizedpnl",
            "realisedpnl",
            "profitloss",
            "profitandloss",
            "gain",
            "totalgain",
            "netgain");

    private static final List<String> UNITS = List.of(
            "percentage", "percent", "pct", "ratio", "rate", "abs", "usdt", "usd", "eur", "quote", "currency", "%");

    private Losses() {}

    /** Returns a sentence's part for each; none when nothing speaks against the figures. */
    static List<String> of(PerformanceFigures figures, NumericFields file) {
        List<String> losses = new ArrayList<>();
        negative("ROI", figures.roi(), losses);
        negative("the Sharpe ratio", figures.sharpe(), losses);
        named("", file, figures, losses);
        for (String part : PARTS) {
            named(part + ".", file.in(part), figures, losses);
        }
        if (!file.hasObject("metadata")) {
            named("", NumericFields.of(figures.metadata()), figures, losses);
        }
        return losses.size() > MOST ? losses.subList(0, MOST) : losses;
    }

    private static void negative(String name, OptionalDouble figure, List<String> losses) {
        if (figure.orElse(0) < 0) {
            losses.add(name + " is negative");
        }
    }

    private static void named(String where, NumericFields fields, PerformanceFigures figures, List<String> losses) {
        for (Map.Entry<String, Object> entry : fields.map().entrySet()) {
            String name = plain(entry.getKey());
            OptionalDouble figure = NumericFields.number(entry.getValue());
            // What was read already has been told.
            boolean known = name.equals("roi") && figure.isPresent() && figure.equals(figures.roi())
                    || name.contains("sharpe") && figure.isPresent() && figure.equals(figures.sharpe());
            if (known || !RETURNS.contains(withoutUnit(name)) && !name.contains("sharpe")) {
                continue;
            }
            String shown = where + Text.cut(entry.getKey(), 60);
            if (figure.orElse(0) < 0) {
                losses.add("'" + shown + "' is " + figure.getAsDouble());
            } else if (figure.isEmpty()
                    && RETURNS.contains(name)
                    && entry.getValue() instanceof String text
                    && !text.isBlank()) {
                losses.add("'" + shown + "' is no number but '" + Text.cut(text, 40) + "'");
            }
        }
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z%]", "");
    }

    private static String withoutUnit(String name) {
        for (String unit : UNITS) {
            if (name.length() > unit.length() && name.endsWith(unit)) {
                return name.substring(0, name.length() - unit.length());
            }
        }
        return name;
    }
}
