package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes are the same levels and the same trouble: in a run, in an audit of it, and in one of its raw log alone. */
final class AlikeTests {
    private static final String OBJECTS =
            "{\"time\":\"2026-01-02T03:04:06Z\",\"level\":\"error\",\"msg\":\"order lost\"}\n{\"level\":\"warn\",\"msg\":\"slow\"}\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", " >&2"})
    void aRunItsAuditAndItsRawLogAgree(String to) throws IOException {
        String lines = LogLayout.all("text.txt").stream()
                .filter(layout -> to.isEmpty() || namesItsLevel(layout))
                .map(layout -> layout.line() + "\n")
                .collect(Collectors.joining("", "", OBJECTS));
        Files.writeString(directory.resolve("lines"), lines);
        String live = run("cat '" + directory.resolve("lines") + "'" + to);
        assertEquals(
                live, found(Done.emp("audit", "--log", directory.resolve("run")).json()));
        assertEquals(live, found(Done.emp("audit", "--log", raw()).json()));
    }

    @Test
    void aHealthyBotThatWritesAllToStandardErrorHasNoError() throws IOException {
        String text = "2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat\n".repeat(20)
                + "x.py:3: DeprecationWarning: old call\n  warnings.warn(\"old call\")\n"
                + "\r  0%|          | 0/9 [00:00<?, ?it/s]\r100%|##########| 9/9 [00:01<00:00,  9.00it/s]\n";
        Files.writeString(directory.resolve("lines"), text);
        assertEquals("{info=22, warning=1} errors 0 warnings 1", run("cat '" + directory.resolve("lines") + "' >&2"));
    }

    /** The level of a line that names none is that of its stream, which a raw log by itself does not know. */
    private static boolean namesItsLevel(LogLayout layout) {
        return !layout.level().equals("info") || layout.line().matches(".*(?:INFO|[Ii]nfo\\b).*");
    }

    private String run(String command) throws IOException {
        Done.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "run",
                "--duration",
                "30s",
                "--",
                "sh",
                "-c",
                command + "; sleep 0.3");
        return found(Json.parseObject(Files.readString(directory.resolve("run/summary.json"))));
    }

    private Path raw() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String found(Map<String, Object> summary) {
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        return logs.get("level_counts") + " errors " + count(logs.get("errors")) + " warnings "
                + count(logs.get("warnings"));
    }

    private static long count(Object groups) {
        return ((List<?>) groups)
                .stream()
                        .mapToLong(group -> ((Number) ((Map<?, ?>) group).get("count")).longValue())
                        .sum();
    }
}
