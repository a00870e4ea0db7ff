package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small programs that log as public trading bots do, at their own pace and on the streams they use: a healthy one passes
 * without an incident, an ill one does not pass, and an audit of the run says what the run said. The ready-made detectors
 * look on, as they are. A minute of real time, so that the suite of faults runs them, once.
 */
@Timeout(120)
@Tag("fault")
final class BotsTests {
    private static final Path BOTS = Path.of(System.getProperty("project.root", ".."), "src/test/resources/bots");
    private static final List<String> READY = List.of(
            "activity-liveness",
            "silent-thread",
            "runtime-restarts",
            "memory-growth",
            "reconnect-storm",
            "kill-switch",
            "stale-market-data",
            "stuck-order",
            "position-drift",
            "fat-finger",
            "self-match",
            "ib-notices");
    private static final List<String> LISTS = List.of("errors", "warnings", "content_incidents", "gap_incidents");

    /** Half of what these say is neither timed nor levelled, which a run must be told is meant. */
    private static final Set<String> BARE = Set.of("printer.sh");

    @TempDir
    Path directory;

    static List<String> bots() throws IOException {
        try (Stream<Path> files = Files.list(BOTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void aHealthyOnePasses(String bot) throws IOException {
        Map<String, Object> summary = rehearsed(bot, "healthy");
        assertEquals("pass", summary.get("status"), () -> bot + ": " + told(summary) + " " + summary.get("sign_off"));
        assertEquals(List.of(), told(summary));
    }

    @ParameterizedTest
    @MethodSource("bots")
    void anIllOneDoesNot(String bot) throws IOException {
        Map<String, Object> summary = rehearsed(bot, "ill");
        assertNotEquals("pass", summary.get("status"), bot);
        List<String> told = told(summary);
        assertTrue(told.stream().anyMatch(line -> line.startsWith("fail ")), () -> bot + ": " + told);
        assertFalse(
                told.stream().anyMatch(line -> line.chars().anyMatch(Character::isISOControl)),
                () -> bot + ": " + told);
    }

    private Map<String, Object> rehearsed(String bot, String how) throws IOException {
        Path run = directory.resolve("run");
        List<Object> words = new ArrayList<>(List.of("orchestrate", "--output-root", directory, "--run-name", "run"));
        words.addAll(List.of("--duration", "1.5s", "--skip-diary-evidence", "--skip-performance-evidence"));
        words.addAll(List.of("--no-packet", "--no-review", "--no-wrap-up"));
        words.addAll(plugins());
        if (BARE.contains(bot)) {
            words.add("--plain-output");
        }
        words.addAll(List.of(
                "--",
                bot.endsWith(".py") ? "python3" : "bash",
                BOTS.resolve(bot).toAbsolutePath(),
                how));
        Done done = Done.emp(words.toArray());
        Map<String, Object> live = Json.parseObject(Files.readString(run.resolve("summary.json")));
        List<Object> again = new ArrayList<>(List.of("audit", "--log", run));
        again.addAll(plugins());
        Map<String, Object> audit = Done.emp(again.toArray()).json();
        assertEquals(found(live), found(audit), () -> bot + " " + how + " " + done);
        return live;
    }

    private static List<Object> plugins() {
        List<Object> words = new ArrayList<>();
        READY.forEach(plugin -> words.addAll(List.of("--plugins", plugin)));
        return words;
    }

    private static String found(Map<String, Object> summary) {
        return new TreeMap<>((Map<?, ?>) logs(summary).get("level_counts")) + " " + told(summary);
    }

    /** What a report tells of: the incidents of all lists, but for what detectors could not check. */
    private static List<String> told(Map<String, Object> summary) {
        List<Object> all = new ArrayList<>((List<?>) summary.get("incidents"));
        LISTS.forEach(list -> all.addAll((List<?>) logs(summary).get(list)));
        return all.stream()
                .map(incident -> (Map<?, ?>) incident)
                .filter(incident -> !incident.get("severity").equals("pass"))
                .map(incident -> incident.get("severity") + " " + incident.get("count") + " " + incident.get("summary"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<?, ?> logs(Map<String, Object> summary) {
        return (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
    }
}
