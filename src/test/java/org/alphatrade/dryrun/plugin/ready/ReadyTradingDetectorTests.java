package org.alphatrade.dryrun.plugin.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made detectors of market data, orders and positions find in events and in lines of text, and what they say they could not check. */
final class ReadyTradingDetectorTests {
    @ParameterizedTest
    @CsvSource({
        "stale-market-data, stale-market-data, tick",
        "stale-market-data, tick-age, tick",
        "stuck-order, stuck-order, order_sent",
        "position-drift, position-drift, reconciliation",
        "fat-finger, fat-finger, order",
        "self-match, self-match, order"
    })
    void eachRaisesTheSameHoweverItsWorkIsSplitAndSaysWhenNothingWasThere(String file, String id, String event)
            throws IOException {
        ReadyScript.detector(file, id).freeChecks();
        ReadyScript.detector(file, id)
                .given("{\"event\":\"" + event + "\",\"qty\":\"NaN\",\"price\":\"1,000.5\",\"symbol\":\"A\"}")
                .freeChecks();
        List<String> raised = raised(ReadyScript.detector(file, id).given("INFO alive"));
        assertEquals(1, raised.size(), raised::toString);
        assertTrue(raised.get(0).startsWith("pass: " + id + " was not checked: no "), raised::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stale-market-data | stale-market-data | {\"event\":\"tick\",\"price\":1}",
                "stale-market-data | stale-market-data | {\"event\":\"tick\",\"symbol\":\"A\",\"price\":\"NaN\"}",
                "stale-market-data | stale-market-data | {\"event\":\"tick\",\"symbol\":\"A\",\"px\":1}",
                "stale-market-data | tick-age | {\"event\":\"tick\",\"symbol\":\"A\",\"age_ms\":\"7,000.5\"}",
                "stale-market-data | tick-age | {\"event\":\"tick\",\"symbol\":\"A\",\"age_ms\":\"NaN\"}",
                "stale-market-data | tick-age | {\"event\":\"tick\",\"symbol\":\"A\",\"age_ms\":-9000}",
                "stuck-order | stuck-order | {\"event\":\"order\",\"id\":7}",
                "stuck-order | stuck-order | {\"event\":\"order\",\"order_id\":7}",
                "position-drift | position-drift | {\"event\":\"reconciliation\",\"symbol\":\"A\",\"internal\":\"1,000.5\",\"broker\":9}",
                "position-drift | position-drift | {\"event\":\"reconciliation\",\"symbol\":\"A\",\"internal\":\"NaN\",\"broker\":9}",
                "position-drift | position-drift | {\"event\":\"reconciliation\",\"symbol\":\"A\",\"internal\":null,\"broker\":9}",
                "position-drift | position-drift | {\"event\":\"reconciliation\",\"internal\":9,\"broker\":9}",
                "fat-finger | fat-finger | {\"event\":\"order\",\"symbol\":\"A\",\"qty\":\"1,000.5\",\"price\":9}",
                "fat-finger | fat-finger | {\"event\":\"order\",\"symbol\":\"A\",\"qty\":0,\"price\":9}",
                "fat-finger | fat-finger | {\"event\":\"order\",\"symbol\":\"A\",\"qty\":5,\"price\":\"NaN\"}",
                "fat-finger | fat-finger | {\"event\":\"order\",\"symbol\":\"A\",\"qty\":5}",
                "fat-finger | fat-finger | {\"event\":\"order\",\"symbol\":\"A\",\"qty\":1e200,\"price\":1e200}",
                "fat-finger | fat-finger | {\"event\":\"order\",\"symbol\":\"A\",\"qty\":5,\"price\":5,\"multiplier\":\"x50\"}",
                "self-match | self-match | {\"event\":\"order\",\"symbol\":\"A\",\"side\":\"buy\",\"price\":\"1,000.5\"}",
                "self-match | self-match | {\"event\":\"order\",\"symbol\":\"A\",\"side\":\"buy\",\"price\":\"NaN\"}",
                "self-match | self-match | {\"event\":\"order\",\"symbol\":\"A\",\"side\":7,\"price\":5}",
                "self-match | self-match | {\"event\":\"order\",\"symbol\":\"A\",\"price\":5}",
                "self-match | self-match | {\"event\":\"order\",\"side\":\"buy\",\"price\":5}"
            })
    void whatCannotBeReadIsSaidToBeUnchecked(String file, String id, String line) throws IOException {
        List<String> raised = raised(ReadyScript.detector(file, id).given(line));
        assertTrue(
                raised.stream().anyMatch(one -> one.startsWith("pass: " + id + " was not checked: ")),
                raised::toString);
    }

    @Test
    void aFewThatCannotBeReadWarnAtOnceAndAreCounted() throws IOException {
        ReadyScript.detector("fat-finger", "fat-finger")
                .given("{\"event\":\"order\",\"symbol\":\"A\",\"qty\":\"1,000.5\",\"price\":9}")
                .given("{\"event\":\"order\",\"symbol\":\"A\",\"qty\":\"NaN\",\"price\":9}")
                .given("{\"event\":\"order\",\"symbol\":\"A\",\"qty\":5,\"price\":9}")
                .expect(
                        "warn: the notional of an order is not known: qty is '1,000.5'",
                        "warn: the notional of 2 of 3 orders is not known; they were not checked");
    }

    @Test
    void aSymbolThatIsSilentAndOneThatStandsStillAreToldInText() throws IOException {
        DetectorTestKit kit = ReadyScript.detector("stale-market-data", "stale-market-data")
                .option("pattern", "quote (?<symbol>\\w+) (?<value>\\S+)");
        for (int second = 0; second < 130; second++) {
            kit.given("INFO quote EURUSD 1.0" + second);
            if (second < 10) {
                kit.given("INFO quote GBPUSD 1.2" + second);
            }
            kit.given("INFO quote USDJPY " + (second < 100 ? "156.10" : "156.2" + second));
            kit.after(Duration.ofSeconds(1)).tick();
        }
        assertEquals(
                List.of(
                        "fail: the price of USDJPY stands still for more than 60 s",
                        "fail: no tick of GBPUSD for more than 60 s"),
                raised(kit));
    }

    @Test
    void aFeedThatOnlySaysNotANumberStandsStill() throws IOException {
        DetectorTestKit kit = ReadyScript.detector("stale-market-data", "stale-market-data");
        for (int second = 0; second < 70; second++) {
            kit.given("{\"event\":\"tick\",\"symbol\":\"A\",\"price\":" + second + "}");
            kit.given("{\"event\":\"tick\",\"symbol\":\"B\",\"price\":" + (second < 3 ? "1.5" : "\"NaN\"") + "}");
            kit.after(Duration.ofSeconds(1)).tick();
        }
        kit.expect("fail: the price of B stands still for more than 60 s");
    }

    @Test
    void oneSymbolAloneMayStandStillUnlessItIsSaidToMove() throws IOException {
        for (boolean alone : new boolean[] {false, true}) {
            DetectorTestKit kit = ReadyScript.detector("stale-market-data", "stale-market-data")
                    .option("alone", String.valueOf(alone));
            for (int second = 0; second < 70; second++) {
                kit.given("{\"event\":\"tick\",\"symbol\":\"A\",\"price\":\"1.5\"}")
                        .after(Duration.ofSeconds(1))
                        .tick();
            }
            kit.expect(
                    alone
                            ? "fail: the price of A stands still for more than 60 s"
                            : "pass: stale-market-data was not checked: with one symbol alone (alone=false) nothing tells a"
                                    + " price that stands still from a quiet market");
        }
    }

    @Test
    void theAgeOfTicksIsReadFromText() throws IOException {
        DetectorTestKit kit = ReadyScript.detector("stale-market-data", "tick-age")
                .option("pattern", "(?<symbol>\\w+) quote is (?<age>[\\d.]+) s old")
                .option("unit", "1s");
        for (int i = 0; i < 4; i++) {
            kit.given("INFO EURUSD quote is 7.5 s old", "INFO GBPUSD quote is 0.5 s old");
        }
        kit.expect("warn: 3 ticks in a row of EURUSD are older than 5000 ms");
    }

    @Test
    void anOrderOfTextThatNobodyAnswersIsTold() throws IOException {
        ReadyScript.detector("stuck-order", "stuck-order")
                .option("order-pattern", "order (?<id>\\w+) sent")
                .option("final-pattern", "order (?<id>\\w+) (?:filled|cancelled)")
                .given("INFO order a1 sent", "INFO order a2 sent", "INFO order a1 filled")
                .after(Duration.ofSeconds(1))
                .given("INFO alive")
                .after(Duration.ofMinutes(6))
                .tick()
                .given("INFO order a2 filled")
                .expect("fail: order a2 has no final state after 300 s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"event\":\"fill\",\"qty\":1 | 1",
                "\"event\":\"fill\",\"qty\":3 | 0",
                "\"event\":\"fill\",\"qty\":\"1,0\" | 0",
                "\"event\":\"fill\",\"remaining\":1 | 1",
                "\"event\":\"fill\",\"remaining\":0 | 0",
                "\"event\":\"fill\",\"status\":\"PARTIALLY_FILLED\" | 1",
                "\"event\":\"order_partially_filled\",\"qty\":1 | 1",
                "\"event\":\"order_update\",\"status\":\"Filled\" | 0",
                "\"event\":\"order_update\",\"status\":\"Submitted\" | 1",
                "\"event\":\"order_rejected\" | 0",
                "\"event\":\"order_ack\" | 1"
            })
    void anOrderEndsWithAFinalStateAndNotWithAPart(String answer, int stuck) throws IOException {
        List<String> raised = raised(ReadyScript.detector("stuck-order", "stuck-order")
                .given("{\"event\":\"order_sent\",\"order_id\":7,\"qty\":3}")
                .given("{\"order_id\":7," + answer + "}")
                .after(Duration.ofMinutes(6))
                .tick());
        assertEquals(stuck, raised.size(), raised::toString);
    }

    @Test
    void anIdThatIsUsedAgainIsAnOrderOfItsOwn() throws IOException {
        ReadyScript.detector("stuck-order", "stuck-order")
                .given("{\"event\":\"order_sent\",\"order_id\":7}", "{\"event\":\"order_filled\",\"order_id\":7}")
                .after(Duration.ofMinutes(1))
                .given("{\"event\":\"order_sent\",\"order_id\":7}")
                .after(Duration.ofMinutes(6))
                .tick()
                .expect("fail: order 7 has no final state after 300 s");
    }

    @Test
    void positionsOfTextAndOfTwoEventsAreCompared() throws IOException {
        ReadyScript.detector("position-drift", "position-drift")
                .option("pattern", "position (?<symbol>\\w+): (?<ours>\\S+) here, (?<theirs>\\S+) there")
                .given("INFO position A: 3 here, 3.0 there", "INFO position B: 3 here, -3 there")
                .after(Duration.ofMinutes(1))
                .tick()
                .expect("fail: the position of B differs between here and the broker for more than 30 s");
        ReadyScript.detector("position-drift", "position-drift")
                .option("percent", "10")
                .given("{\"event\":\"internal_position\",\"symbol\":\"A\",\"qty\":100}")
                .given("{\"event\":\"broker_position\",\"symbol\":\"A\",\"qty\":91}")
                .given("{\"event\":\"internal_position\",\"symbol\":\"B\",\"qty\":100}")
                .given("{\"event\":\"broker_position\",\"symbol\":\"B\",\"qty\":89}")
                .given("{\"event\":\"internal_position\",\"symbol\":\"C\",\"qty\":0}")
                .given("{\"event\":\"broker_position\",\"symbol\":\"C\",\"qty\":0}")
                .given("{\"event\":\"internal_position\",\"symbol\":\"D\",\"qty\":5}")
                .after(Duration.ofMinutes(1))
                .tick()
                .expect(
                        "fail: the position of B differs between here and the broker for more than 30 s",
                        "warn: the position of 1 of 4 symbols is told by one side only; they were not compared");
    }

    @Test
    void sizesOfTextAndOfContractsAreNotionals() throws IOException {
        ReadyScript.detector("fat-finger", "fat-finger")
                .option("pattern", "order (?<symbol>\\w+) (?<qty>\\S+) @ (?<price>\\S+)")
                .option("multipliers", "ES=50,NQ=20")
                .given("INFO order ES 5 @ 5000", "INFO order AAPL 5 @ 5000", "INFO order NQ -3 @ 15000")
                .given("INFO order CL 2000000 @ -1.5")
                .expect(
                        "fail: an order of ES has a notional of 1250000.0, above 1000000.0",
                        "fail: an order of CL has a notional of 3000000.0, above 1000000.0");
    }

    @Test
    void ordersOfTextThatMeetAreTold() throws IOException {
        ReadyScript.detector("self-match", "self-match")
                .option("order-pattern", "order (?<id>\\w+) (?<side>BUY|SELL) (?<symbol>\\w+) @ (?<price>\\S+)")
                .option("final-pattern", "order (?<id>\\w+) (?:filled|cancelled)")
                .given("INFO order a1 SELL A @ 10", "INFO order a2 BUY A @ 9.5", "INFO order a3 BUY B @ 11")
                .given("INFO order a1 cancelled", "INFO order a4 BUY A @ 10", "INFO order a5 SELL A @ 9.9")
                .after(Duration.ofMinutes(1))
                .given("INFO order a6 SELL A @ 9")
                .given("INFO self-trade prevention is on")
                .given("INFO self-match of own orders 17 and 18")
                .expect(
                        "fail: an own sell of A meets an own buy",
                        "fail: own orders met: INFO self-match of own orders 17 and 18");
    }

    private static List<String> raised(DetectorTestKit kit) {
        return kit.incidents().stream()
                .map(incident -> incident.severity().word() + ": " + incident.summary())
                .toList();
    }
}
