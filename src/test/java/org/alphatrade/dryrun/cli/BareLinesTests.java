package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of lines that name neither time nor level, and of those that are no text. */
final class BareLinesTests {
    private static final String BARE = "for i in 1 2 3 4 5 6 7 8 9 10; do echo tick $i; echo tock; echo tack; done; ";
    private static final String GOOD = "for i in 1 2 3 4 5 6 7 8 9 10; do "
            + "echo '2026-01-02 03:04:05,678 INFO fine'; echo '{\"level\":\"info\",\"msg\":\"fine\"}'; "
            + "echo '2026-01-02 03:04:05 no level'; done; ";

    @TempDir
    Path directory;

    @Test
    void aProgramThatPrintsBareTextIsNoSilentPass() throws IOException {
        Done run = run("bare", BARE);
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.out().contains("records    30 (info 30), none of them names a level or a time"), run::toString);
        assertTrue(run.out().contains("None of 30 lines says when it was written or how bad it is"), run::toString);
        Map<?, ?> logs = logs(summary("bare"));
        assertEquals(30L, logs.get("unrecognised_lines"));
        assertEquals(Map.of("stdout", 30L), logs.get("unrecognised_by_stream"));
        assertTrue(String.valueOf(logs.get("unrecognised_first")).contains(".jsonl:1,"), logs::toString);
        assertTrue(
                Files.readString(directory.resolve("bare/summary.md"))
                        .contains("None of 30 log lines names a time or a level"),
                run::toString);
        assertEquals(logs, logs(audit("bare")));
        assertEquals(0, run("allowed", BARE, "--allow-warnings").exit());
        assertEquals("warn", logs(summary("allowed")).get("status"));
    }

    @Test
    void whoSaysThatItPrintsBareTextIsNotWarned() throws IOException {
        Done run = run("known", BARE, "--plain-output");
        assertEquals(0, run.exit(), run::toString);
        assertEquals(30L, logs(summary("known")).get("unrecognised_lines"));
        assertEquals(logs(summary("known")), logs(audit("known")));
        run("unknown", BARE);
        assertEquals("pass", logs(audit("unknown", "--plain-output")).get("status"));
    }

    @Test
    void aFewLinesWhileAProgramStartsAreOnlyTold() throws IOException {
        Done run = run("banner", "echo '  ____'; echo ' |  _ \\\\'; echo; echo My Bot 1.2.3; " + GOOD);
        assertEquals(0, run.exit(), run::toString);
        // The second line of the picture goes on with the first.
        assertEquals(2L, logs(summary("banner")).get("unrecognised_lines"));
    }

    @Test
    void aProgramThatNeverSaysMoreThanAFewBareLinesIsNoSilentPass() throws IOException {
        Done few = run("few", "echo up; echo down");
        assertEquals(2, few.exit(), few::toString);
        assertTrue(few.out().contains("None of 2 lines says when it was written or how bad it is"), few::toString);
        assertEquals("warn", logs(summary("few")).get("status"));
        assertEquals(logs(summary("few")), logs(audit("few")));
        assertTrue(run("one", "echo up").out().contains("The only line does not say"));
        assertEquals(0, run("known", "echo up; echo down", "--plain-output").exit());
        String most = "echo a; echo b; echo c; echo '2026-01-02 03:04:05,678 INFO fine'; ";
        assertTrue(run("most", most).out().contains("3 of 4 lines say neither"), most);
        String half = "echo a; echo '2026-01-02 03:04:05,678 INFO fine'; ";
        assertEquals(0, run("half", half).exit());
    }

    @Test
    void whatNamesATimeOrALevelIsRecognised() throws IOException {
        Done run = run("good", GOOD + GOOD);
        assertEquals(0, run.exit(), run::toString);
        assertEquals(0L, logs(summary("good")).get("unrecognised_lines"));
        assertNull(logs(summary("good")).get("unrecognised_first"));
    }

    @Test
    void objectsWithoutTimeAndLevelAreCountedToo() throws IOException {
        Done run = run("objects", BARE.replaceAll("echo t\\w+( \\$i)?", "echo '{\"price\":7}'"));
        assertEquals(2, run.exit(), run::toString);
        assertEquals(30L, logs(summary("objects")).get("unrecognised_lines"));
        assertEquals(logs(summary("objects")), logs(audit("objects")));
    }

    @Test
    void theLinesOfATraceAreNoBareOnes() throws IOException {
        String trace =
                "printf 'Traceback (most recent call last):\\n  File \"a.py\", line 1, in <module>\\n    run()\\n"
                        + "ValueError: bad lot\\n' >&2; ";
        Done run = run("trace", GOOD + trace + "sleep 0.2");
        assertEquals(2, run.exit(), run::toString);
        assertEquals(0L, logs(summary("trace")).get("unrecognised_lines"), run::toString);
    }

    @Test
    void linesThatAreNoTextAreNamedAndNoPass() throws IOException {
        Done run = run("odd", GOOD + "printf 'a\\000b\\n\\377\\376\\375\\374\\n'; echo 'caf\u00e9 \"quoted\"'; ");
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.out().contains("2 lines are no text"), run::toString);
        assertEquals(2L, logs(summary("odd")).get("unreadable_lines"));
        assertEquals(1L, logs(summary("odd")).get("unrecognised_lines"));
        assertEquals(logs(summary("odd")), logs(audit("odd")));
    }

    @Test
    void anEmptyLineOnStandardErrorIsNoError() throws IOException {
        Done run = run("empty", GOOD + "echo >&2; echo '   ' >&2; ");
        assertEquals(0, run.exit(), run::toString);
        assertEquals(0L, logs(summary("empty")).get("unrecognised_lines"));
    }

    @Test
    void theProgressFileAndWatchTellOfThem() throws IOException {
        Done run = run("live", BARE);
        Map<String, Object> tree = Json.parseObject(Files.readString(progress("live")));
        assertEquals(Map.of("stdout", 30L), tree.get("unrecognised_line_counts"), run::toString);
        Done watch = Done.emp("watch", "--once", "--progress", progress("live"));
        assertTrue(watch.out().contains("Bare lines stdout=30"), watch::toString);
    }

    @Test
    void withoutTheReadingOfTextNothingIsSaidToBeUnrecognised() throws IOException {
        Done run = run("off", BARE, "--no-text-logs");
        assertEquals(0, run.exit(), run::toString);
        assertFalse(run.out().contains("none of them"), run::toString);
    }

    private Done run(String name, String program, String... options) {
        List<Object> words = new ArrayList<>(List.of(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                name,
                "--duration",
                "30s",
                "--required-duration",
                "0s",
                "--skip-diary-evidence",
                "--skip-performance-evidence"));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("--", "sh", "-c", program));
        return Done.emp(words.toArray());
    }

    private Map<String, Object> summary(String name) throws IOException {
        return Json.parseObject(Files.readString(directory.resolve(name).resolve("summary.json")));
    }

    private Path progress(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(name))) {
            return files.filter(file -> file.toString().endsWith("progress.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, Object> audit(String name, String... options) {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", directory.resolve(name)));
        words.addAll(Arrays.asList(options));
        return Done.emp(words.toArray()).json();
    }

    private static Map<?, ?> logs(Map<String, Object> summary) {
        return (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
    }
}
