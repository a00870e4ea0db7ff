package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes are the same levels and the same trouble: in a run, in an audit of it, and in one of its raw log alone. */
final class AlikeTests {
    private static final String OBJECTS =
            "{\"time\":\"2026-01-02T03:04:06Z\",\"level\":\"error\",\"msg\":\"order lost\"}\n{\"level\":\"warn\",\"msg\":\"slow\"}\n";

    /** What takes several lines: crash reports behind what announces them and alone, tables, a level on the second line. */
    private static final String SEVERAL_LINES = """
            2026-01-02 03:04:05,123 INFO feed started
            2026-01-02 03:04:05,200 ERROR order lost
            java.lang.IllegalStateException: no lot
            \tat a.B.c(B.java:1)
            \tat a.B.d(B.java:2)
            Caused by: java.io.IOException: gone
            \tat a.B.e(B.java:3)
            \t... 3 more
            2026-01-02 03:04:05,300 INFO next
            java.lang.NullPointerException: alone
            \tat a.B.c(B.java:1)
            2026-01-02 03:04:06,200 - feed - ERROR - cycle failed
            Traceback (most recent call last):
              File "a.py", line 1, in b
                c()

            ValueError: bad lot
            2026-01-02 03:04:06,300 INFO next
            Traceback (most recent call last):
              File "a.py", line 1, in b
                c()
            KeyError: 'alone'
            2026-01-02 03:04:06,400 WARNING slow
                because of a
                and of b
            2026-01-02 03:04:06,500 INFO table
               a b c
               1 2 3
            2026-01-02 03:04:06,600 INFO feed
               uncaught exception in feed
            panic: runtime error: index out of range [5] with length 3

            goroutine 1 [running]:
            main.main()
            \t/app/main.go:12 +0x1d
            exit status 2
            2026-01-02 03:04:07,600 ERROR node says
            Error: boom
                at run (/app/feed.js:12:3)
                at main (/app/main.js:3:1)
            2026-01-02 03:04:08,500 INFO more
            TypeError: x is not a function
                at run (/app/feed.js:12:3)
                at main (/app/main.js:3:1)

            Unhandled exception. System.InvalidOperationException: bad state
               at Acme.Feed.Run() in /src/Feed.cs:line 12
               at Acme.Program.Main() in /src/Program.cs:line 3
            2026-01-02 03:04:09,400 INFO an answer
            {
              "level": "error",
              "msg": "order gone"
            }
            2026-01-02 03:04:09,500 ERROR broken
            {
              "order": 7
            }
            2026-01-02 03:04:09,600 INFO said
               [ERROR] order rejected
            Jan 02, 2026 3:04:05 AM a.b.Class method
            SEVERE: broken
            ERROR: no lot
            Stacktrace:
             [1] error(s::String)
               @ Base ./error.jl:35
             [2] top-level scope
               @ a.jl:3
            2026-01-02 03:04:10,600 INFO end
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", " >&2"})
    void aRunItsAuditAndItsRawLogAgree(String to) throws IOException {
        String lines = LogLayout.text().stream()
                .filter(layout -> to.isEmpty() || namesItsLevel(layout))
                .map(layout -> layout.line() + "\n")
                .collect(Collectors.joining("", "", OBJECTS));
        Files.writeString(directory.resolve("lines"), lines);
        FinishedRun run = run("cat '" + directory.resolve("lines") + "'" + to);
        String live = found(run.summary());
        assertEquals(live, found(Done.emp("audit", "--log", run.directory()).json()));
        assertEquals(live, found(Done.emp("audit", "--log", run.raw()).json()));
    }

    @Test
    void whatTakesSeveralLinesIsTheSameRecordsUnderTheSameTitles() throws IOException {
        Files.writeString(directory.resolve("lines"), SEVERAL_LINES);
        FinishedRun run = run("cat '" + directory.resolve("lines") + "'");
        String live = found(run.summary());
        assertTrue(live.contains("java.lang.IllegalStateException: no lot (jvm stack trace)"), live);
        assertEquals(live, found(Done.emp("audit", "--log", run.directory()).json()));
        assertEquals(live, found(Done.emp("audit", "--log", run.raw()).json()));
        List<String> told = Files.readAllLines(run.incidents());
        for (Object id : ids(Done.emp("audit", "--log", run.raw()).json())) {
            assertTrue(told.stream().anyMatch(line -> line.contains("" + id)), () -> id + " of " + told);
        }
    }

    @Test
    void aHealthyBotThatWritesAllToStandardErrorHasNoError() throws IOException {
        String text = "2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat\n".repeat(20)
                + "x.py:3: DeprecationWarning: old call\n  warnings.warn(\"old call\")\n"
                + "\r  0%|          | 0/9 [00:00<?, ?it/s]\r100%|##########| 9/9 [00:01<00:00,  9.00it/s]\n";
        Files.writeString(directory.resolve("lines"), text);
        String found = found(run("cat '" + directory.resolve("lines") + "' >&2").summary());
        assertTrue(found.startsWith("{info=21, warning=1} 22 of 23 with 1"), found);
    }

    /** The level of a line that names none is that of its stream, which a raw log by itself does not know. */
    private static boolean namesItsLevel(LogLayout layout) {
        return !layout.level().equals("info") || layout.line().matches(".*(?:INFO|[Ii]nfo\\b).*");
    }

    private FinishedRun run(String command) {
        return FinishedRun.of(directory, "sh", "-c", command + "; sleep 0.3");
    }

    private static Stream<Map<?, ?>> groups(Map<String, Object> summary) {
        return Stream.of("content_incidents", "warnings", "errors")
                .flatMap(kind -> ((List<?>) logs(summary).get(kind)).stream())
                .map(group -> (Map<?, ?>) group);
    }

    private static List<Object> ids(Map<String, Object> summary) {
        return groups(summary).<Object>map(group -> group.get("id")).toList();
    }

    /** Of equal incidents the first gives the title, and which that is depends on the times. */
    private static String folded(Object title) {
        return title.toString().replaceAll("\\d+", "0");
    }

    private static String found(Map<String, Object> summary) {
        Map<?, ?> logs = logs(summary);
        String incidents = groups(summary)
                .map(group -> group.get("id") + " " + group.get("count") + " " + folded(group.get("summary")))
                .sorted()
                .collect(Collectors.joining("\n"));
        return logs.get("level_counts") + " " + logs.get("records") + " of " + logs.get("lines") + " with "
                + logs.get("joined_lines") + "\n" + incidents;
    }
}
