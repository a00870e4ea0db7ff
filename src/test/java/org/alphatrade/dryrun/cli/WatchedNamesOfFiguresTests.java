package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.WatchedNamesTests.neverSeen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an objective's figures are made of is watched, in manifests and jars, and an objective that does not say is unknown. */
final class WatchedNamesOfFiguresTests {
    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(directory.resolve("app.jsonl"), """
                {"ts":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","msg":"Buy 3","venue_id":"XNAS","qty":2}
                {"ts":"2026-01-02T10:00:01Z","level":"info","event":"order_sent","msg":"buy 4","venue_id":"XNAS","qty":2}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"count\", \"where\": {\"venueid\": \"XNAS\"} | [mine field venueid {venue_id=2}] | 2",
                "\"kind\": \"count\", \"where\": {\"venue_id\": \"XNAS\"} | [] | 0",
                "\"kind\": \"share\", \"where\": {\"venueid\": \"X\"}, \"out_of\": {\"events\": [\"order_sent\"]} | [mine field venueid {venue_id=2}] | 2",
                "\"kind\": \"share\", \"out_of\": {\"where\": {\"venueid\": \"XNAS\"}} | [mine field venueid {venue_id=2}] | 2",
                "\"kind\": \"count\", \"containing\": [\"sell\", \"buy\"] | [mine text sell {}] | 0",
                "\"kind\": \"share\", \"out_of\": {\"containing\": [\"sell\"]} | [mine text sell {}] | 0"
            })
    void whatAFigureOfAManifestIsMadeOfIsWatched(String figure, String names, int exit) throws IOException {
        Path program = Files.writeString(directory.resolve("mine.sh"), """
                #!/bin/sh
                cat > /dev/null
                echo '{"status":"pass","reason":"fine"}'
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path manifest = Files.writeString(directory.resolve("mine.plugin.json"), """
                {"id": "mine", "kind": "objective", "command": ["./mine.sh"], "figures": [{"name": "n", FIGURE}]}
                """.replace("FIGURE", figure));
        Done audit = audit(manifest);
        assertEquals(names, neverSeen(audit).toString(), audit::toString);
        assertEquals(exit, audit.exit(), audit::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count(\"n\").of(Interest.literals(\"sell\", \"buy\")) | [mine text sell {}]",
                "count(\"n\").of(Interest.of(java.util.Set.of(), java.util.Set.of(), java.util.List.of(), java.util.List.of(\"sell\"))) | [mine text sell {}]",
                "count(\"n\").of(Interest.of(java.util.Set.of(), java.util.Set.of(), java.util.List.of(), java.util.List.of(\"buy\"))) | []",
                "share(\"n\").outOf(Interest.literals(\"sell\")) | [mine text sell {}]",
                "sum(\"n\", \"qty\").of(Interest.literals(\"qty\")) | []"
            })
    void theTextsOfAFigureInAJarAreWatchedButForTheKeyOfItsField(String figure, String names) throws IOException {
        Done audit = audit(jar("FigureSpec." + figure + ".build()", "none()", "\"fine\""));
        assertEquals(names, neverSeen(audit).toString(), audit::toString);
        assertEquals(0, audit.exit(), audit::toString);
    }

    @Test
    void theFieldOfAFigureWithoutAConditionIsNoTextAsWell() throws IOException {
        Done audit = audit(Files.writeString(
                directory.resolve("mine.groovy"), "objective('mine') {\nmax('order.quantity')\natMost 3\n}"));
        assertEquals("[mine field order.quantity {}]", neverSeen(audit).toString(), audit::toString);
    }

    @Test
    void figuresAreAskedForOnce() throws IOException {
        Done audit = audit(jar("FigureSpec.count(\"n\" + ++asked).build()", "none()", "\"asked \" + asked"));
        assertTrue(audit.out().contains("asked 1"), audit::toString);
        assertEquals(0, audit.exit(), audit::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "none().withFields(++said > 1 ? \"qty\" : \"\" + java.util.List.of().get(0)) | IndexOutOfBounds",
                "none().withFields(++said > 1 ? \"qty\" : null) | NullPointerException"
            })
    void anObjectiveThatFailsToSayWhatItWatchesIsUnknownAndSaysWhy(String watches, String why) throws IOException {
        Done audit = audit(jar("FigureSpec.count(\"n\").build()", watches, "\"fine\""));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("failed in watches at Goal.java:"), audit::toString);
        assertTrue(audit.out().contains(why), audit::toString);
    }

    private Path jar(String figure, String watches, String reason) throws IOException {
        return new JarBench(directory)
                .source("Goal", """
                        public final class Goal implements ObjectiveProvider {
                            static int asked;
                            static int said;
                            public String id() { return "mine"; }
                            public java.util.List<FigureSpec> figures(PluginContext context) {
                                return java.util.List.of(FIGURE);
                            }
                            public Objective create(PluginContext context) {
                                return new Objective() {
                                    public Assessment assess(Evidence evidence) {
                                        return Assessment.of(Status.PASS, REASON);
                                    }
                                    public WatchedNames watches() { return WatchedNames.WATCHES; }
                                };
                            }
                        }
                        """.replace("FIGURE", figure)
                        .replace("WATCHES", watches)
                        .replace("REASON", reason))
                .service(PluginKind.OBJECTIVE, "acme.Goal")
                .build("mine.jar");
    }

    private Done audit(Path plugin) {
        return Done.emp("audit", "--log", log, "--plugins", plugin);
    }
}
