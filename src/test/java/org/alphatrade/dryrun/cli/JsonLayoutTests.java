package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Levels and times of JSON records as other people's libraries write them, and what only looks like a level. */
final class JsonLayoutTests {
    @TempDir
    Path directory;

    static List<LogLayout> layouts() {
        return LogLayout.json();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void anAuditReadsLevelAndTime(LogLayout layout) throws IOException {
        Path log = Files.writeString(directory.resolve("one.jsonl"), layout.line() + "\n");
        Map<?, ?> logs = logs(Done.emp("audit", "--log", log).json());
        assertEquals(Map.of(layout.level(), 1L), logs.get("level_counts"));
        assertEquals(layout.time(), logs.get("started_at"));
    }

    @Test
    void aRunReadsWhatAuditsOfItAndOfItsRawLogRead() throws IOException {
        List<LogLayout> layouts = layouts();
        Path said = Files.write(
                directory.resolve("said"), layouts.stream().map(LogLayout::line).toList());
        FinishedRun run = FinishedRun.of(directory, "cat", said);
        assertEquals(
                layouts.stream()
                        .map(layout -> layout.level() + " " + layout.time() + " " + layout.name())
                        .toList(),
                captured(run.structured(), layouts));
        Map<String, Long> expected = new TreeMap<>();
        layouts.forEach(layout -> expected.merge(layout.level(), 1L, Long::sum));
        assertEquals(expected, logs(run.summary()).get("level_counts"));
        assertEquals(
                expected,
                logs(Done.emp("audit", "--log", run.directory()).json()).get("level_counts"));
        assertEquals(
                expected, logs(Done.emp("audit", "--log", run.raw()).json()).get("level_counts"));
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"level":"info","msg":"sent"}{"level":"error","msg":"lost"} | error
            {"level":"error","msg":"lost"} {"level":"info","msg":"sent"} | error
            [{"level":"info","msg":"sent"},{"level":"fatal","msg":"lost"}] | fatal
            {"level":"error","msg":"cut in the mid | error
            {"level":"error","msg":"a \\x of no meaning"} | error
            {"level":"error","msg":"lost"} and more | error
            {"type":"info","msg":"cut in the mid | info
            {"a":1}{"b":2} | info
            {curly text of a program} | info
            """)
    void aLineThatIsNotOneObjectIsAsBadAsTheWorstThatStandsInIt(String line, String level) throws IOException {
        Path said = Files.writeString(directory.resolve("said"), line + "\n");
        FinishedRun run = FinishedRun.of(directory, "cat", said);
        assertEquals(Map.of(level, 1L), logs(run.summary()).get("level_counts"));
        assertEquals(
                Map.of(level, 1L),
                logs(Done.emp("audit", "--log", run.directory()).json()).get("level_counts"));
    }

    @Test
    void aCrashOfALambdaFunctionIsATrace() throws IOException {
        Path log = Files.writeString(directory.resolve("lambda.jsonl"), """
                {"timestamp":"2026-01-02T03:04:06Z","log_level":"INFO","errorType":"ValueError","errorMessage":"bad lot",\
                "stackTrace":["  File \\"/var/task/app.py\\", line 12, in handler\\n    raise ValueError(\\"bad lot\\")\\n"]}
                """);
        Done audit = Done.emp("audit", "--log", log);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals("[ValueError: bad lot (python stack trace)]", content(audit), audit::toString);
    }

    private static String content(Done audit) {
        return ((List<?>) logs(audit.json()).get("content_incidents"))
                .stream().map(one -> ((Map<?, ?>) one).get("summary")).toList().toString();
    }

    /** What the structured log says of each line, in the order of the lines. */
    private static List<String> captured(Path log, List<LogLayout> layouts) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Map<String, Object> record = Json.parseObject(line);
            found.add(record.get("level") + " " + record.get("timestamp") + " "
                    + layouts.get(found.size()).name());
        }
        return found;
    }
}
