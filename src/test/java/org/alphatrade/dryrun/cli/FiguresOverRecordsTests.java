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
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objectives that judge figures over records, as scripts, jars and programs, on logs, in a run and in its audit. */
final class FiguresOverRecordsTests {
    private static final String P99 = """
            objective('fill-latency') {
                percentile('latency_ms', 99) { event == 'order_filled' }
                worst per: '1h'
                minimumSamples 100
                atMost 50
                unit 'ms'
            }
            """;
    private static final String SLOW =
            "59.59 ms misses at most 50: p99 of 'latency_ms' of order_filled, worst 1h from 2026-01-02T01:00:00Z, 100 samples";

    @TempDir
    Path directory;

    /** An hour of quick fills, and one with two slow ones. */
    private Scripted hours(String script) {
        Scripted log = new Scripted(directory, script);
        for (int i = 0; i < 200; i++) {
            log.at(i * 36L, "order_filled", "\"latency_ms\":" + (i == 120 || i == 130 ? 60 : 20));
            log.at(i * 36L, "tick", "\"latency_ms\":9000");
        }
        return log;
    }

    @Test
    void thePercentileOfTheWorstHourStandsInEveryReport() throws IOException {
        Done audit = hours(P99).audit();
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(
                "{name=fill-latency, status=fail, note=" + SLOW + ", evidence={reason=" + SLOW
                        + ", observed=59.59, threshold=at most 50, unit=ms, sample_size=100,"
                        + " sources=[log field latency_ms, log event order_filled]}}",
                objective(audit.json()).toString());
        assertTrue(audit.json().get("reasons").toString().contains(SLOW), audit::toString);

        String summary = hours(P99).with("--format", "markdown").run().out();
        assertTrue(summary.contains("| fill-latency | FAIL | " + SLOW), summary);
        assertTrue(summary.contains(" | 59.59 ms | at most 50 ms |"), summary);
        Path log = directory.resolve("app.jsonl");
        Path plugin = directory.resolve("mine.groovy");
        String brief = Done.emp("review", "--log", log, "--plugins", plugin).out();
        assertTrue(brief.contains(" | 59.59 ms | at most 50 ms |"), brief);
        Done tried = Done.emp("plugins", "try", plugin, "--log", log);
        assertTrue(tried.out().contains("  fail  fill-latency: " + SLOW), tried::toString);
    }

    @Test
    void quickFillsPass() throws IOException {
        Done audit = hours(P99.replace("atMost 50", "atMost 60")).audit();
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals("pass", objective(audit.json()).get("status"));
    }

    @Test
    void aFieldThatIsMistypedIsUnknownAndNamed() throws IOException {
        String near = "objective('tail') { max('latency_m'); atMost 50 }\n"
                + "objective('none') { count { event == 'order_filed' }; atMost 50 }";
        Done audit = hours(near).run().isNoPass();
        assertTrue(audit.out().contains("'latency_ms'"), audit::toString);
        assertTrue(audit.out().contains("\"order_filed\""), audit::toString);
        for (Map<String, Object> each : objectives(audit.json())) {
            assertEquals("unknown", each.get("status"), audit::toString);
        }
    }

    @Test
    void tooFewFillsAreUnknownAndNoPass() throws IOException {
        Done audit = new Scripted(directory, P99)
                .at(0, "order_filled", "\"latency_ms\":1")
                .at(1, "order_sent")
                .run()
                .isNoPass();
        assertEquals(
                "1 of the 100 samples needed, so p99 of 'latency_ms' of order_filled is not known",
                objective(audit.json()).get("note"));
    }

    @Test
    void aConditionThatThrowsIsToldOnceAndNothingElseOfTheObjective() throws IOException {
        Done audit = hours(
                        "objective('a') { count { event == 'tick' && 1 / (number('latency_ms') as int) / 0 }; atMost 5 }")
                .run()
                .isNoPass();
        String note = String.valueOf(objective(audit.json()).get("note"));
        assertTrue(note.contains("failed in inspect at mine.groovy:1: ArithmeticException"), note);
        assertEquals(1, audit.out().split("failed in inspect", -1).length - 3, audit::toString);
        Done tried =
                Done.emp("plugins", "try", directory.resolve("mine.groovy"), "--log", directory.resolve("app.jsonl"));
        assertEquals(2, tried.exit(), tried::toString);
    }

    @Test
    void aRunAndItsAuditSayTheSame() throws IOException {
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), """
                objective('p90') { percentile('n', 90) { event == 'fill' }; atMost 40; unit 'ms' }
                objective('mean') { mean('n'); atMost 40 }
                objective('rate') { rate(per: '1s') { event == 'fill' }; atLeast 1 }
                objective('late') { max('n') { event == 'fill' }; atMost 40 }
                """);
        String program =
                "for i in 1 2 3 4 5 6 7 8 9; do echo \"{\\\"level\\\":\\\"info\\\",\\\"event\\\":\\\"fill\\\",\\\"n\\\":$i$i.5}\"; done;"
                        + " trap 'echo \"{\\\"event\\\":\\\"fill\\\",\\\"n\\\":9999}\"; exit 0' INT TERM; while :; do sleep 0.1; done";
        List<Object> words = new ArrayList<>(List.of("orchestrate", "--output-root", directory, "--run-name", "run"));
        words.addAll(List.of("--duration", "1s", "--skip-diary-evidence", "--skip-performance-evidence"));
        words.addAll(List.of("--plugins", plugin, "--", "bash", "-c", program));
        Done done = Done.emp(words.toArray());
        assertEquals(2, done.exit(), done::toString);
        Map<String, Object> run = Json.parseObject(Files.readString(directory.resolve("run/summary.json")));
        Done audit = Done.emp("audit", "--log", directory.resolve("run"), "--plugins", plugin);

        assertEquals(
                Json.pretty(run.get("objectives")), Json.pretty(audit.json().get("objectives")));
        String said = Json.pretty(run.get("objectives"));
        assertTrue(said.contains("99.5 ms misses at most 40: p90 of 'n' of fill, 9 samples"), said);
        assertTrue(said.contains("\"observed\": \"99.5\""), said);
    }

    @Test
    void anObjectiveOfAJarIsHandedItsFigures() throws IOException {
        Path jar = new JarBench(directory)
                .source("Mine", """
                        public final class Mine implements ObjectiveProvider {
                            public String id() { return "fills"; }
                            public java.util.List<FigureSpec> figures(PluginContext context) {
                                return java.util.List.of(
                                    FigureSpec.percentile("p99", "latency_ms", 99).of(Interest.events("order_filled"))
                                        .when(record -> record.number("latency_ms").orElse(0.0) < 1000)
                                        .worstPer(java.time.Duration.ofHours(1)).limits(50).unit("ms").build(),
                                    FigureSpec.count("ticks").of(Interest.events("tick")).build());
                            }
                            public Objective create(PluginContext context) {
                                return evidence -> {
                                    Figure.Reading worst = evidence.figure("p99").highest();
                                    return Assessment.builder(
                                            worst.value() > 50 ? Status.FAIL : Status.PASS,
                                            evidence.figure("p99").about() + ", " + evidence.figures().size() + " figures")
                                        .observed(worst.value() + " of " + evidence.figure("ticks").value())
                                        .sampleSize(worst.samples()).build();
                                };
                            }
                        }
                        """)
                .service(PluginKind.OBJECTIVE, "acme.Mine")
                .build("mine.jar");
        hours("objective('other') { count { event == 'x' }; atMost 5 }").audit();
        Done audit = Done.emp(
                "audit",
                "--log",
                directory.resolve("app.jsonl"),
                "--plugins",
                jar,
                "--plugins",
                directory.resolve("mine.groovy"));
        assertTrue(
                audit.out().contains("\"reason\": \"p99 of 'latency_ms' of order_filled, 2 figures\""),
                audit::toString);
        assertTrue(audit.out().contains("\"observed\": \"59.59411866968932 of 200.0\""), audit::toString);
    }

    @Test
    void aProgramIsToldItsFigures() throws IOException {
        Path program = Files.writeString(directory.resolve("fills.py"), """
                #!/usr/bin/env python3
                import json, sys
                figures = {f["name"]: f for f in json.load(sys.stdin)["evidence"]["figures"]}
                worst = figures["p99"]["highest"]
                rejects = figures["rejects"]
                print(json.dumps({"status": "fail" if worst["value"] > 50 else "pass", "reason": figures["p99"]["about"],
                                  "observed": str(worst["value"]) + " at " + worst["started_at"],
                                  "unit": figures["p99"]["unit"], "sample_size": worst["samples"],
                                  "threshold": rejects["unknown"]}))
                """);
        assertTrue(program.toFile().setExecutable(true));
        Path manifest = Files.writeString(directory.resolve("fills.plugin.json"), """
                {"id": "fills", "kind": "objective", "command": ["fills.py"], "figures": [
                  {"name": "p99", "kind": "percentile", "percent": 99, "field": "latency_ms", "events": ["order_filled"],
                   "where": {"event": "order_filled"}, "worst_per": "1h", "minimum_samples": 100, "limits": [50], "unit": "ms"},
                  {"name": "rejects", "kind": "share", "events": ["rejected"], "out_of": {"events": ["sent"]}}]}""");
        hours(P99).audit();
        Done audit = Done.emp("audit", "--log", directory.resolve("app.jsonl"), "--plugins", manifest);
        Map<?, ?> evidence = (Map<?, ?>) objective(audit.json()).get("evidence");
        assertEquals("p99 of 'latency_ms' of order_filled", evidence.get("reason"), audit::toString);
        assertEquals("59.59411866968932 at 2026-01-02T01:00:00Z", evidence.get("observed"));
        assertEquals(100L, evidence.get("sample_size"));
        assertEquals(
                "no record that is meant was logged, so share of rejected among sent is not known",
                evidence.get("threshold"));
    }

    @Test
    void whatIsWrongWithTheFiguresOfAManifestIsToldAtOnce() throws IOException {
        Files.writeString(directory.resolve("fills.sh"), "#!/bin/sh\n").toFile().setExecutable(true);
        Path manifest = Files.writeString(directory.resolve("fills.plugin.json"), """
                {"id": "fills", "kind": "objective", "command": ["fills.sh"], "figures": [
                  {"name": "a", "kind": "percentil", "field": "x"},
                  {"name": "b", "kind": "max"},
                  {"name": "c", "kind": "rate"},
                  {"name": "d", "kind": "share"},
                  {"name": "e", "kind": "max", "field": "x", "worst_per": "1 parsec"},
                  {"name": "f", "kind": "max", "field": "x", "unti": "ms"},
                  {"name": "g", "kind": "count", "limits": ["5"]},
                  {"name": "h", "kind": "count"}, {"name": "h", "kind": "count"}]}""");
        Done checked = Done.emp("plugins", "check", "--plugins", manifest);
        for (String sentence : List.of(
                "the figure 'a' has the unknown kind 'percentil'; did you mean 'percentile'?",
                "figure 'b' names no field whose numbers count, such as 'latency_ms'",
                "the time of a rate is above zero, not PT0S",
                "share 'd' does not say of which records",
                "'worst_per': duration '1 parsec' has the unknown unit 'parsec'",
                "unknown key 'figures.unti'; did you mean 'unit'?",
                "'limits' is no number: '5'",
                "the figure 'h' is declared twice")) {
            assertTrue(checked.err().contains(sentence), () -> sentence + ": " + checked);
        }
        assertEquals(2, checked.exit());
    }

    private static Map<String, Object> objective(Map<String, Object> bundle) {
        return objectives(bundle).get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objectives(Map<String, Object> bundle) {
        return (List<Map<String, Object>>) bundle.get("objectives");
    }
}
