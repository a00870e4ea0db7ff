package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classifiers, objectives and reporters in Groovy, scripts that misbehave, and a live run. */
final class GroovyJudgementTests {
    @TempDir
    Path directory;

    @Test
    void aClassifierByRuleKeepsTheOriginalSeverity() throws IOException {
        List<Map<String, Object>> incidents =
                script("""
                detector('feed') { on event: 'feed_drop'; severity FAIL }
                detector('risk') { on event: 'limit'; severity WARN }
                classifier('known') {
                    rule {
                        when { detector == 'feed' && summary.contains('drop') }
                        severity WARN
                        owner 'market-data'
                        reason 'the vendor restarts'
                        expires '2026-12-31'
                        maximum 2
                    }
                    rule { when { event == 'limit' }; severity FAIL; owner 'risk-desk' }
                }""").at(0, "feed_drop").at(1, "limit").incidents();
        assertEquals(
                "risk fail",
                incidents.get(0).get("detector") + " " + incidents.get(0).get("severity"));
        assertEquals(
                "feed warn",
                incidents.get(1).get("detector") + " " + incidents.get(1).get("severity"));
        assertTrue(incidents.get(1).toString().contains("market-data"), incidents::toString);
    }

    @Test
    void aSummarySaysThatAClassificationHoldsNoLonger() throws IOException {
        String known = "detector('feed') { on event: 'drop' }\n"
                + "classifier('known') { when { event == 'drop' }; severity WARN; reason 'a restart'; BOUND }";
        for (String bound : List.of("maximum 1", "expires '2026-01-01T18:00:00Z'", "maximum 2")) {
            String summary = script(known.replace("BOUND", bound))
                    .with("--format", "markdown")
                    .at(0, "drop")
                    .at(1, "drop")
                    .run()
                    .out();
            assertTrue(summary.contains(said(bound)), () -> bound + ": " + summary);
        }
    }

    private static String said(String bound) {
        return switch (bound) {
            case "maximum 1" ->
                "classified as warn (a restart; at most 1 in the run, classifier 'known'), which no longer holds, so fail again";
            case "maximum 2" -> "**WARN** 2026-01-02T00:00:00Z: drop (2 times), ";
            default ->
                "classified as warn (a restart; until 2026-01-01T18:00:00Z, classifier 'known'), which no longer holds, so fail again";
        };
    }

    @Test
    void anObjectiveMeetsMissesOrIsUnknown() throws IOException {
        Path performance = Files.writeString(directory.resolve("p.json"), """
                {"generated_at":"2026-01-02T01:00:00Z","period_start":"2026-01-02T00:00:00Z","roi":0.01,"fills":90,
                 "aggregates":{"orders":100}}""");
        String objectives =
                script("""
                objective('fill-ratio') { observed { performance('fills') / performance('orders') }; atLeast 0.8, warn: 0.95 }
                objective('orders') { observed { performance('orders') }; atMost 50; severity WARN; unit 'orders' }
                objective('gone') { observed { performance('slippage') }; atLeast 1 }
                objective('nothing') { observed { eventCount('a') / eventCount('b') as double }; atLeast 1 }
                objective('few') { observed { 1 }; atLeast 1; samples { eventCount('tick') }; minimumSamples 10 }
                objective('free') { assess { eventCount('tick') == 1 ? pass('ticks', observed: 1) : fail('none') } }
                """)
                                .with("--performance", performance.toString())
                                .at(0, "tick")
                                .audit()
                                .json()
                                .get("objectives") + "";
        for (String part : List.of(
                "name=fill-ratio, status=warn, note=0.9 misses at least 0.8 (better 0.95)",
                "name=orders, status=warn, note=100 orders misses at most 50",
                "name=gone, status=unknown, note=the performance file has no 'slippage'",
                "name=few, status=unknown, note=1 of the 10 samples needed",
                "name=free, status=pass, note=ticks")) {
            assertTrue(objectives.contains(part), () -> part + " is not in " + objectives);
        }
        assertTrue(objectives.contains("name=nothing, status=unknown"), objectives);
    }

    @Test
    void anObjectiveCountsWhatAnyDetectorRaised() throws IOException {
        String objectives = script("""
                detector('mine') { on event: 'x' }
                objective('own') { observed { incidentCount('mine') }; atMost 0 }
                objective('errors') { observed { incidentCount('levels') }; atMost 0 }
                objective('none') { observed { incidentCount('content') }; atMost 0 }
                """)
                        .at(0, "x", "\"level\":\"error\"")
                        .at(1, "y", "\"level\":\"error\"")
                        .audit()
                        .json()
                        .get("objectives")
                + "";
        for (String part : List.of(
                "name=own, status=fail, note=1 misses at most 0",
                "name=errors, status=fail, note=2 misses at most 0",
                "name=none, status=pass, note=0 meets at most 0")) {
            assertTrue(objectives.contains(part), () -> part + " is not in " + objectives);
        }
    }

    @Test
    void whatNobodyLooksForIsNeverZero() throws IOException {
        String objectives =
                script("""
                detector('mine') { on event: 'x'; summary { String none = null; none.trim() } }
                detector('idle') { on event: 'nothing' }
                objective('typed') { observed { incidentCount('levls') }; atMost 0 }
                objective('failed') { observed { incidentCount('mine') }; atMost 0 }
                objective('looked') { observed { incidentCount('idle') + incidentCount('plugin') - 1 }; atMost 0 }
                objective('no-run') { observed { incidentCount('exit') }; atMost 0 }
                objective('off') { observed { incidentCount('silence') }; atMost 0 }
                objective('level') { observed { levelCount('errror') }; atMost 0 }
                objective('case') { observed { levelCount('ERROR') }; atMost 0 }
                """).at(0, "x", "\"level\":\"error\"").audit().json().get("objectives") + "";
        for (String part : List.of(
                "name=typed, status=unknown, note=objective 'typed' (",
                "failed in assess at mine.groovy:3: NoSuchDetectorException: there is no detector 'levls'; did you mean 'levels'?",
                "name=failed, status=unknown, note=how many incidents 'mine' would have raised is not known: detector 'mine' (",
                "name=looked, status=pass, note=0 meets",
                "name=no-run, status=unknown, note=how many incidents 'exit' would have raised is not known: nobody saw a",
                "name=off, status=unknown, note=how many incidents 'silence' would have raised is not known: --live-gap-alert",
                "name=level, status=unknown",
                "there is no level 'errror', and no record has it",
                "name=case, status=fail, note=1 misses at most 0")) {
            assertTrue(objectives.contains(part), () -> part + " is not in " + objectives);
        }
    }

    @Test
    void whatNobodyLooksForIsUnknownInARunAsInItsAudit() throws IOException {
        Path plugin = Files.writeString(directory.resolve("counts.groovy"), """
                objective('typed') { observed { incidentCount('exti') }; atMost 0 }
                objective('ended') { observed { incidentCount('exit') }; atMost 0 }
                objective('quiet') { observed { incidentCount('silence') }; atMost 0 }
                objective('fresh') { observed { incidentCount('diary-freshness') }; atMost 0 }
                """);
        Rehearsed.into(directory, "r", "1s", "--plugins", plugin.toString(), "--live-gap-alert", "30s");
        Done audit = Done.emp("audit", "--log", directory.resolve("r"), "--plugins", plugin);
        Map<String, Object> summary =
                org.alphatrade.dryrun.base.json.Json.parseObject(Files.readString(directory.resolve("r/summary.json")));
        List<String> found = List.of("typed unknown", "ended pass", "quiet pass", "fresh unknown");
        assertEquals(found, objectives(summary));
        assertEquals(found, objectives(audit.json()));
        assertTrue(summary.toString().contains("did you mean 'exit'?"), summary::toString);
    }

    @Test
    void whatTheLogShowsCountsOnceThoughSoMuchElseIsWorseThatItIsNotListed() throws IOException {
        Path plugin = Files.writeString(directory.resolve("crowd.groovy"), """
                detector('crowd') {
                    when { event == 'x' }
                    severity FAIL
                    summary { field('word') }
                }
                objective('crowded') { observed { incidentCount('crowd') }; atMost 1200 }
                objective('warned') { observed { incidentCount('levels') }; atMost 1 }
                """);
        String runtime = "echo '{\"level\":\"warning\",\"message\":\"w\"}';"
                + " seq 10001 11200 | tr 0-9 a-j | sed 's/.*/{\"event\":\"x\",\"word\":\"&\"}/'; sleep 1";
        Path run = directory.resolve("crowded");
        Done.emp("final-dry-run", "--log-dir", run, "--plugins", plugin, "--duration", "5s", "--", "sh", "-c", runtime);
        Map<String, Object> audit =
                Done.emp("audit", "--log", run, "--plugins", plugin).json();
        assertEquals(List.of("crowded pass", "warned pass"), objectives(audit), audit::toString);
    }

    @SuppressWarnings("unchecked")
    private static List<String> objectives(Map<String, Object> summary) {
        return ((List<Map<String, Object>>) summary.get("objectives"))
                .stream().map(one -> one.get("name") + " " + one.get("status")).toList();
    }

    @Test
    void aReporterWritesItsFormat() throws IOException {
        Path brief = directory.resolve("brief.md");
        Scripted script = script("""
                reporter('board-brief', extension: 'md') {
                    line "# ${status.word()}"
                    out << "uptime ${text('summary.logs.uptime_ratio')}\\n"
                    line list('incidents').size()
                }""").with("--format", "board-brief", "--output", brief.toString());
        script.at(0, "tick").at(1, "tick").run();
        assertEquals("# pass\nuptime 1.0\n0\n", Files.readString(brief));
    }

    @Test
    void whatAScriptThrowsIsReportedWithItsFileAndLine() throws IOException {
        String raised = script("""
                detector('a') {
                    when { event == 'x' }
                    summary {
                        String account = null
                        account.toUpperCase()
                    }
                }""").at(0, "x").raised().toString();
        assertTrue(raised.contains("failed in inspect at mine.groovy:5: NullPointerException"), raised);
    }

    @Test
    void aLoopAndAPatternWithoutEndAreInterrupted() throws IOException {
        List<String> raised = script("""
                detector('loop') { on event: 'x'; inspect { while (true) { } } }
                detector('regex') { on event: 'x'; when { matches(~/(a|aa)+\\1b$/) } }
                detector('found') { on event: 'x'; when { message =~ /(a|aa)+\\1b$/ } }
                detector('whole') { on event: 'x'; when { message ==~ /(a|aa)+\\1b$/ } }
                """)
                .with("--plugin-timeout", "1s")
                .at(0, "x", "\"message\":\"" + "a".repeat(80) + "!\"")
                .raised();
        assertTrue(
                raised.stream().anyMatch(r -> r.contains("'loop'") && r.contains("mine.groovy:1")), raised::toString);
        for (String id : List.of("'regex'", "'found'", "'whole'")) {
            assertTrue(raised.stream().anyMatch(r -> r.contains(id) && r.contains("pattern")), raised::toString);
        }
    }

    @Test
    void compiledClassesThatWereTamperedWithAreNotUsed() throws IOException {
        String id = "cached-" + System.nanoTime();
        Scripted script = script("detector('" + id + "') { on event: 'x'; summary 'mine' }")
                .at(0, "x");
        assertEquals(List.of("fail 1 mine"), script.raised());
        Path cache = Path.of(System.getProperty("final-dry-run.groovy-cache"));
        for (String content : List.of("", "x".repeat(70), "0".repeat(64) + "more")) {
            for (Path file : newest(cache)) {
                assertEquals(
                        "rw-------",
                        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                Files.writeString(file, content);
            }
            assertEquals(List.of("fail 1 mine"), script.raised());
        }
        assertEquals(
                "rwx------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
    }

    private static List<Path> newest(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted(java.util.Comparator.comparing(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .limit(1)
                    .toList();
        }
    }

    @Test
    void aDetectorFiresLiveAndAnAuditFindsTheSame() throws IOException {
        Path plugin = Files.writeString(directory.resolve("live.groovy"), """
                detector('ticks') { on event: 'tick'; threshold 3, within: '60s'; severity WARN; summary { "$count ticks" } }
                detector('silent') { on event: 'decision'; atLeast 1, within: '800ms'; severity WARN }
                """);
        Done run = Rehearsed.into(directory, "r", "2s", "--plugins", plugin.toString());
        String live = run.out();
        assertTrue(live.contains("3 ticks") && live.contains("silent: fewer than 1 within 0.8s"), run::toString);
        Done audit = Done.emp("audit", "--log", directory.resolve("r"), "--plugins", plugin);
        Map<String, Object> summary =
                org.alphatrade.dryrun.base.json.Json.parseObject(Files.readString(directory.resolve("r/summary.json")));
        assertEquals(raisedBy(summary), raisedBy(audit.json()));
        assertFalse(raisedBy(summary).isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<String> raisedBy(Map<String, Object> summary) {
        return ((List<Map<String, Object>>) summary.get("incidents"))
                .stream()
                        .filter(i -> List.of("ticks", "silent").contains(i.get("detector")))
                        .map(i -> i.get("detector") + " " + i.get("count") + " " + i.get("first_at") + " "
                                + i.get("summary"))
                        .toList();
    }

    private Scripted script(String source) {
        return new Scripted(directory, source);
    }
}
