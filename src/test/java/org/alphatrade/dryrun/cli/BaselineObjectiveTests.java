package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is judged by an earlier one, by a backtest or by what was expected. */
final class BaselineObjectiveTests {
    @TempDir
    Path directory;

    private ComparedRun earlier() throws IOException {
        return ComparedRun.of(directory, "2026-01-05")
                .logged("order_filled", 900)
                .traded(900, 0.02, 0.55);
    }

    private ComparedRun run() throws IOException {
        return ComparedRun.of(directory, "2026-01-09")
                .logged("order_filled", 900)
                .traded(900, 0.02, 0.55);
    }

    private static Map<?, ?> objective(Done done) {
        List<?> objectives = (List<?>) done.json().get("objectives");
        return (Map<?, ?>) objectives.get(0);
    }

    private static String evidence(Done done, String key) {
        return String.valueOf(((Map<?, ?>) objective(done).get("evidence")).get(key));
    }

    @Test
    void withoutABaselineThereIsNoSuchObjective() throws IOException {
        Done done = run().audited();
        assertEquals(0, done.exit(), done::toString);
        assertEquals(List.of(), done.json().get("objectives"));
        assertFalse(done.out().contains("BaselineProvider") || done.out().contains("\"baseline\""), done::toString);
    }

    @Test
    void aRunThatIsAlikePassesAndSaysByWhat() throws IOException {
        Path earlier = earlier().summary();
        Done done = run().audited("--baseline", earlier);
        assertEquals(0, done.exit(), done::toString);
        assertEquals("pass", objective(done).get("status"), done::toString);
        assertTrue(
                evidence(done, "reason").contains("trades 300 a day against 300 a day ±25% (900 and 900): alike; "),
                done::toString);
        assertTrue(evidence(done, "observed").contains("win rate 55%"), done::toString);
        assertTrue(evidence(done, "threshold").contains("win rate 55% ±10 points"), done::toString);
        assertEquals("900", evidence(done, "sample_size"));
        assertTrue(
                evidence(done, "sources").matches("(?s).*summary\\.json \\(sha256 [0-9a-f]{64}\\).*"), done::toString);
    }

    @Test
    void whatDiffersFailsInEveryReport() throws IOException {
        Path earlier = earlier().summary();
        Path brief = directory.resolve("brief.html");
        Done done = run().traded(1_800, 0.02, 0.55)
                .audited(
                        "--baseline",
                        earlier,
                        "--format",
                        "markdown",
                        "--plugins",
                        "executive-brief",
                        "--report",
                        "executive-brief=" + brief);
        assertEquals(2, done.exit(), done::toString);
        String line = "trades 600 a day against 300 a day ±25% (1800 and 900): differs";
        assertTrue(done.out().contains(line), done::toString);
        assertTrue(Files.readString(brief).contains(line), Files.readString(brief));
        Done mild = run().traded(1_800, 0.02, 0.55)
                .audited("--baseline", earlier, "--plugin-option", "baseline.severity=warn");
        assertEquals(1, mild.exit(), mild::toString);
        Done wide = run().traded(1_800, 0.02, 0.55)
                .audited("--baseline", earlier, "--plugin-option", "baseline.trades-tolerance=1.5");
        assertEquals(0, wide.exit(), wide::toString);
    }

    @Test
    void aNewKindOfIncidentIsNamed() throws IOException {
        Path earlier = earlier().summary();
        Done done = run().wrong("warning", "feed is late").audited("--baseline", earlier);
        assertEquals("warn", objective(done).get("status"), done::toString);
        assertTrue(evidence(done, "reason").contains("; new: 1 times feed is late; the integrity of "), done::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trades=300, period=24h            | 300 a day ±25% (900 and stated): alike | 0
            trades=200, period=24h            | 200 a day ±25% (900 and stated): differs | 2
            trades=260, period=24h            | 260 a day ±25% (900 and stated): alike | 0
            trades=245, period=24h            | 245 a day ±25% (900 and stated): too few to tell | 2
            win_rate=0.5, period=24h          | 50% ±10 points (900 and stated trades): alike | 0
            win_rate=0.7, period=24h          | 70% ±10 points (900 and stated trades): differs | 2
            roi=0.0066, period=24h            | ROI 2% against 1.99% ±1 points (900 and stated trades): alike | 0
            roi=0.0150, period=24h            | ROI 2% against 4.57% ±1 points (900 and stated trades): differs | 2
            trades=0, period=24h              | 0 a day ±25% (900 and stated): differs | 2
            """)
    void anExpectationIsHeldAgainstTheRun(String stated, String said, int exit) throws IOException {
        Path expectation = Files.writeString(
                directory.resolve("expected.yaml"),
                "expectation:\n  " + stated.replace("=", ": ").replace(", ", "\n  ") + "\n");
        Done done = run().audited("--baseline", expectation);
        assertTrue(evidence(done, "reason").contains(said), done::toString);
        assertEquals(exit, done.exit(), done::toString);
    }

    @Test
    void theEventsOfAnExpectationMustEachBeTold() throws IOException {
        Path expectation = Files.writeString(
                directory.resolve("expected.json"),
                "{\"expectation\":{\"period\":\"24h\",\"events\":{\"order_filled\":300,\"order_rejected\":5}}}");
        Done done = run().logged("order_rejected", 14).audited("--baseline", expectation);
        assertEquals("unknown", objective(done).get("status"), done::toString);
        assertTrue(
                evidence(done, "reason")
                        .startsWith(
                                "event order_rejected 5 a day against 5 a day ±50% (15 and stated): too few to tell"),
                done::toString);
        Done many = run().logged("order_rejected", 140).audited("--baseline", expectation);
        assertEquals("fail", objective(many).get("status"), many::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Start":"2025-01-01 00:00:00","End":"2025-03-02 00:00:00","Total Trades":18000,"Total Return [%]":48.6,"Win Rate [%]":55.0,"Sharpe Ratio":1.9}                  | 0
            {"Start":"2025-01-01 00:00:00","End":"2025-03-02 00:00:00","Total Trades":9000,"Total Return [%]":48.6,"Win Rate [%]":55.0,"Sharpe Ratio":1.9}                   | 2
            {"Start":"2025-01-01 00:00:00","End":"2025-03-02 00:00:00","Return [%]":48.6,"# Trades":18000,"Win Rate [%]":70.0,"Sharpe Ratio":1.9}                          | 2
            {"Start":"2025-01-01 00:00:00","End":"2025-03-02 00:00:00","Return [%]":48.6,"# Trades":18000,"Win Rate [%]":56.0,"Sharpe Ratio":1.9}                          | 0
            """)
    void aBacktestOfAnotherTimeIsTakenForTheTimeOfTheRun(String backtest, int exit) throws IOException {
        Path file = Files.writeString(directory.resolve("backtest.json"), backtest);
        Done done = run().audited("--baseline", file);
        assertEquals(exit, done.exit(), done::toString);
        assertTrue(evidence(done, "reason").contains("300 a day"), done::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                    | it is no JSON
            {"summary":{"logs":{}},"schema_version":9}  | it is a summary of version '9'
            """)
    void aBaselineThatCannotBeUsedIsUnknown(String content, String why) throws IOException {
        Path file = Files.writeString(directory.resolve("before.json"), content);
        Done done = run().audited("--baseline", file);
        assertEquals(2, done.exit(), done::toString);
        assertEquals("unknown", objective(done).get("status"), done::toString);
        assertTrue(evidence(done, "reason").contains(why), done::toString);
        Done gone = run().audited("--plugin-option", "baseline.against=" + directory.resolve("gone.json"));
        assertEquals("unknown", objective(gone).get("status"), gone::toString);
        assertTrue(evidence(gone, "reason").contains("it does not exist"), gone::toString);
    }

    @Test
    void aToleranceWithoutABaselineIsRefused() throws IOException {
        Done done = run().audited("--plugin-option", "baseline.severity=warn").isRefused();
        assertTrue(done.err().contains("--baseline PATH"), done::toString);
    }

    @Test
    void whatCannotBeMeantIsRefusedBeforeAnythingIsJudged() throws IOException {
        Path earlier = earlier().summary();
        Done figure = run().audited("--baseline", earlier, "--plugin-option", "baseline.figures=trade");
        assertTrue(figure.isRefused().err().contains("'trade' is nothing that can be compared"), figure::toString);
        Done sure = run().audited("--baseline", earlier, "--plugin-option", "baseline.confidence=95");
        assertTrue(sure.isRefused().err().contains("confidence 95.0 is not from 0.5 to 0.9999"), sure::toString);
        Done gone = run().audited("--baseline", directory.resolve("gone.json"));
        assertTrue(gone.isRefused().err().contains("gone.json\" does not exist"), gone::toString);
    }

    /** What a run was judged by, its audit judges by. */
    @Test
    void anAuditOfARunComparesAsTheRunDid() throws IOException {
        Rehearsed.into(directory, "one", "2s");
        Path one = directory.resolve("one");
        String[] judging = {"--baseline", one.toString(), "--plugin-option", "baseline.figures=incidents"};
        Done two = Rehearsed.into(directory, "two", "2s", judging);
        assertEquals(0, two.exit(), two::toString);
        Done audit = Done.emp("audit", "--log", directory.resolve("two"));
        assertEquals("pass", objective(audit).get("status"), audit::toString);
        Files.delete(one.resolve("summary.json"));
        Done without = Done.emp("audit", "--log", directory.resolve("two"));
        assertEquals(2, without.exit(), without::toString);
        assertTrue(evidence(without, "reason").contains("it holds no summary.json"), without::toString);
    }
}
