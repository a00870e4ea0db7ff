package org.alphatrade.dryrun.evidence.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in the layouts that libraries document, with figures of their own: healthy, losing, of another year, no numbers. */
final class FormatsTests {
    private static final Window RUN = Window.of(
            Instant.parse("2026-01-02T03:00:00Z"), Instant.parse("2026-01-05T03:00:00Z"), Duration.ofDays(3), true);

    /** A layout; Y stands for the year, R for the return, S for the Sharpe ratio, both of which are negative when it is losing. */
    enum Layout {
        VECTORBT_CSV("vectorbt", """
                ,BTC
                Start,Y-01-02 03:00:00+00:00
                End,Y-01-05 02:00:00+00:00
                Period,2 days 23:00:00
                Start Value,10000.0
                Total Return [%],R2.5
                Benchmark Return [%],-4.0
                Max Drawdown [%],1.5
                Total Trades,12
                Win Rate [%],58.3
                Sharpe Ratio,S1.4
                """, 0.025, 0.583, 12),
        VECTORBT_JSON("vectorbt", """
                {"Start":"Y-01-02T03:00:00.000Z","End":"Y-01-05T02:00:00.000Z","Total Return [%]":R2.5,
                 "Total Trades":12,"Win Rate [%]":58.3,"Sharpe Ratio":S1.4}
                """, 0.025, 0.583, 12),
        BACKTESTING_PY("backtesting.py", """
                ,0
                Start,Y-01-02 03:00:00
                End,Y-01-05 02:00:00
                Duration,2 days 23:00:00
                Exposure Time [%],40.0
                Return [%],R2.5
                # Trades,12
                Win Rate [%],58.3
                Sharpe Ratio,S1.4
                """, 0.025, 0.583, 12),
        QUANTSTATS("QuantStats", """
                ,Benchmark,Strategy
                Start Period,Y-01-02,Y-01-02
                End Period,Y-01-04,Y-01-04
                Risk-Free Rate,0.0%,0.0%
                Cumulative Return,-1.0%,R2.5%
                Sharpe,-0.3,S1.4
                """, 0.025, -1, -1),
        QUANTSTATS_FRACTIONS("QuantStats", """
                Metric,Strategy
                Start Period,Y-01-02
                End Period,Y-01-04
                Cumulative Return %,R0.025
                Sharpe,S1.4
                """, 0.025, -1, -1),
        JESSE("jesse", """
                {"metrics":{"total":12,"total_winning_trades":7,"starting_balance":10000,"finishing_balance":10250,
                 "win_rate":0.583,"net_profit_percentage":R2.5,"sharpe_ratio":S1.4},
                 "start_date":"Y-01-02","finish_date":"Y-01-04"}
                """, 0.025, 0.583, 12),
        BACKTRADER("backtrader", """
                {"sharpe":{"sharperatio":S1.4},"returns":{"rtot":R0.0246926126,"ravg":0.001},
                 "trades":{"total":{"total":13,"open":1,"closed":12},"won":{"total":7},"lost":{"total":5},
                           "pnl":{"gross":{"total":260.0},"net":{"total":R250.0}}},
                 "daily":{"Y-01-02T03:00:00":0.01,"Y-01-03T00:00:00":-0.002,"Y-01-05T00:00:00":0.004}}
                """, 0.025, 7 / 12.0, 12),
        LEAN("QuantConnect LEAN", """
                {"statistics":{"Sharpe Ratio":"S1.4","Compounding Annual Return":"80%","Net Profit":"R2.5%",
                 "Win Rate":"58.3%","Total Trades":"12"},
                 "charts":{"Strategy Equity":{"series":{"Equity":{"values":[[CHART1,1,1,1,1],[CHART2,1,1,1,1]]}}}}}
                """, 0.025, 0.583, 12);

        private final String format;
        private final String text;
        private final double roi;
        private final double winRate;
        private final long trades;

        Layout(String format, String text, double roi, double winRate, long trades) {
            this.format = format;
            this.text = text;
            this.roi = roi;
            this.winRate = winRate;
            this.trades = trades;
        }

        String of(int year, String sign) {
            Instant first = Instant.parse(year + "-01-02T03:00:00Z");
            return text.replace("CHART1", "" + first.getEpochSecond())
                    .replace("CHART2", "" + (first.getEpochSecond() + 200_000))
                    .replaceAll("\\bY-", year + "-")
                    .replaceAll("\\b[RS](?=\\d)", sign);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHealthyResultOfTheRunPasses(Layout layout) {
        PerformanceSummary summary = read(layout.of(2026, ""));
        assertEquals(Status.PASS, summary.status(), summary::problem);
        assertEquals(layout.format, summary.metadata().get("format"));
        assertEquals(layout.roi, summary.roi().orElseThrow(), 1e-6);
        assertEquals(1.4, summary.sharpeRatio().orElseThrow());
        assertEquals(layout.winRate, summary.winRate().orElse(-1), 1e-9);
        assertEquals(layout.trades, summary.totalTrades().orElse(-1));
        assertTrue(summary.windowDuration().orElseThrow().compareTo(Duration.ofDays(2)) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void aLosingOneWarns(Layout layout) {
        PerformanceSummary summary = read(layout.of(2026, "-"));
        assertEquals(Status.WARN, summary.status(), summary::problem);
        assertTrue(summary.warnings().toString().contains("ROI is negative"), summary.warnings()::toString);
        assertTrue(summary.warnings().toString().contains("Sharpe"), summary.warnings()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void oneOfAnotherYearIsNotJudged(Layout layout) {
        for (int year : new int[] {2018, 2030}) {
            assertEquals(Status.UNKNOWN, read(layout.of(year, "")).status());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneWithoutAPeriodIsNotJudged(Layout layout) {
        String text = layout.of(2026, "")
                .replaceAll("2026-01-0\\d( \\d\\d:00:00(\\+00:00)?)?", "soon")
                .replaceAll("\\[\\[.*?\\]\\]", "[]");
        PerformanceSummary summary = read(text);
        assertEquals(Status.UNKNOWN, summary.status());
        assertTrue(summary.problem().contains("period") || layout.format.isEmpty(), summary::problem);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LEAN", "BACKTRADER"},
            mode = EnumSource.Mode.EXCLUDE)
    void oneWhoseReturnIsNoNumberIsNotJudged(Layout layout) {
        PerformanceSummary summary = read(layout.of(2026, "").replaceAll("\\b(2\\.5%?|0\\.025)(?=[\\s,])", "NaN"));
        assertEquals(Status.UNKNOWN, summary.status());
        assertTrue(summary.problem().contains("is no number but 'NaN'"), summary::problem);
    }

    @Test
    void noSharpeRatioIsNoneAndOneThatIsNoNumberLeavesTheFileUnjudged() {
        String backtrader = Layout.BACKTRADER.of(2026, "");
        assertEquals(
                Optional.of(Status.PASS),
                Optional.of(read(backtrader.replace("\"sharperatio\":1.4", "\"sharperatio\":null"))
                        .status()));
        assertEquals(
                Status.UNKNOWN,
                read(backtrader.replace("\"sharperatio\":1.4", "\"sharperatio\":NaN"))
                        .status());
    }

    @Test
    void aLossInMoneyAloneIsSeen() {
        PerformanceSummary summary =
                read(Layout.BACKTRADER.of(2026, "").replace("\"net\":{\"total\":250.0}", "\"net\":{\"total\":-250.0}"));
        assertEquals(Status.WARN, summary.status());
        assertTrue(summary.warnings().toString().contains("net_profit"), summary.warnings()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weather\":\"fine\"}",
                "name,value\nweather,fine\n",
                "a,b,Strategy\nweather,fine,blue\n",
                "{\"metrics\":{\"accuracy\":0.9}}"
            })
    void whatIsInNoKnownFormatIsToldWhichAreKnown(String text) {
        PerformanceSummary summary = read(text);
        assertEquals(Status.UNKNOWN, summary.status());
        for (Layout layout : Layout.values()) {
            assertTrue(summary.problem().contains(layout.format), summary::problem);
        }
    }

    @Test
    void whichOfSeveralColumnsCountsIsAskedFor() throws IOException {
        Path file = Files.createTempFile("columns", ".csv");
        Files.writeString(file, Layout.QUANTSTATS.of(2026, "").replace("Benchmark,Strategy", "One,Two"));
        PerformanceSummary several = PerformanceReader.read(file, Optional.of(RUN));
        assertTrue(several.problem().contains("it holds columns (One, Two)"), several::problem);
        assertEquals(
                0.025,
                PerformanceReader.read(Path.of(file + "#Two"), Optional.of(RUN))
                        .roi()
                        .orElseThrow(),
                1e-9);
        assertTrue(PerformanceReader.read(Path.of(file + "#Six"), Optional.of(RUN))
                .problem()
                .contains("none is 'Six'"));
        Files.delete(file);
    }

    @Test
    void eachFormatStandsInTheTableOfTheDocument() throws IOException {
        String page = Files.readString(Path.of("../docs/audit.md"));
        for (String format : PerformanceReader.known().split(", ")) {
            assertTrue(page.contains("| " + format + " |"), format);
        }
    }

    private static PerformanceSummary read(String text) {
        return PerformanceReader.of(Path.of("result"), text.getBytes(StandardCharsets.UTF_8), Optional.of(RUN));
    }
}
