package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Levels and times of lines of text as other people's libraries and programs write them. */
final class TextLayoutCorpusTests {
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-02T12:00:00Z"));
    private static final String BEFORE = "2026-01-02T03:04:04Z INFO up";

    @TempDir
    Path directory;

    static List<LogLayout> layouts() {
        return LogLayout.text();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void anAuditReadsLevelAndTime(LogLayout layout) throws IOException {
        boolean timed = !layout.time().isEmpty();
        Path log = Files.write(
                directory.resolve("one.log"), timed ? List.of(layout.line()) : List.of(BEFORE, layout.line()));
        Files.setLastModifiedTime(log, WRITTEN);
        Map<?, ?> logs = logs(Done.emp("audit", "--log", log).json());
        Map<String, Long> expected = new TreeMap<>(Map.of(layout.level(), 1L));
        if (!timed) {
            expected.merge("info", 1L, Long::sum);
        }
        assertEquals(expected, logs.get("level_counts"));
        if (timed) {
            assertEquals(layout.time(), logs.get("started_at"));
        }
    }

    @Test
    void aRunReadsWhatAuditsOfItAndOfItsRawLogRead() throws IOException {
        List<LogLayout> layouts = layouts();
        Path said = Files.write(
                directory.resolve("said"), layouts.stream().map(LogLayout::line).toList());
        FinishedRun run = FinishedRun.of(directory, "cat", said);
        assertEquals(
                layouts.stream().map(one -> one.level() + " " + one.name()).collect(Collectors.joining("\n")),
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

    @Test
    void noLibraryStandsForManyAndEachIsNamed() {
        List<LogLayout> all =
                Stream.concat(layouts().stream(), LogLayout.json().stream()).toList();
        assertTrue(all.size() >= 150, "only " + all.size());
        Map<String, Long> libraries = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.name().replaceAll("(?: \\d.*|,.*)", ""), Collectors.counting()));
        libraries.values().removeIf(count -> count <= 3);
        assertEquals(Map.of(), libraries);
        assertEquals(all.size(), all.stream().map(LogLayout::name).distinct().count());
    }

    /** What the structured log says of each line, in the order of the lines. */
    private static String captured(Path log, List<LogLayout> layouts) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            found.add(Json.parseObject(line).get("level") + " "
                    + layouts.get(found.size()).name());
        }
        return String.join("\n", found);
    }
}
