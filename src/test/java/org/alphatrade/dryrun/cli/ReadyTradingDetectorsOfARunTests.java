package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ready-made detectors of market data, orders and positions watch a program that trades, in JSON and in text; its audit says the same. */
@Timeout(120)
final class ReadyTradingDetectorsOfARunTests {
    private static final List<String> PLUGINS =
            List.of("stale-market-data", "stuck-order", "position-drift", "fat-finger", "self-match", "ib-notices");
    private static final List<String> IDS =
            List.of("stale-market-data", "tick-age", "stuck-order", "position-drift", "fat-finger", "self-match");
    private static final List<String> SHORT =
            List.of("stale-market-data.within=500ms", "stuck-order.within=500ms", "position-drift.within=500ms");

    private static final String JSON = """
            say() { echo "{\\"level\\":\\"info\\",\\"message\\":\\"x\\",$1}"; }
            say '"event":"order","order_id":1,"symbol":"A","side":"sell","qty":5,"price":10'
            say '"event":"order","order_id":2,"symbol":"A","side":"buy","qty":500000,"price":10.5'
            say '"event":"order_filled","order_id":2'
            say '"event":"reconciliation","symbol":"A","internal":3,"broker":5'
            for i in 1 2 3; do say '"event":"tick","symbol":"A","price":10,"age_ms":7000'; done
            i=0; while :; do i=$((i+1)); say "\\"event\\":\\"tick\\",\\"symbol\\":\\"B\\",\\"price\\":$i,\\"age_ms\\":5"; sleep 0.1; done
            """;

    private static final String TEXT = """
            echo "INFO order 1 SELL A 5 @ 10"; echo "INFO order 2 BUY A 500000 @ 10.5"; echo "INFO order 2 filled"
            echo "INFO position A 3 here 5 there"
            for i in 1 2 3; do echo "INFO quote A 10 age 7000"; done
            echo "ERROR -1 2104 Market data farm connection is OK:usfarm"
            i=0; while :; do i=$((i+1)); echo "INFO quote B $i age 5"; sleep 0.1; done
            """;

    private static final List<String> PATTERNS = List.of(
            "stale-market-data.pattern=quote (?<symbol>\\w+) (?<value>\\S+)",
            "tick-age.pattern=quote (?<symbol>\\w+) \\S+ age (?<age>\\S+)",
            "stuck-order.order-pattern=order (?<id>\\w+) (?:BUY|SELL)",
            "stuck-order.final-pattern=order (?<id>\\w+) filled",
            "position-drift.pattern=position (?<symbol>\\w+) (?<ours>\\S+) here (?<theirs>\\S+) there",
            "fat-finger.pattern=order \\w+ \\w+ (?<symbol>\\w+) (?<qty>\\S+) @ (?<price>\\S+)",
            "self-match.order-pattern=order (?<id>\\w+) (?<side>BUY|SELL) (?<symbol>\\w+) \\S+ @ (?<price>\\S+)",
            "self-match.final-pattern=order (?<id>\\w+) filled",
            "ib-notices.owner=broker desk");

    @TempDir
    Path directory;

    @Test
    void ofJson() throws IOException {
        found(JSON, SHORT);
    }

    @Test
    void ofText() throws IOException {
        List<String> options = new ArrayList<>(SHORT);
        options.addAll(PATTERNS);
        found(TEXT, options);
    }

    @ParameterizedTest
    @CsvSource({
        "stale-market-data, stale-market-data.event=market_tick, market_ticks",
        "stale-market-data, tick-age.age=age_millis, age_milis",
        "stuck-order, stuck-order.by=clientOrderId, client_order_id",
        "position-drift, position-drift.event=reconciled, recociled",
        "fat-finger, fat-finger.event=order_sent, order_snt",
        "self-match, self-match.order-event=order_sent, ordersent"
    })
    void aMistypedNameIsUnknown(String plugin, String option, String logged) throws IOException {
        String line = logged.startsWith("age") || logged.startsWith("client")
                ? "{\"ts\":\"2026-01-02T10:00:00Z\",\"event\":\"%s\",\"%s\":5}"
                        .formatted(logged.startsWith("age") ? "tick" : "order", logged)
                : "{\"ts\":\"2026-01-02T10:00:00Z\",\"event\":\"%s\"}".formatted(logged);
        Path log = Files.writeString(directory.resolve("app.jsonl"), line + "\n");
        Done done = Done.emp("audit", "--log", log, "--plugins", plugin, "--plugin-option", option);
        assertEquals(2, done.exit(), done::toString);
        assertTrue(done.out().contains("which never occurred; '" + logged + "' did"), done::toString);
    }

    private void found(String program, List<String> options) throws IOException {
        List<Object> words = new ArrayList<>();
        PLUGINS.forEach(plugin -> words.addAll(List.of("--plugins", plugin)));
        options.forEach(option -> words.addAll(List.of("--plugin-option", option)));
        Path run = directory.resolve("run");
        List<Object> live = new ArrayList<>(List.of("orchestrate", "--output-root", directory, "--run-name", "run"));
        live.addAll(List.of("--duration", "3s", "--required-duration", "1s", "--no-packet", "--no-review"));
        live.addAll(words);
        live.addAll(List.of("--", "sh", "-c", program));
        Done done = Done.emp(live.toArray());
        List<String> raised = incidents(Json.parseObject(Files.readString(run.resolve("summary.json"))));
        for (String id : IDS) {
            assertTrue(
                    raised.stream().anyMatch(line -> line.startsWith(id + " fail") || line.startsWith(id + " warn")),
                    () -> id + " in " + raised + done);
        }
        List<Object> audit = new ArrayList<>(List.of("audit", "--log", run));
        audit.addAll(words);
        assertEquals(raised, incidents(Done.emp(audit.toArray()).json()));
    }

    /** What plugins and levels say, but for what the host adds. */
    @SuppressWarnings("unchecked")
    private static List<String> incidents(Map<String, Object> summary) {
        List<Map<String, Object>> all = new ArrayList<>((List<Map<String, Object>>) summary.get("incidents"));
        Map<String, Object> logs = (Map<String, Object>) ((Map<String, Object>) summary.get("summary")).get("logs");
        all.addAll((List<Map<String, Object>>) logs.get("errors"));
        return all.stream()
                .filter(i -> !List.of("freshness", "harness").contains(i.get("detector")))
                .peek(i -> assertTrue(
                        !"levels".equals(i.get("detector")) || "pass".equals(i.get("severity")), i::toString))
                .map(i -> i.get("detector") + " " + i.get("severity") + " " + i.get("count") + " " + i.get("summary"))
                .sorted()
                .toList();
    }
}
