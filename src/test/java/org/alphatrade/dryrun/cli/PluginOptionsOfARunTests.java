package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.store.journal.JournalReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin judges a run that is audited by the options that the run was judged by, unless others are typed. */
final class PluginOptionsOfARunTests {
    private static final String RUNTIME =
            "for i in 1 2 3 4 5 6 7; do echo '{\"level\":\"info\",\"event\":\"order\",\"qty\":7}'; done; while :; do echo '{\"level\":\"info\",\"message\":\"beat\"}'; sleep 0.1; done";

    @TempDir
    static Path directory;

    @BeforeAll
    static void runsFailByAnOptionThatWasTypedAndByADefault() throws IOException {
        run("typed", plugin("typed-then", "option('limit', 1000, 'lots')"), "--plugin-option", "few-orders.limit=5");
        run("usual", plugin("usual-then", "option('limit', 6, 'lots')"));
        run("found", detector("option('limit', 1000, 'lots')"), "--plugin-option", "big-order.limit=5");
    }

    private static void run(String name, Path plugin, String... options) {
        List<Object> words = new ArrayList<>(List.of("final-dry-run", "--log-dir", directory.resolve(name)));
        words.addAll(List.of("--duration", "1s", "--required-duration", "1ms", "--minimum-uptime-ratio", "0"));
        words.addAll(List.of("--no-diary-required", "--no-performance-required", "--plugins", plugin));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("--", "sh", "-c", RUNTIME));
        Done run = Done.emp(words.toArray());
        assertEquals(2, run.exit(), run::toString);
    }

    private static Path plugin(String name, String limit) throws IOException {
        Path file = Files.createDirectories(directory.resolve(name)).resolve("few-orders.groovy");
        return Files.writeString(file, """
                objective('few-orders') {
                    def limit = %s
                    observed { eventCount('order') }
                    atMost limit
                }
                """.formatted(limit));
    }

    private static Path detector(String limit) throws IOException {
        return Files.writeString(directory.resolve("big-order.groovy"), """
                detector('big-order') {
                    def limit = %s
                    when { event == 'order' && number('qty') > limit }
                    severity FAIL
                    summary 'a big order'
                }
                """.formatted(limit));
    }

    private static Done audit(String run, Path plugin, String... options) {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", directory.resolve(run), "--plugins", plugin));
        words.addAll(Arrays.asList(options));
        return Done.emp(words.toArray()).isReadable();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            typed | option('limit', 1000, 'lots') | ''                                 | fail
            typed | option('limit', 1000, 'lots') | --plugin-option=few-orders.limit=6  | fail
            typed | option('limit', 1000, 'lots') | --plugin-option=few-orders.limit=8  | pass
            typed | option('limit', 9, 'lots')    | ''                                 | fail
            typed | option('limit', 9.5, 'lots')  | ''                                 | fail
            usual | option('limit', 6, 'lots')    | ''                                 | fail
            usual | option('limit', 1000, 'lots') | ''                                 | fail
            usual | option('limit', 1000, 'lots') | --plugin-option=few-orders.limit=8  | pass
            """)
    void anOptionIsTheOneTypedElseTheRunsOwnWhateverTheDefaultIsNow(
            String run, String limit, String options, String status) throws IOException {
        Done audit = audit(run, plugin("now", limit), options.isEmpty() ? new String[0] : new String[] {options});
        assertEquals(status, audit.json().get("status"), audit::toString);
        assertEquals(status.equals("fail") ? 2 : 0, audit.exit(), audit::toString);
    }

    @Test
    void aDetectorFindsAgainWhatItFoundLive() throws IOException {
        String found = "\"summary\": \"a big order\"";
        Path milder = detector("option('limit', 2000, 'lots')");
        assertTrue(audit("found", milder).out().contains(found));
        Done typed = audit("found", milder, "--plugin-option=big-order.limit=8");
        assertFalse(typed.out().contains(found), typed::toString);
    }

    @Test
    void aReviewHoldsToTheRunsOwnOptionsAsWell() throws IOException {
        Path plugin = plugin("reviewed", "option('limit', 1000, 'lots')");
        List<Object> words = List.of("review", "--log", directory.resolve("typed"), "--plugins", plugin);
        assertEquals(2, Done.emp(words.toArray()).exit());
        List<Object> more = new ArrayList<>(words);
        more.add("--plugin-option=few-orders.limit=8");
        assertEquals(0, Done.emp(more.toArray()).exit());
    }

    @Test
    void aFileThatSetsAnOptionTypesIt() throws IOException {
        Path file = Files.writeString(directory.resolve("audit.yaml"), "plugin-options: {few-orders: {limit: 8}}\n");
        Done audit = audit("typed", plugin("filed", "option('limit', 1000, 'lots')"), "--config", file.toString());
        assertEquals("pass", audit.json().get("status"), audit::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1000 + option('most', 0, 'lots') | it has no such option now; name the version that the run was judged by
            option('limit', duration('9s'), 'time').toSeconds() | duration '5' has no unit; write 5s, 5m or 5h; name the version that the run was judged by, or give --plugin-option few-orders.limit=VALUE
            """)
    void anOptionThatThePluginNoLongerTakesLeavesTheRunUnknown(String limit, String why) throws IOException {
        Done audit = audit("typed", plugin("changed", limit)).isNoPass();
        String sentence = "objective 'few-orders' cannot be held to the run's own option few-orders.limit='5': " + why;
        assertTrue(audit.out().contains(sentence), audit::toString);
    }

    @Test
    void theOptionsStandInTheJournalBeforeTheRunBegins() throws IOException {
        Path journal = journal(directory.resolve("usual"));
        assertTrue(Files.readAllLines(journal).get(1).contains("\"few-orders\":{\"limit\":\"6\"}"));
        assertEquals(
                Map.of("few-orders", Map.of("limit", "6")),
                JournalReader.read(journal).pluginOptions());
    }

    @Test
    void aJournalWithoutThemIsReadAsBefore() throws IOException {
        Path copy = Files.createTempDirectory(directory, "old").resolve("run");
        Rehearsed.copy(directory.resolve("usual"), copy);
        Path journal = journal(copy);
        List<String> lines = Files.readAllLines(journal);
        lines.removeIf(line -> line.matches(".*\"type\":\"(run|plugins|chain|sealed)\".*"));
        Files.write(journal, lines);
        Done audit = Done.emp("audit", "--log", copy, "--plugins", plugin("old", "option('limit', 1000, 'lots')"));
        assertFalse(audit.isNoPass().out().contains("cannot be read"), audit::toString);
        assertTrue(audit.out().contains("\"status\": \"pass\""), audit::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"limit":"6"} | "6"             | 'few-orders' is missing or no Map
            {"limit":"6"} | {"limit":null}  | 'limit' is missing or no String
            """)
    void optionsThatCannotBeReadAreNoPass(String recorded, String forged, String why) throws IOException {
        Path copy = Files.createTempDirectory(directory, "forged").resolve("run");
        Rehearsed.copy(directory.resolve("usual"), copy);
        Path journal = journal(copy);
        Files.writeString(
                journal, Files.readString(journal).replace("\"few-orders\":" + recorded, "\"few-orders\":" + forged));
        Done audit = Done.emp("audit", "--log", copy, "--plugins", plugin("forged", "option('limit', 1000, 'lots')"));
        assertTrue(audit.isNoPass().out().contains(why), audit::toString);
    }

    private static Path journal(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.getFileName().toString().endsWith("_events.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
