package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of several sources that stand between each other: each goes on with the last of its own. */
final class SourcesTests {
    private static final List<String> PYTHON = List.of(
            "2026-01-02 03:04:06,200 - feed - ERROR - cycle failed",
            "Traceback (most recent call last):",
            "  File \"a.py\", line 1, in b",
            "    c()",
            "ValueError: bad lot");
    private static final List<String> JAVA = List.of(
            "2026-01-02 03:04:06.134 ERROR 1 --- [scheduling-1] c.a.FeedWorker : 404 Not Found",
            "",
            "org.acme.client.FeedClientException$NotFound: 404 Not Found: \"{\"status\":404}\"",
            "\tat org.acme.client.FeedClient.create(FeedClient.java:113) ~[client-5.3.13.jar!/:5.3.13]",
            "\tat org.acme.Feed.run(Feed.java:12)",
            "Caused by: java.io.IOException: gone",
            "\t... 12 more");
    private static final List<String> OBJECT =
            List.of("{", "  \"level\": \"error\",", "  \"msg\": \"order gone\"", "}");

    @TempDir
    Path directory;

    /** What stands before the lines of each of three sources. */
    static Stream<List<String>> wrappers() {
        return Stream.of(
                List.of("feed-1   | ", "db-1     | ", "gate-1   | "),
                List.of(
                        "feed-1   | 2026-01-02T03:04:05.143102151Z ",
                        "db-1     | 2026-01-02T03:04:05.143202151Z ",
                        "gate-1   | 2026-01-02T03:04:05.143302151Z "),
                List.of("shop_feed.1.k2@node1    | ", "shop_db.1.x9@node2    | ", "shop_gate.2.z7@node1    | "),
                List.of("[pod/feed-7d4/app] ", "[pod/db-0/app] ", "[pod/feed-7d4/sidecar] "),
                List.of(
                        "[pod/feed-7d4/app] 2026-01-02T03:04:05.143102151Z ",
                        "[pod/db-0/app] 2026-01-02T03:04:05.143202151+01:00 ",
                        "[pod/feed-7d4/sidecar] 2026-01-02T03:04:05.143302151Z "),
                List.of(
                        "2026-01-02T03:04:05.143102151Z stderr F ",
                        "2026-01-02T03:04:05.143202151Z stdout F ",
                        "[pod/db-0/app] "),
                List.of("0|feed  | ", "1|db    | ", "2|gate  | "));
    }

    private static List<String> between(List<String> wrapper, List<List<String>> programs) {
        List<String> lines = new ArrayList<>(List.of("2026-01-02 03:04:05 INFO begun"));
        int longest = programs.stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < longest; i++) {
            for (int program = 0; program < programs.size(); program++) {
                List<String> own = programs.get(program);
                if (i < own.size()) {
                    lines.add(wrapper.get(program) + own.get(i));
                }
            }
        }
        lines.add("2026-01-02 03:04:07 INFO end");
        return lines;
    }

    private static String found(Map<String, Object> summary) {
        Map<?, ?> logs = logs(summary);
        List<String> titles = Stream.of("content_incidents", "warnings", "errors")
                .flatMap(kind -> ((List<?>) logs.get(kind)).stream())
                .map(group -> (Map<?, ?>) group)
                .map(group -> group.get("count") + " " + group.get("summary"))
                .sorted()
                .toList();
        return logs.get("level_counts") + " " + logs.get("records") + " of " + logs.get("lines") + " with "
                + logs.get("joined_lines") + ", " + logs.get("unrecognised_lines") + " unrecognised\n"
                + String.join("\n", titles);
    }

    private void alike(List<String> lines, String wanted) throws IOException {
        Path file = Files.write(directory.resolve("several.log"), lines);
        assertEquals(wanted, found(Done.emp("audit", "--log", file).json()), () -> String.join("\n", lines));
        FinishedRun run = FinishedRun.of(directory, "sh", "-c", "cat '" + file + "'; sleep 0.3");
        assertEquals(wanted, found(run.summary()));
        assertEquals(wanted, found(Done.emp("audit", "--log", run.directory()).json()));
        assertEquals(wanted, found(Done.emp("audit", "--log", run.raw()).json()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void oneCrashIsOneIncidentOfItsOwnSource(int wrapper) throws IOException {
        alike(between(wrappers().toList().get(wrapper), List.of(PYTHON, JAVA, OBJECT)), """
                {error=3, info=2} 5 of 18 with 13, 0 unrecognised
                1 ValueError: bad lot (python stack trace)
                1 order gone
                1 org.acme.client.FeedClientException$NotFound: 404 Not Found: "{"status":404}" (jvm stack trace)""");
    }

    @Test
    void sternShowsPodAndContainer() throws IOException {
        List<String> wrapper = List.of("feed-7d4 app ", "feed-7d4 sidecar ");
        alike(between(wrapper, List.of(PYTHON, JAVA)), """
                {error=2, info=2} 4 of 14 with 10, 0 unrecognised
                1 ValueError: bad lot (python stack trace)
                1 org.acme.client.FeedClientException$NotFound: 404 Not Found: "{"status":404}" (jvm stack trace)""");
    }

    @Test
    void eachLineBehindTheTimeOfALogDriver() throws IOException {
        List<String> lines = new ArrayList<>();
        PYTHON.forEach(line -> lines.add("2026-01-02T03:04:05.143102151Z " + line));
        lines.add("2026-01-02T03:04:05.143502151Z 2026-01-02 03:04:06,300 - feed - INFO - up");
        alike(lines, """
                {error=1, info=1} 2 of 6 with 4, 0 unrecognised
                1 ValueError: bad lot (python stack trace)""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02 03:04:07 INFO fine", "2026-01-02 03:04:07 DEBUG fine", "{\"level\":\"info\"}"})
    void anErrorThatGoesOnIsOneWhateverComesAtOnceBehindIt(String next) throws IOException {
        List<String> error = List.of("2026-01-02 03:04:05 ERROR order lost", "    order id 5", next);
        alike(objects(error, "stdout", "\\n"), next.contains("DEBUG") ? """
                {debug=1, error=1} 2 of 3 with 1, 0 unrecognised
                1 2026-01-02 03:04:05 ERROR order lost""" : """
                {error=1, info=1} 2 of 3 with 1, 0 unrecognised
                1 2026-01-02 03:04:05 ERROR order lost""");
    }

    @Test
    void anErrorBehindWhatGoesOnIsItsOwn() throws IOException {
        List<String> fine =
                List.of("2026-01-02 03:04:05 INFO fine", "    so far", "2026-01-02 03:04:07 ERROR order lost");
        alike(objects(fine, "stderr", "\\n"), """
                {error=1, info=1} 2 of 3 with 1, 0 unrecognised
                1 2026-01-02 03:04:07 ERROR order lost""");
    }

    @Test
    void whatGoesOnWithNothingIsCountedOnce() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("web-1  | hello there friends " + i);
            lines.add("web-1  | [some] {x} " + i + " y");
            lines.add("web-1  | {\"level\":\"info\",\"msg\":\"x\"}");
            lines.add("2026-01-02 03:04:05 INFO ok " + i);
        }
        Path file = Files.write(directory.resolve("bare.log"), lines);
        FinishedRun run = FinishedRun.of(directory, "sh", "-c", "cat '" + file + "'; sleep 0.3");
        long marked = Files.readAllLines(run.structured()).stream()
                .filter(line -> line.contains("\"unrecognised\":true"))
                .count();
        assertEquals(marked, logs(run.summary()).get("unrecognised_lines"));
    }

    @Test
    void moreSourcesThanAreFollowedCostNoMore() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            lines.add("feed-" + i % 5_000 + "  | 2026-01-02 03:04:05 INFO quote " + i);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Path file = Files.write(directory.resolve("many.log"), lines);
            assertEquals(
                    "{info=100000}",
                    logs(Done.emp("audit", "--log", file).json())
                            .get("level_counts")
                            .toString());
        });
    }

    private static String object(String text, String stream) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
        return "{\"log\":\"" + escaped + "\",\"stream\":\"" + stream
                + "\",\"time\":\"2026-01-02T03:04:06.143102151Z\"}";
    }

    private static List<String> objects(List<String> program, String stream, String end) {
        return program.stream()
                .map(line -> object(line, stream).replace("\",\"stream", end + "\",\"stream"))
                .toList();
    }

    @Test
    void eachLineInAnObjectOfJsonFile() throws IOException {
        List<String> programs =
                between(List.of("", ""), List.of(objects(PYTHON, "stderr", "\\n"), objects(JAVA, "stdout", "\\r\\n")));
        alike(programs, """
                {error=2, info=2} 4 of 14 with 10, 0 unrecognised
                1 ValueError: bad lot (python stack trace)
                1 org.acme.client.FeedClientException$NotFound: 404 Not Found: "{"status":404}" (jvm stack trace)""");
    }

    @Test
    void anObjectOverSeveralLinesInObjectsOfJsonFile() throws IOException {
        alike(objects(OBJECT, "stdout", "\\n"), """
                {error=1} 1 of 4 with 3, 0 unrecognised
                1 order gone""");
    }

    /**
     * Docker's buffer holds 16 KiB; the last part alone ends with a line's end. A byte that is of no character becomes one of
     * three bytes.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 200})
    void partsOfALineInObjectsOfJsonFileAreOneLine(int odd) throws IOException {
        String begin = "{\"msg\":\"" + "\uFFFD".repeat(odd);
        List<String> lines = new ArrayList<>(List.of("2026-01-02 03:04:05 INFO begun"));
        lines.add(object(begin + "x".repeat(16_384 - begin.length()), "stdout"));
        lines.add(object("WARN of the other stream", "stderr").replace("\",\"stream", "\\n\",\"stream"));
        lines.add(object("x".repeat(16_384), "stdout"));
        lines.add(object("x\",\"level\":\"error\"}", "stdout").replace("\",\"stream", "\\n\",\"stream"));
        lines.add(object("no line's end, and short", "stdout"));
        lines.add(object("neither this", "stdout"));
        Path file = Files.write(directory.resolve("parts.log"), lines);
        String wanted = "{error=1, info=3, warn=1} 5 of 7 with 2, 0 unrecognised";
        String found = found(Done.emp("audit", "--log", file).json());
        assertTrue(found.startsWith(wanted), found);
        FinishedRun run = FinishedRun.of(directory, "cat", file);
        assertTrue(found(run.summary()).startsWith(wanted), () -> "a run");
        assertTrue(found(Done.emp("audit", "--log", run.directory()).json()).startsWith(wanted));
        assertTrue(found(Done.emp("audit", "--log", run.raw()).json()).startsWith(wanted));
    }

    @Test
    void linesBehindSyslogAreOneCrashOfTheirProgram() throws IOException {
        List<String> wrapper = List.of("Jan  2 03:04:05 h1 feed[12]: ", "Jan  2 03:04:05 h1 gate[13]: ");
        Path file = Files.write(
                directory.resolve("sys.log"), between(wrapper, List.of(PYTHON.subList(1, 5), JAVA.subList(2, 7))));
        String found = found(Done.emp("audit", "--log", file).json());
        assertTrue(found.endsWith("""
                1 ValueError: bad lot (python stack trace)
                1 org.acme.client.FeedClientException$NotFound: 404 Not Found: "{"status":404}" (jvm stack trace)"""), found);
    }

    @Test
    void theSourceThatWroteLastLongestAgoIsForgotten() throws IOException {
        List<String> lines = new ArrayList<>(List.of("2026-01-02 03:04:05 INFO begun"));
        lines.add("feed-0  | ERROR: order lost");
        for (int i = 1; i <= 64; i++) {
            lines.add("feed-" + i + "  | INFO: up");
        }
        lines.add("feed-64  |   goes on");
        lines.add("feed-0  |   goes on with nothing");
        Path file = Files.write(directory.resolve("many.log"), lines);
        assertEquals("""
                {error=1, info=66} 67 of 68 with 1, 1 unrecognised
                1 feed-0  | ERROR: order lost""", found(Done.emp("audit", "--log", file).json()));
    }

    @Test
    void whatComesLateIsNoPartOfIt() throws IOException {
        Path file = Files.write(
                directory.resolve("late.log"),
                List.of(
                        "2026-01-02T03:04:05.143102151Z stderr F ERROR: order lost",
                        "2026-01-02T03:04:05.943102151Z stderr F   for want of a lot",
                        "2026-01-02T03:04:09.143102151Z stderr F   much later"));
        String found = found(Done.emp("audit", "--log", file).json());
        assertTrue(found.startsWith("{error=1, info=1} 2 of 3 with 1, 0 unrecognised"), found);
    }
}
