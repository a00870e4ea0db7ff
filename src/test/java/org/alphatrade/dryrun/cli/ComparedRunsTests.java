package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run beside an earlier one: alike, different, or not to be told. */
final class ComparedRunsTests {
    private static final String MONDAY = "2026-01-05";
    private static final String FRIDAY = "2026-01-09";

    @TempDir
    Path directory;

    private static Done compare(Object... words) {
        List<Object> all = new ArrayList<>(List.of("audit", "compare"));
        all.addAll(List.of(words));
        return Done.emp(all.toArray());
    }

    private ComparedRun run(String day) throws IOException {
        return ComparedRun.of(directory, day);
    }

    private ComparedRun usual(String day) throws IOException {
        return run(day).logged("order_filled", 900).traded(900, 0.02, 0.55).wrong("warning", "queue is long");
    }

    @Test
    void runsThatAreAlikePass() throws IOException {
        Done done = compare(
                usual(MONDAY).summary(), usual(FRIDAY).traded(910, 0.021, 0.56).summary());
        assertEquals(0, done.exit(), done::toString);
        assertTrue(done.out().contains("PASS"), done::toString);
        assertTrue(
                done.out().matches("(?s).*PASS +trades +303.3 a day +300 a day +±25% +910 and 900 +alike, .*"),
                done::toString);
        assertTrue(
                done.out().matches("(?s).*PASS +ROI +2.1% +2% +±1 points +910 and 900 trades +alike\n.*"),
                done::toString);
        assertTrue(done.out().contains("0 new, 1 known, 0 gone"), done::toString);
        assertTrue(done.out().endsWith("\nverdict   PASS\n"), done::toString);
    }

    @Test
    void aSummaryThatLiesAloneIsNamedAsNotChecked() throws IOException {
        Path before = usual(MONDAY).summary();
        Done done = compare(before, usual(FRIDAY).summary());
        assertTrue(
                done.out().contains("the integrity of '" + before + "' is not checked: it lies alone"), done::toString);
        Done audit = usual(FRIDAY).audited("--baseline", before);
        assertTrue(audit.out().contains("' is not checked: it lies alone"), audit::toString);
        assertEquals(1L, audit.json().get("schema_version"));
    }

    @Test
    void aPacketIsReadAsAnArchiveToo() throws IOException {
        Path archive = directory.resolve("before.tar.gz");
        ComparedRun before = usual(MONDAY);
        Done.emp(
                "review",
                "--log",
                before.log(),
                "--performance",
                before.performance(),
                "--output",
                directory.resolve("review.md"),
                "--packet-dir",
                directory.resolve("packet"),
                "--packet-archive",
                archive);
        Path now = usual(FRIDAY).traded(910, 0.021, 0.56).summary();
        Done done = compare(archive, now);
        assertEquals(0, done.exit(), done::toString);
        assertTrue(done.out().matches("(?s).*PASS +trades .*0 new, 1 known, 0 gone.*"), done::toString);
        assertFalse(done.out().contains("before.tar.gz' is not checked"), done::toString);
        assertEquals(
                done.out().replace(archive + "", "X"),
                compare(directory.resolve("packet"), now).out().replace(directory.resolve("packet") + "", "X"));

        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Done cut = compare(archive, now);
        assertEquals(2, cut.exit(), cut::toString);
        assertTrue(cut.out().contains("the packet is not what its manifest says: "), cut::toString);
        cut.isReadable();
    }

    /** Layouts of two backtesters as their documentation has them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"strategy\":{\"S\":{\"profit_total\":0.02,\"wins\":495,\"losses\":405,\"total_trades\":900,"
                        + "\"sharpe\":1.2,\"backtest_start\":\"2026-01-05 00:00:00\",\"backtest_end\":\"2026-01-08 00:00:00\"}}}",
                "{\"statistics\":{\"Total Orders\":\"1800\",\"Sharpe Ratio\":\"1.2\",\"Net Profit\":\"2%\",\"Win Rate\":\"55%\"},"
                        + "\"totalPerformance\":{\"tradeStatistics\":{\"totalNumberOfTrades\":900,\"winRate\":\"0.55\","
                        + "\"startDateTime\":\"2026-01-05T00:00:00Z\",\"endDateTime\":\"2026-01-08T00:00:00Z\"},"
                        + "\"portfolioStatistics\":{\"totalNetProfit\":\"0.02\",\"sharpeRatio\":\"1.2\"}}}"
            })
    void theResultOfABacktestIsABaseline(String json) throws IOException {
        Path backtest = Files.writeString(directory.resolve("backtest-result.json"), json);
        Done done = compare(backtest, usual(FRIDAY).traded(910, 0.021, 0.56).summary());
        assertEquals(0, done.exit(), done::toString);
        assertTrue(
                done.out().matches("(?s).*PASS +trades +303.3 a day +300 a day.*PASS +ROI +2.1% +2%.*PASS +win rate.*"),
                done::toString);
    }

    @Test
    void twiceAsManyTradesDiffer() throws IOException {
        Done done = compare(
                usual(MONDAY).summary(), usual(FRIDAY).traded(1_800, 0.02, 0.55).summary());
        assertEquals(2, done.exit(), done::toString);
        assertTrue(
                done.out().matches("(?s).*FAIL +trades +600 a day +300 a day +±25% +1800 and 900 +differs, .*"),
                done::toString);
        assertEquals(
                1,
                compare(directory.resolve(MONDAY), directory.resolve(FRIDAY), "--severity", "warn")
                        .exit());
    }

    @Test
    void tooFewTradesAreNoPass() throws IOException {
        Done done = compare(
                usual(MONDAY).traded(12, 0.02, 0.5).summary(),
                usual(FRIDAY).traded(12, 0.02, 0.5).summary());
        assertEquals(2, done.exit(), done::toString);
        assertTrue(
                done.out()
                        .matches(
                                "(?s).*UNKNOWN +trades .*too few to tell, 0.41\\d* to 2.4\\d* times as many.*155 in each are needed at least.*"),
                done::toString);
        assertTrue(
                done.out().matches("(?s).*UNKNOWN +ROI .*too few to tell, 12 trades of the run; 30 are needed.*"),
                done::toString);
        assertTrue(done.out().matches("(?s).*UNKNOWN +win rate .*too few to tell, .*"), done::toString);
    }

    @Test
    void newKindsOfIncidentsWarnAndGoneOnesAreNamed() throws IOException {
        Path before = usual(MONDAY).wrong("error", "disk is slow").summary();
        Path now = usual(FRIDAY).wrong("error", "margin call on account 17").summary();
        Done done = compare(before, now);
        assertEquals(1, done.exit(), done::toString);
        assertTrue(done.out().contains("1 new, 1 known, 1 gone"), done::toString);
        assertTrue(
                done.out().matches("(?s).*\nnew incident [0-9a-f]{12}, fail, 1 times: margin call on account 17\n.*"),
                done::toString);
        assertTrue(
                done.out().matches("(?s).*\ngone incident [0-9a-f]{12}, fail, 1 times before: disk is slow\n.*"),
                done::toString);
        assertEquals(0, compare(before, now, "--new-incidents", "pass").exit());
        assertEquals(2, compare(before, now, "--treat-warn-as-error").exit());
    }

    @Test
    void theSameAsJsonAndAsMarkdown() throws IOException {
        Path before = usual(MONDAY).summary();
        Path now = usual(FRIDAY).wrong("error", "margin call").summary();
        Done json = compare(before, now, "--json");
        Map<String, Object> tree = json.json();
        assertEquals("warn", tree.get("status"), json::toString);
        Map<?, ?> trades = (Map<?, ?>) ((List<?>) tree.get("figures")).get(0);
        assertEquals("trades", trades.get("name"));
        assertEquals(300.0, ((Number) ((Map<?, ?>) trades.get("values")).get("observed_per_day")).doubleValue());
        assertEquals(1, ((List<?>) ((Map<?, ?>) tree.get("incidents")).get("new")).size());
        Done markdown = compare(before, now, "--markdown", "--output", directory.resolve("c.md"));
        assertEquals("", markdown.out());
        String text = Files.readString(directory.resolve("c.md"));
        assertTrue(text.startsWith("# Comparison: WARN\n"), text);
        assertTrue(text.contains("| PASS | trades | 300 a day | 300 a day | ±25% | 900 and 900 | alike"), text);
        compare(before, now, "--json", "--markdown").isRefused();
    }

    @Test
    void anEventThatBecameRareIsNamed() throws IOException {
        Done done = compare(
                usual(MONDAY).logged("quote", 2_000).summary(),
                usual(FRIDAY).logged("quote", 200).summary());
        assertEquals(2, done.exit(), done::toString);
        assertTrue(
                done.out().matches("(?s).*FAIL +event quote +67 a day +667 a day +±50% +201 and 2001 +differs, .*"),
                done::toString);
    }

    @Test
    void anEventThatWasAskedForMustBeToldAndThere() throws IOException {
        Path before = usual(MONDAY).logged("halt", 3).summary();
        Path now = usual(FRIDAY).logged("halt", 3).summary();
        assertEquals(0, compare(before, now).exit());
        Done rare = compare(before, now, "--events", "halt", "--figures", "events");
        assertEquals(2, rare.exit(), rare::toString);
        assertTrue(rare.out().matches("(?s).*UNKNOWN +event halt .*too few to tell.*"), rare::toString);
        Done absent = compare(before, now, "--events", "halted");
        assertTrue(absent.out().contains("event halted"), absent::toString);
        assertEquals(2, absent.exit(), absent::toString);
    }

    @Test
    void whatTheBaselineTellsAndTheRunDoesNotIsNoPass() throws IOException {
        Path before = usual(MONDAY).summary();
        Path now = run(FRIDAY)
                .logged("order_filled", 900)
                .wrong("warning", "queue is long")
                .summary();
        Done done = compare(before, now);
        assertEquals(2, done.exit(), done::toString);
        assertTrue(
                done.out().matches("(?s).*UNKNOWN +trades +the baseline tells it, the run does not\n.*"),
                done::toString);
        Done turned = compare(now, before);
        assertEquals(0, turned.exit(), turned::toString);
        assertTrue(turned.out().contains("not compared: trades, which the baseline does not tell\n"), turned::toString);
        assertEquals(2, compare(now, before, "--figures", "trades").exit());
    }

    @Test
    void aRunBesideItselfSaysNothing() throws IOException {
        Path one = usual(MONDAY).summary();
        Done done = compare(one, one);
        assertEquals(2, done.exit(), done::toString);
        assertTrue(done.out().contains("it is this very run, which says nothing"), done::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | 'generated_at' and 'period_start' are missing
            nonsense                                                  | it is no JSON
            {"summary":{"logs":{}},"schema_version":2}                | it is a summary of version '2'
            {"summary":{"logs":{"status":"pass"},"diary":7}}          | 'summary.diary' is not an object
            {"summary":{"logs":{"status":"pass"}}}                    | does not say whether its list of incidents is whole
            {"summary":{"diary":{"status":"pass"}}}                   | its summary tells nothing of the logs
            {"expectation":{"trades":3}}                              | it does not say of what 'period' it is
            {"expectation":{"period":"1d","trade":3}}                 | it states 'trade', which is unknown
            {"expectation":{"period":"1d"}}                           | it tells nothing that could be compared
            {"expectation":{"period":"1d","trades":"many"}}           | its trades 'many' is no number of 0 or more
            """)
    void aBaselineThatCannotBeUsedIsNamedAndNoPass(String content, String why) throws IOException {
        Path baseline = Files.writeString(directory.resolve("baseline.json"), content);
        Done done = compare(baseline, usual(MONDAY).summary());
        assertEquals(2, done.exit(), done::toString);
        assertTrue(done.out().contains("UNKNOWN") && done.out().contains(why), done::toString);
        assertFalse(done.out().contains("verdict   PASS"), done::toString);
        done.isReadable();
    }

    @Test
    void whatIsNotThereIsRefusedInOneLine() throws IOException {
        Path run = usual(MONDAY).summary();
        assertTrue(compare(directory.resolve("no"), run).isRefused().err().contains("no' does not exist"));
        compare(run).isRefused();
        compare(run, run, "--figures", "trade").isRefused();
        compare(run, run, "--trades-tolerance", "0").isRefused();
        compare(run, run, "--confidence", "1").isRefused();
    }

    @Test
    void findingsAgainstTheEvidenceSpoilTheBaseline() throws IOException {
        Path before = usual(MONDAY).summary();
        Files.writeString(
                before,
                Files.readString(before)
                        .replaceFirst(
                                "\"findings\" ?: ?\\[ ?\\]",
                                "\"findings\":[{\"severity\":\"fail\",\"message\":\"The journal was changed.\",\"metadata\":{}}]"));
        Done done = compare(before, usual(FRIDAY).summary());
        assertEquals(2, done.exit(), done::toString);
        assertTrue(done.out().contains("its evidence is not whole: The journal was changed."), done::toString);
    }

    @Test
    void aKnownKindThatBecameFrequentIsNotAlike() throws IOException {
        ComparedRun worse = usual(FRIDAY);
        for (int i = 0; i < 40; i++) {
            worse.wrong("warning", "queue is long");
        }
        Done done = compare(usual(MONDAY).summary(), worse.summary());
        assertEquals(1, done.exit(), done::toString);
        assertTrue(done.out().contains("0 new, 1 known (1 more often), 0 gone"), done::toString);
        assertTrue(done.out().contains("41 times, 1 before, more often: queue is long"), done::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "\"win_rate\": 0.55, \"win_rate\": 55.0",
        "\"total_trades\": 900, \"total_trades\": -3",
        "\"total_trades\": 900, \"total_trades\": 1e300",
        "\"roi\": 0.02, \"roi\": 1e400",
        "\"roi\": 0.02, \"roi\": 1e308",
        "\"order_filled\": 901, \"order_filled\": -1",
        "\"order_filled\": 901, \"order_filled\": 1e300"
    })
    void figuresThatCannotBeAreNoPassAndBreakNothing(String written, String changed) throws IOException {
        Path before = usual(MONDAY).summary();
        String text = Files.readString(before);
        assertTrue(text.contains(written), text);
        Files.writeString(before, text.replace(written, changed));
        Path now = usual(FRIDAY).summary();
        assertEquals(2, compare(before, now).exit(), () -> compare(before, now).toString());
        assertEquals(2, compare(now, before).exit(), () -> compare(now, before).toString());
    }

    @Test
    void whoeverChangesARunCannotCompareWithIt() throws IOException {
        for (String name : List.of("one", "two")) {
            Rehearsed.into(directory, name, "2s", "--run-label", name);
        }
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        Done fine = compare(one, two, "--figures", "incidents");
        assertEquals(0, fine.exit(), fine::toString);

        Path packed = one.resolve("packet/raw/performance_metrics.json");
        String was = Files.readString(packed);
        Files.writeString(packed, was.replace("0.01", "0.03"));
        changed(compare(one.resolve("packet"), two), "the packet is not what its manifest says: ");

        Path summary = one.resolve("summary.json");
        String written = Files.readString(summary);
        Files.writeString(
                summary, written.replace("\"roi\": 0.01", "\"roi\": 0.03").replace("\"roi\":0.01", "\"roi\":0.03"));
        changed(compare(summary, two, "--figures", "incidents"), "its summary is not the one in its packet");
        changed(compare(two, one), "its summary is not the one in its packet");
        Files.writeString(summary, written);

        Path performance = one.resolve("performance_metrics.json");
        Files.writeString(performance, Files.readString(performance).replace("0.01", "0.03"));
        changed(compare(one, two), "its performance file 'performance_metrics.json' is not what it was");
    }

    private static void changed(Done done, String why) {
        assertEquals(2, done.exit(), done::toString);
        assertTrue(done.out().contains(why) && done.out().endsWith("UNKNOWN\n"), done::toString);
    }
}
