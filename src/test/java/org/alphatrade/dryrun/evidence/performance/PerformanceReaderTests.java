package org.alphatrade.dryrun.evidence.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceReaderTests {
    private static final String TIMES =
            "\"generated_at\":\"2026-01-02T00:00:00Z\",\"period_start\":\"2026-01-01T00:00:00Z\"";

    @TempDir
    Path directory;

    private PerformanceSummary read(String text) throws IOException {
        Path file = directory.resolve("performance.json");
        Files.writeString(file, text);
        return PerformanceReader.read(file, Optional.empty());
    }

    @Test
    void figuresAreReadFlatUnderAggregatesAndInAWrapper() throws IOException {
        String figures = "\"trades\":7,\"roi\":0.015,\"win_rate\":0.5,\"sharpe\":1.2";
        for (String text : new String[] {
            "{" + TIMES + "," + figures + "}",
            "{" + TIMES + ",\"aggregates\":{" + figures + "}}",
            "\uFEFF{\"status\":\"ok\",\"snapshot\":{" + TIMES + ",\"aggregates\":{" + figures + "}}}",
            "{" + TIMES + ",\"snapshot\":{" + figures + "}}",
        }) {
            PerformanceSummary summary = read(text);
            assertEquals(Status.PASS, summary.status(), text);
            assertEquals(7, summary.totalTrades().orElseThrow());
            assertEquals(0.015, summary.roi().orElseThrow());
            assertEquals(0.5, summary.winRate().orElseThrow());
            assertEquals(1.2, summary.sharpeRatio().orElseThrow());
            assertEquals(Duration.ofDays(1), summary.windowDuration().orElseThrow());
        }
    }

    @Test
    void zeroIsAValueAndSharpeAlsoComesFromMetadata() throws IOException {
        PerformanceSummary zero = read("{" + TIMES + ",\"aggregates\":{\"sharpe_ratio\":0,\"trades\":0,\"roi\":0.0},"
                + "\"metadata\":{\"sharpe_ratio\":3}}");
        assertEquals(0.0, zero.sharpeRatio().orElseThrow());
        assertEquals(0, zero.totalTrades().orElseThrow());
        assertEquals(Status.PASS, zero.status());
        assertEquals(
                3.0,
                read("{" + TIMES + ",\"metadata\":{\"sharpe\":3}}")
                        .sharpeRatio()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"nan\"", "\"1,5\"", "true", "null", "-Infinity", "1e999999999", "[]"})
    void whatIsNoFigureIsEmpty(String value) throws IOException {
        PerformanceSummary summary = read("{" + TIMES + ",\"roi\":" + value + ",\"sharpe\":" + value + "}");
        assertTrue(summary.roi().isEmpty());
        assertTrue(summary.sharpeRatio().isEmpty());
    }

    @Test
    void negativeRoiWarns() throws IOException {
        assertEquals(Status.WARN, read("{" + TIMES + ",\"roi\":-0.001}").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "[]",
                "3",
                "{",
                "{\"status\":\"waiting\"}",
                "{\"status\":\"waiting\",\"snapshot\":null}",
                "{\"roi\":1}",
                "{\"generated_at\":\"2026-01-02T00:00:00Z\",\"roi\":1}",
                "{\"generated_at\":true,\"period_start\":NaN}",
                "{\"snapshot\":{}}"
            })
    void whatCannotBeJudgedIsUnknownAndSaysWhy(String text) throws IOException {
        PerformanceSummary summary = read(text);
        assertEquals(Status.UNKNOWN, summary.status());
        assertNotEquals("", summary.problem());
    }

    @Test
    void hostileFilesAreUnknown() throws IOException {
        assertEquals(Status.UNKNOWN, read("[".repeat(3_000)).status());
        assertEquals(Status.UNKNOWN, read("9".repeat(5_000)).status());
        assertEquals(
                Status.UNKNOWN,
                PerformanceReader.read(directory, Optional.empty()).status());
        assertEquals(
                Status.UNKNOWN,
                PerformanceReader.read(directory.resolve("nothing"), Optional.empty())
                        .status());
    }

    private static final String LEAN = """
            {"totalPerformance":{"tradeStatistics":{"startDateTime":"2023-01-03T15:43:00Z","endDateTime":"2023-01-30T20:51:00Z",
            "totalNumberOfTrades":150,"winRate":"0.3133","sharpeRatio":"-0.0351"},
            "portfolioStatistics":{"winRate":"0.3133","totalNetProfit":"-0.0188","sharpeRatio":"-2.0359"}},
            "charts":{"Strategy Equity":{"series":{"Return":{"values":[[1672549200,0],[1672635600,0.1],[1672722000,-0.2]]}}}},
            "statistics":{"Compounding Annual Return":"-20.234%","Net Profit":"-1.881%","Sharpe Ratio":"-2.036","Win Rate":"31%"},
            "runtimeStatistics":{"Equity":"$98,118.51","Return":"-1.88 %"},
            "state":{"EndTime":"2025-11-04T15:51:35Z","RuntimeError":""},
            "algorithmConfiguration":{"name":"sma","startDate":"2023-01-01T00:00:00Z","endDate":"2023-01-31T00:00:00Z"}}""";

    @Test
    void resultsOfLeanAreReadExactlyWhereTheyAreExact() throws IOException {
        PerformanceSummary summary = read(LEAN);
        assertEquals(Status.WARN, summary.status(), summary::problem);
        assertEquals(-0.0188, summary.roi().orElseThrow());
        assertEquals(0.3133, summary.winRate().orElseThrow());
        assertEquals(-2.0359, summary.sharpeRatio().orElseThrow());
        assertEquals(150, summary.totalTrades().orElseThrow());
        assertEquals(Duration.ofDays(30), summary.windowDuration().orElseThrow());
        assertEquals(
                "{strategy=sma, format=QuantConnect LEAN, sharpe_sample_size=3, sharpe_sample_unit=observations}",
                summary.metadata().toString());
    }

    @Test
    void olderLeanResultsHaveOtherCasesAndOnlyPercentages() throws IOException {
        PerformanceSummary summary = read(
                "{\"Statistics\":{\"Total Trades\":\"10\",\"Compounding Annual Return\":\"12.5%\",\"Net Profit\":\"1.25%\","
                        + "\"Sharpe Ratio\":\"1.5\",\"Win Rate\":\"60%\"},\"TotalPerformance\":{\"TradeStatistics\":"
                        + "{\"StartDateTime\":\"2023-01-01T00:00:00\",\"EndDateTime\":\"2023-01-02T00:00:00\"}}}");
        assertEquals(Status.PASS, summary.status(), summary::problem);
        assertEquals(0.0125, summary.roi().orElseThrow(), 1e-12);
        assertEquals(0.6, summary.winRate().orElseThrow(), 1e-12);
        assertEquals(1.5, summary.sharpeRatio().orElseThrow());
        assertEquals("trades", summary.metadata().get("sharpe_sample_unit"));
    }

    @Test
    void aLeanRunThatEndedWithAnErrorIsNotJudged() throws IOException {
        PerformanceSummary summary = read(LEAN.replace("\"RuntimeError\":\"\"", "\"RuntimeError\":\"no data\""));
        assertEquals(Status.UNKNOWN, summary.status());
        assertEquals("the run ended with an error: no data", summary.problem());
    }

    private static String freqtrade(String... names) {
        StringBuilder strategies = new StringBuilder();
        for (String name : names) {
            strategies
                    .append(strategies.isEmpty() ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":{\"total_trades\":40,\"wins\":30,"
                            + "\"profit_total\":0.02,\"sharpe\":1.75,\"backtest_start_ts\":1767225600000,"
                            + "\"backtest_end_ts\":1769904000000,\"backtest_run_end_ts\":1770000000}");
        }
        return "{\"strategy\":{" + strategies + "},\"strategy_comparison\":[]}";
    }

    @Test
    void resultsOfFreqtradeAreThoseOfOneStrategy() throws IOException {
        PerformanceSummary summary = read(freqtrade("Macd"));
        assertEquals(Status.PASS, summary.status(), summary::problem);
        assertEquals(0.02, summary.roi().orElseThrow());
        assertEquals(0.75, summary.winRate().orElseThrow());
        assertEquals(1.75, summary.sharpeRatio().orElseThrow());
        assertEquals(Duration.ofDays(31), summary.windowDuration().orElseThrow());
        assertEquals("Macd", summary.metadata().get("strategy"));
    }

    @Test
    void severalStrategiesAreUnknownUntilSomebodyChooses() throws IOException {
        PerformanceSummary both = read(freqtrade("Macd", "Rsi"));
        assertEquals(Status.UNKNOWN, both.status());
        assertEquals(
                "it holds 2 strategies ('Macd', 'Rsi'), and which one counts was not said; add # and its name to the path",
                both.problem());
        Path chosen = directory.resolve("performance.json#Rsi");
        assertEquals(
                Status.PASS, PerformanceReader.read(chosen, Optional.empty()).status());
        assertEquals(
                "Rsi",
                PerformanceReader.read(chosen, Optional.empty()).metadata().get("strategy"));
        assertEquals(directory.resolve("performance.json"), PerformanceReader.file(chosen));
        assertEquals(
                "it holds no strategy 'Ema', only 'Macd', 'Rsi'",
                PerformanceReader.read(directory.resolve("performance.json#Ema"), Optional.empty())
                        .problem());
    }

    private Path zip(String... entries) throws IOException {
        Path file = directory.resolve("backtest.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void theArchiveThatFreqtradePutsABacktestIntoIsReadLikeTheResultInIt() throws IOException {
        String stem = "backtest-result-2026-02-01_10-00-00";
        PerformanceSummary summary = PerformanceReader.read(
                zip(
                        stem + "_config.json",
                        "{}",
                        stem + "_Macd.py",
                        "pass",
                        stem + ".json",
                        freqtrade("Macd"),
                        stem + "_Macd.json",
                        "{\"params\":{}}"),
                Optional.empty());
        assertEquals(Status.PASS, summary.status(), summary::problem);
        assertEquals(1.75, summary.sharpeRatio().orElseThrow());
        assertEquals(
                Status.UNKNOWN,
                PerformanceReader.read(zip("a.json", freqtrade("Macd")), Optional.empty())
                        .status());
    }

    @Test
    void anArchiveCutAnywhereIsUnknown() throws IOException {
        byte[] whole = Files.readAllBytes(zip("r_config.json", "{}", "r.json", freqtrade("Macd")));
        Path file = directory.resolve("cut.zip");
        int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int cut = 0; cut < end; cut++) {
            PerformanceSummary summary =
                    PerformanceReader.read(Files.write(file, Arrays.copyOf(whole, cut)), Optional.empty());
            assertEquals(Status.UNKNOWN, summary.status(), "cut at " + cut);
        }
    }

    @Test
    void whatFreqtradeCouldNotComputeIsNoRatio() throws IOException {
        assertTrue(read(freqtrade("Macd").replace("1.75", "0").replace("\"total_trades\":40", "\"total_trades\":0"))
                .sharpeRatio()
                .isEmpty());
        assertTrue(read(freqtrade("Macd").replace("1.75", "-100")).sharpeRatio().isEmpty());
        assertTrue(read(freqtrade("Macd").replace("1.75", "NaN")).sharpeRatio().isEmpty());
    }

    @Test
    void statisticsOfNautilusAreReadInOneCurrency() throws IOException {
        String text =
                "{\"backtest_start\":1767225600000000000,\"backtest_end\":\"2026-01-31T00:00:00Z\",\"total_positions\":12,"
                        + "\"stats_pnls\":{\"USD\":{\"PnL (total)\":500.0,\"PnL% (total)\":0.5,\"Win Rate\":0.25}},"
                        + "\"stats_returns\":{\"Sharpe Ratio (252 days)\":0.9,\"Sortino Ratio (252 days)\":NaN}}";
        PerformanceSummary summary = read(text);
        assertEquals(Status.PASS, summary.status(), summary::problem);
        assertEquals(0.005, summary.roi().orElseThrow(), 1e-12);
        assertEquals(0.25, summary.winRate().orElseThrow());
        assertEquals(0.9, summary.sharpeRatio().orElseThrow());
        assertEquals(12, summary.totalTrades().orElseThrow());
        assertEquals(Duration.ofDays(30), summary.windowDuration().orElseThrow());
        PerformanceSummary two = read(text.replace("\"USD\":", "\"EUR\":{\"Win Rate\":1},\"USD\":"));
        assertEquals(Status.UNKNOWN, two.status());
        assertTrue(two.problem().contains("several currencies (EUR, USD)"), two::problem);
    }

    @Test
    void figuresOfAnotherThanWasAskedForAreNotJudged() throws IOException {
        Path asked = directory.resolve("performance.json#EUR");
        for (String text : new String[] {
            "{" + TIMES + ",\"roi\":0.1}",
            LEAN,
            "{\"start\":\"2026-01-01T00:00:00Z\",\"end\":\"2026-01-31T00:00:00Z\","
                    + "\"stats_pnls\":{\"USD\":{\"PnL% (total)\":0.5}}}",
        }) {
            assertNotEquals(Status.UNKNOWN, read(text).status(), text);
            PerformanceSummary other = PerformanceReader.read(asked, Optional.empty());
            assertEquals(Status.UNKNOWN, other.status(), text);
            assertTrue(other.problem().startsWith("it holds no figures of 'EUR', only "), other::problem);
        }
        read(LEAN.replace("\"sma\"", "\"EUR\""));
        assertEquals("", PerformanceReader.read(asked, Optional.empty()).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5%", "12,34%", "1234,567%", ",5%"})
    void aCommaThatPartsNoThousandsIsNotLeftOut(String ratio) throws IOException {
        String text = "{\"statistics\":{\"Compounding Annual Return\":\"1%\",\"Sharpe Ratio\":\"1\",\"Net Profit\":\"";
        assertEquals(12.345, read(text + "1,234.5%\"}}").roi().orElseThrow(), 1e-12);
        assertTrue(read(text + ratio + "\"}}").roi().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"strategy\":{\"A\":{\"run_id\":\"x\"}}}",
                "{\"strategy\":\"A\",\"sharpe\":3}",
                "{\"statistics\":{\"Sharpe Ratio\":\"3\"}}",
                "{\"stats_returns\":{\"Sharpe Ratio (252 days)\":3}}",
                "{\"stats_returns\":{},\"strategy\":{\"A\":{\"total_trades\":1,\"profit_total\":1}}}"
            })
    void whatOnlyResemblesAFormatIsUnknown(String text) throws IOException {
        PerformanceSummary summary = read(text);
        assertEquals(Status.UNKNOWN, summary.status());
        assertNotEquals("", summary.problem());
    }

    private static final Window RUN = Window.of(
            Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-04T00:00:00Z"), Duration.ofDays(3), true);

    private static PerformanceSummary ofRun(String generatedAt, String periodStart) {
        String text =
                "{\"generated_at\":\"" + generatedAt + "\",\"period_start\":\"" + periodStart + "\",\"roi\":0.01}";
        return PerformanceReader.of(
                Path.of("performance.json"), text.getBytes(StandardCharsets.UTF_8), Optional.of(RUN));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-01T00:00:00Z, 2018-01-01T00:00:00Z, made at 2018-02-01T00:00:00Z",
        "2031-01-01T00:00:00Z, 2030-01-01T00:00:00Z, lies outside",
        "2025-12-31T23:58:00Z, 2025-12-01T00:00:00Z, made at",
        "2026-01-05T00:00:00Z, 2026-01-04T00:00:01Z, lies outside",
    })
    void figuresOfAnotherTimeAreNotJudged(String generatedAt, String periodStart, String why) {
        PerformanceSummary summary = ofRun(generatedAt, periodStart);
        assertEquals(Status.UNKNOWN, summary.status());
        assertTrue(summary.problem().contains(why), summary.problem());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04T00:00:05Z, 2026-01-01T00:00:00Z",
        "2026-01-02T00:00:00Z, 2025-01-01T00:00:00Z",
        "2025-12-31T23:59:30Z, 2025-12-31T00:00:00Z",
        "2026-01-04T23:00:00Z, 2026-01-03T23:59:59Z",
    })
    void figuresWhosePeriodOverlapsTheRunAreJudged(String generatedAt, String periodStart) {
        assertEquals(Status.PASS, ofRun(generatedAt, periodStart).status());
    }

    @Test
    void figuresThatWereMadeLongAfterTheRunMayTellOfMoreThanIt() {
        PerformanceSummary late = ofRun("2026-02-01T00:00:00Z", "2026-01-03T23:59:59Z");
        assertEquals(Status.WARN, late.status());
        assertEquals(List.of("it was made 28d 0h 0m after what is judged ended"), late.warnings());
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeThePeriodAnother() {
        Window back = Window.of(RUN.start(), RUN.start().minusSeconds(3_600), Duration.ofDays(3), true);
        String text = "{\"generated_at\":\"2026-01-03T00:00:00Z\",\"period_start\":\"2026-01-02T00:00:00Z\",\"roi\":0}";
        assertEquals(
                Status.PASS,
                PerformanceReader.of(Path.of("p.json"), text.getBytes(StandardCharsets.UTF_8), Optional.of(back))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"total_return\":-0.42,\"sharpe_ratio\":1",
                "\"trades\":3,\"net_profit\":-1",
                "\"trades\":3,\"pnl\":\"-3.5%\"",
                "\"trades\":3,\"aggregates\":{\"profit_total_abs\":-12}",
                "\"trades\":3,\"metadata\":{\"Realized PnL\":\"-12\"}",
                "\"trades\":3,\"summary\":{\"Total Return [%]\":-1.25}",
                "\"trades\":3,\"cagr\":\"minus two\"",
                "\"sharpe_ratio\":-2.1",
                "\"trades\":3,\"annualized_sharpe\":-0.1",
                "\"roi\":0.1,\"pnl\":-5",
                "\"roi\":-0.5,\"aggregates\":{\"roi\":0.1}",
            })
    void aLossUnderAnyOfItsUsualNamesWarnsAndIsNamed(String figures) throws IOException {
        PerformanceSummary summary = read("{" + TIMES + "," + figures + "}");
        assertEquals(Status.WARN, summary.status(), figures);
        assertEquals(1, summary.warnings().size(), summary.warnings().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"roi\":0.1,\"max_drawdown\":-0.2,\"average_loss\":-4,\"unrealized_pnl\":-3",
                "\"roi\":0.1,\"metadata\":{\"sharpe_basis\":\"daily\",\"sharpe_sample_unit\":\"trades\"}",
                "\"roi\":0.1,\"returns\":{\"BTC\":-1},\"net_profit\":null",
                "\"roi\":0.1,\"profit_currency\":\"USDT\"",
                "\"trades\":0,\"win_rate\":NaN,\"sharpe_ratio\":\"n/a\"",
            })
    void whatIsNoLossOfTheWholeDoesNotWarn(String figures) throws IOException {
        assertEquals(Status.PASS, read("{" + TIMES + "," + figures + "}").status(), figures);
    }

    @Test
    void aWinRateAboveOneIsReadAsAPercentageAndSaysSo() throws IOException {
        PerformanceSummary summary = read("{" + TIMES + ",\"win_rate\":58.3}");
        assertEquals(0.583, summary.winRate().orElseThrow(), 1e-12);
        assertEquals("percentage", summary.metadata().get("win_rate_read_as"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"win_rate\":158",
                "\"win_rate\":-0.1",
                "\"trades\":-5",
                "\"trades\":7.5",
                "\"trades\":\"many\"",
                "\"roi\":1,\"sharpe_ratio\":NaN",
                "\"roi\":1,\"win_rate\":\"high\"",
            })
    void aFigureThatCannotBeIsNotJudged(String figures) throws IOException {
        PerformanceSummary summary = read("{" + TIMES + "," + figures + "}");
        assertEquals(Status.UNKNOWN, summary.status(), figures);
        assertNotEquals("", summary.problem());
    }

    @Test
    void anUnknownFormatNamesTheKnownOnesAndANoteOfTheLastResultTheFile() throws IOException {
        assertTrue(read("{\"equity\":1}").problem().contains("QuantConnect LEAN, freqtrade, NautilusTrader"));
        assertTrue(read("{\"latest_backtest\":\"backtest-7.json\"}").problem().contains("'backtest-7.json'"));
    }
}
