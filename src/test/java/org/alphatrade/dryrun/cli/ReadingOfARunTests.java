package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the options that say how lines are read act on a run: at its end, and in every audit after it. */
final class ReadingOfARunTests {
    private static final String SAY = "echo '{\"level\":50,\"msg\":\"numbered\"}';"
            + " echo '2026-01-02 03:04:05,678 - app - ERROR - plain'; sleep 0.3";

    @TempDir
    Path directory;

    @Test
    void aRunAndItsAuditsReadNumericLevelsAlike() throws IOException {
        Map<String, Object> flagged = run("flagged", "--numeric-levels", "pino", "--text-logs");
        assertEquals("{error=2} [numbered, plain]", found(flagged));
        assertEquals(found(flagged), found(audit("flagged")));
        assertEquals(found(flagged), found(audit("flagged", "--numeric-levels", "pino", "--text-logs")));
    }

    @Test
    void aRunWithoutThemIsReadWithThemAfterwards() throws IOException {
        Map<String, Object> plain = run("plain");
        assertEquals("{50=1, error=1} [plain]", found(plain));
        assertEquals(found(plain), found(audit("plain")));
        assertEquals("{error=2} [numbered, plain]", found(audit("plain", "--numeric-levels", "pino")));
    }

    @Test
    void aRunWithoutTextLogsTakesAPlainLineForAsBadAsItsStream() throws IOException {
        Map<String, Object> old = run("old", "--no-text-logs");
        assertEquals("{50=1, info=1} []", found(old));
        assertEquals(found(old), found(audit("old")));
    }

    @Test
    void theWordsOfPlainLinesAreJudgedInTheRawLog() throws IOException {
        run("plain");
        Path raw = new FinishedRun(directory.resolve("plain")).raw();
        Map<String, Object> found = Done.emp("audit", "--log", raw).json();
        assertEquals("{50=1, error=1} [plain]", found(found));
    }

    private Map<String, Object> run(String name, String... options) throws IOException {
        List<Object> words = new ArrayList<>(
                List.of("orchestrate", "--output-root", directory, "--run-name", name, "--duration", "30s"));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("--", "sh", "-c", SAY));
        Done.emp(words.toArray());
        return Json.parseObject(Files.readString(directory.resolve(name).resolve("summary.json")));
    }

    private Map<String, Object> audit(String name, String... options) {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", directory.resolve(name)));
        words.addAll(Arrays.asList(options));
        return Done.emp(words.toArray()).json();
    }

    private static String found(Map<String, Object> summary) {
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        List<?> errors = ((List<?>) logs.get("errors"))
                .stream()
                        .map(error -> String.valueOf(((Map<?, ?>) error).get("summary")))
                        .sorted()
                        .toList();
        return logs.get("level_counts") + " " + errors;
    }
}
