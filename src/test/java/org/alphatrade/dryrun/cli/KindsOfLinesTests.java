package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of line that once passed unseen, or was raised for nothing, is what it is: alone, live, in an audit of the run and of its raw log. */
final class KindsOfLinesTests {
    private static final String BEFORE = "2026-01-02T03:04:04Z INFO it begins\n";
    private static final String NEXT = "2026-01-02T03:04:08Z INFO it goes on\n";
    private static final Map<String, Integer> EXIT = Map.of("pass", 0, "warn", 1, "fail", 2);

    @TempDir
    Path directory;

    static List<KindOfLine> kinds() {
        return KindOfLine.all();
    }

    /** A file does not know that its lines were written on standard error: those that say so little are told live. */
    static List<KindOfLine> kindsOfFiles() {
        return kinds().stream()
                .filter(kind -> !kind.stderr() || !kind.time().isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsOfFiles")
    void aFileWithIt(KindOfLine kind) throws IOException {
        Path log = Files.writeString(directory.resolve("one.log"), BEFORE + kind.lines() + NEXT);
        Done audit = Done.emp("audit", "--log", log);
        Map<?, ?> found = logs(audit.json());
        String said = kind + ": " + found.get("level_counts") + " " + titles(found) + " " + found.get("findings");
        assertEquals(kind.levels(), withoutTwoInfos(found.get("level_counts")), said);
        assertEquals(EXIT.get(kind.verdict()), audit.exit(), said);
        assertRaised(List.of(kind), titles(found));
        if (!kind.time().isEmpty()) {
            Files.writeString(log, kind.lines());
            assertEquals(
                    Instant.parse(kind.time()).toString(),
                    logs(Done.emp("audit", "--log", log).json()).get("started_at"));
        }
    }

    @Test
    void aRunOfThemAllItsAuditAndItsRawLog() throws IOException {
        FinishedRun run = FinishedRun.of(
                directory, "sh", "-c", "cat '" + said(false) + "'; sleep 0.3; cat '" + said(true) + "' >&2; sleep 0.3");
        Map<?, ?> live = logs(run.summary());
        assertRaised(kinds(), titles(live));
        assertEquals(expectedLevels(), levels(live.get("level_counts")));
        for (Path log : List.of(run.directory(), run.raw())) {
            Map<?, ?> found = logs(Done.emp("audit", "--log", log).json());
            assertEquals(titles(live), titles(found));
            assertEquals(live.get("level_counts"), found.get("level_counts"));
        }
        List<String> told = Files.readAllLines(run.incidents());
        for (String kind : List.of("errors", "warnings", "content_incidents")) {
            for (Object group : (List<?>) live.get(kind)) {
                Object id = ((Map<?, ?>) group).get("id");
                assertTrue(told.stream().anyMatch(line -> line.contains("" + id)), () -> group + " was not told live");
            }
        }
    }

    private Path said(boolean stderr) throws IOException {
        return Files.writeString(
                directory.resolve(stderr ? "err" : "out"),
                kinds().stream()
                        .filter(kind -> kind.stderr() == stderr)
                        .map(kind -> kind.lines() + NEXT)
                        .collect(Collectors.joining("", BEFORE, "")));
    }

    private static Map<String, Long> expectedLevels() {
        Map<String, Long> all = new TreeMap<>(Map.of("info", kinds().size() + 2L));
        kinds().forEach(kind -> levels(kind.levels()).forEach((level, more) -> all.merge(level, more, Long::sum)));
        return all;
    }

    private static Map<String, Long> levels(Object counts) {
        Map<String, Long> all = new TreeMap<>();
        for (String one : counts.toString().replaceAll("[{}]", "").split(", ")) {
            if (one.isEmpty()) {
                continue;
            }
            all.merge(one.split("=")[0], Long.valueOf(one.split("=")[1]), Long::sum);
        }
        return all;
    }

    private static String withoutTwoInfos(Object counts) {
        Map<String, Long> all = levels(counts);
        all.computeIfPresent("info", (level, number) -> number == 2 ? null : number - 2);
        return all.toString();
    }

    private static List<String> titles(Map<?, ?> logs) {
        return Stream.of("content_incidents", "warnings", "errors")
                .flatMap(kind -> ((List<?>) logs.get(kind)).stream())
                .map(group -> ((Map<?, ?>) group).get("severity") + " " + ((Map<?, ?>) group).get("summary"))
                .sorted()
                .toList();
    }

    /** Each kind raises what it must and nothing else is raised. */
    private static void assertRaised(List<KindOfLine> kinds, List<String> titles) {
        for (String title : titles) {
            assertTrue(kinds.stream().anyMatch(kind -> kind.raises(title)), () -> "raised for nothing: " + title);
        }
        for (KindOfLine kind : kinds) {
            for (String known : kind.told()) {
                assertEquals(
                        1,
                        titles.stream()
                                .filter(title -> KindOfLine.matches(known, title))
                                .count(),
                        () -> kind + ": " + known + " in " + titles);
            }
        }
    }
}
