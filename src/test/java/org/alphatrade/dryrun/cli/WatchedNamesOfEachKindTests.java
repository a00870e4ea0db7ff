package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.WatchedNamesTests.neverSeen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watched names of jars and programs, and what each command says of them. */
final class WatchedNamesOfEachKindTests {
    private static final String FINDING = """
            detector('rejects') { on event: 'order_rejectd' }
            objective('reject-ratio') {
                observed { eventCount('order_rejectd') / eventCount('order_sent') }
                atMost 0.00001
            }
            detector('kill-switch-fired') { on event: 'kill_switch' }
            """;

    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(directory.resolve("app.jsonl"), """
                {"ts":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","msg":"buy","latency_ms":12}
                {"ts":"2026-01-02T10:00:01Z","level":"info","event":"order_rejected","msg":"on its way","latency_ms":15}
                {"ts":"2026-01-02T10:00:02Z","level":"info","event":"order_rejected","msg":"on its way"}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Interest.events(\"order_rejectd\") | | [mine event order_rejectd {order_rejected=2}] | 2",
                "Interest.events(\"order_rejected\") | | [] | 0",
                "Interest.literals(\"on it way\") | | [mine text on it way {}] | 0",
                "Interest.literals(\"on its way\") | | [] | 0",
                "Interest.everything() | .withFields(\"latency_m\") | [mine field latency_m {latency_ms=2}] | 2",
                "Interest.everything() | .withFields(\"latency_ms\") | [] | 0",
                "Interest.events(\"order_rejectd\") | .mayBeAbsent(\"order_rejectd\") | [mine event order_rejectd {}] | 0"
            })
    void aDetectorInAJarWatchesWhatItIsInterestedInAndWhatItSays(String interest, String more, String names, int exit)
            throws IOException {
        Path jar = new JarBench(directory)
                .source("Mine", """
                        public final class Mine implements DetectorProvider {
                            public String id() { return "mine"; }
                            public Detector create(PluginContext context) {
                                return new Detector() {
                                    public Interest interest() { return INTEREST; }
                                    public WatchedNames watches() { return WatchedNames.of(interest())MORE; }
                                };
                            }
                        }
                        """.replace("INTEREST", interest).replace("MORE", more == null ? "" : more))
                .service(PluginKind.DETECTOR, "acme.Mine")
                .build("mine.jar");
        Done audit = audit(jar);
        assertEquals(names, neverSeen(audit).toString());
        assertEquals(exit, audit.exit(), audit::toString);
    }

    @Test
    void aClassifierAndAnObjectiveInAJarSayWhatTheyWatch() throws IOException {
        Path jar = new JarBench(directory)
                .source("Known", """
                        public final class Known implements ClassifierProvider {
                            public String id() { return "known"; }
                            public Classifier create(PluginContext context) {
                                return new Classifier() {
                                    public java.util.Optional<Classification> classify(Incident incident) {
                                        return java.util.Optional.empty();
                                    }
                                    public WatchedNames watches() { return WatchedNames.none().withEvents("order_rejectd"); }
                                };
                            }
                        }
                        """)
                .source("Goal", """
                        public final class Goal implements ObjectiveProvider {
                            public String id() { return "goal"; }
                            public Objective create(PluginContext context) {
                                return new Objective() {
                                    public Assessment assess(Evidence evidence) { return Assessment.of(Status.PASS, "fine"); }
                                    public WatchedNames watches() { return WatchedNames.none().withFields("latencyMs"); }
                                };
                            }
                        }
                        """)
                .service(PluginKind.CLASSIFIER, "acme.Known")
                .service(PluginKind.OBJECTIVE, "acme.Goal")
                .build("mine.jar");
        Done audit = audit(jar);
        assertEquals(
                List.of("goal field latencyMs {latency_ms=2}", "known event order_rejectd {order_rejected=2}"),
                neverSeen(audit));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("classifier 'known' watches for the event 'order_rejectd'"), audit::toString);
        assertTrue(audit.out().contains("it watches for the field 'latencyMs'"), audit::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "detector | \"interest\": {\"events\": [\"order_rejectd\"]} | [mine event order_rejectd {order_rejected=2}] | 2",
                "detector | \"interest\": {\"events\": [\"order_rejectd\"]}, \"mayBeAbsent\": [\"order_rejectd\"] | [mine event order_rejectd {}] | 0",
                "detector | \"watches\": {\"fields\": [\"latency_m\"]} | [mine field latency_m {latency_ms=2}] | 2",
                "classifier | \"watches\": {\"events\": [\"orderRejected\"]} | [mine event orderRejected {order_rejected=2}] | 2",
                "objective | \"watches\": {\"events\": [\"order_rejectd\", \"order_sent\"]} | [mine event order_rejectd {order_rejected=2}] | 2",
                "objective | \"watches\": {\"events\": [\"order_rejected\"], \"containing\": [\"no such text\"]} | [mine text no such text {}] | 0"
            })
    void aProgramWatchesWhatItsManifestSays(String kind, String more, String names, int exit) throws IOException {
        Path program = Files.writeString(directory.resolve("mine.sh"), """
                #!/bin/sh
                case KIND in
                detector) while read -r line; do case $line in *flush*) n=${line##*:}; echo "{\\"type\\":\\"done\\",\\"n\\":$n";; esac; done;;
                objective) cat > /dev/null; echo '{"status":"pass","reason":"fine"}';;
                *) cat > /dev/null;;
                esac
                """.replace("KIND", kind));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path manifest = Files.writeString(
                directory.resolve("mine.plugin.json"),
                "{\"id\": \"mine\", \"kind\": \"" + kind + "\", \"command\": [\"./mine.sh\"], " + more + "}");
        Done audit = audit(manifest);
        assertEquals(names, neverSeen(audit).toString(), audit::toString);
        assertEquals(exit, audit.exit(), audit::toString);
    }

    @Test
    void checkWithALogSaysItAtOnce() throws IOException {
        Path script = Files.writeString(directory.resolve("mine.groovy"), FINDING);
        Done bare = Done.emp("plugins", "check", "--plugins", script);
        assertEquals(0, bare.exit(), bare::toString);
        Done check = Done.emp("plugins", "check", "--plugins", script, "--log", log);
        assertEquals(2, check.exit(), check::toString);
        assertTrue(
                check.err()
                        .contains(
                                "problem  detector 'rejects' watches for the event 'order_rejectd', which never occurred; 'order_rejected' did, 2 times"),
                check::toString);
        assertTrue(check.err().contains("problem  objective 'reject-ratio' watches for"), check::toString);
        assertTrue(check.out().contains("never seen  kill-switch-fired: event 'kill_switch'\n"), check::toString);
        assertTrue(check.out().contains("2 problems"), check::toString);

        Files.writeString(script, FINDING.replace("rejectd", "rejected"));
        Done right = Done.emp("plugins", "check", "--plugins", script, "--log", log);
        assertEquals(0, right.exit(), right::toString);
        assertTrue(right.out().contains("never seen  kill-switch-fired: event 'kill_switch'\n"), right::toString);
    }

    @Test
    void trySaysItAtOnce() throws IOException {
        Path script = Files.writeString(directory.resolve("mine.groovy"), FINDING);
        Done attempt = Done.emp("plugins", "try", script, "--log", log);
        assertEquals(2, attempt.exit(), attempt::toString);
        assertEquals(
                2,
                attempt.err().lines().filter(line -> line.startsWith("problem")).count(),
                attempt::toString);
        assertTrue(
                attempt.err().contains("'order_rejectd', which never occurred; 'order_rejected' did"),
                attempt::toString);
        assertTrue(attempt.out().contains("never seen  kill-switch-fired: event 'kill_switch'\n"), attempt::toString);
    }

    @Test
    void aRunItsAuditAndItsReportsSayTheSame() throws IOException {
        Path script = Files.writeString(directory.resolve("mine.groovy"), FINDING);
        Done run = Done.emp(
                "orchestrate",
                "--output-root",
                directory.resolve("out"),
                "--duration",
                "10s",
                "--required-duration",
                "100ms",
                "--skip-diary-evidence",
                "--skip-performance-evidence",
                "--plugins",
                script,
                "--no-packet",
                "--",
                "cat",
                log);
        assertEquals(2, run.exit(), run::toString);
        assertTrue(
                run.out()
                        .contains(
                                "watched    3 names never seen: 'order_rejectd' of reject-ratio, 'order_rejectd' of rejects, 'kill_switch' of kill-switch-fired\n"),
                run::toString);
        Path made;
        try (var runs = Files.list(directory.resolve("out"))) {
            made = runs.findFirst().orElseThrow();
        }
        Map<?, ?> summary = (Map<?, ?>)
                Json.parseObject(Files.readString(made.resolve("summary.json"))).get("summary");
        Done audit = Done.emp("audit", "--log", made, "--plugins", script);
        assertEquals(
                summary.get("watched_never_seen"), ((Map<?, ?>) audit.json().get("summary")).get("watched_never_seen"));
        assertTrue(audit.err().contains("watched, 3 names never seen"), audit::toString);
        String review = Files.readString(made.resolve("review.md"));
        assertTrue(
                review.contains(
                                "## Watched, never seen\n\n- **UNKNOWN** objective reject-ratio: event 'order\\_rejectd' ('order\\_rejected' did)")
                        || review.contains(
                                "- **UNKNOWN** objective reject-ratio: event 'order_rejectd' ('order_rejected' did)"),
                review);
    }

    @Test
    void aRunWhosePluginsSawAllTheyWatchSaysNothing() throws IOException {
        Path script = Files.writeString(
                directory.resolve("mine.groovy"),
                "objective('sent') { observed { eventCount('order_sent') }\natLeast 1 }");
        Done audit = audit(script);
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals("", audit.err());
        assertEquals(List.of(), neverSeen(audit));
        assertFalse(Done.emp("audit", "--log", log, "--plugins", script, "--format", "review-markdown")
                .out()
                .contains("never seen"));
    }

    @Test
    void whatAnObjectiveAsksOfADetectorThatLookedPastSomethingIsUnknown() throws IOException {
        Path script = Files.writeString(directory.resolve("mine.groovy"), """
                detector('rejects') { on event: 'order_rejectd' }
                objective('few-rejects') { observed { incidentCount('rejects') }; atMost 0 }
                """);
        Done audit = audit(script);
        Map<?, ?> objective = (Map<?, ?>) ((List<?>) audit.json().get("objectives")).get(0);
        assertEquals("unknown", objective.get("status"), audit::toString);
    }

    private Done audit(Path plugin, String... options) {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", log, "--plugins", plugin));
        words.addAll(List.of(options));
        return Done.emp(words.toArray());
    }
}
