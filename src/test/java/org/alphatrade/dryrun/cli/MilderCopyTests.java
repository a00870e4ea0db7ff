package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The level beside a record's line is a copy: a log in which somebody made it milder is judged by what the runtime wrote. */
final class MilderCopyTests {
    private static final String FINE =
            "{\"time\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"msg\":\"sent\",\"order\":1}\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\":\"2026-01-02T03:04:05Z\",\"level\":\"error\",\"msg\":\"lost\",\"order\":1}",
                "{\"time\":\"2026-01-02T03:04:05Z\",\"msg\":\"lost\",\"order\":1,\"severity\":\"ERROR\"}",
                "{\"level\":50,\"time\":1767323045000,\"pid\":1,\"hostname\":\"h\",\"msg\":\"lost\"}",
                "{\"time\":\"2026-01-02T03:04:05Z\",\"status\":\"error\",\"msg\":\"lost\"}"
            })
    void aRecordThatWasMadeMilderIsJudgedByItsLineAndNamed(String line) throws IOException {
        Path log = changed(FINE.repeat(3) + line + "\n" + FINE);
        Done audit = Done.emp("audit", "--log", log);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals("{error=1, info=4}", logs(audit.json()).get("level_counts").toString(), audit::toString);
        assertTrue(audit.out().contains("1 record names a milder level than what the runtime wrote"), audit::toString);
        assertTrue(audit.out().contains("alone.jsonl:4"), audit::toString);
    }

    @Test
    void oneOfManyThatAreBuiltAlikeIsFound() throws IOException {
        String bad = FINE.replace("info", "error");
        Path log = changed((FINE + bad).repeat(40));
        List<String> lines = Files.readAllLines(log);
        Path run = directory.resolve("one.jsonl");
        Files.write(run, lines);
        Done audit = Done.emp("audit", "--log", run);
        assertTrue(audit.out().contains("40 records name a milder level"), audit::toString);
    }

    @Test
    void whatTheHarnessWroteIsFine() throws IOException {
        FinishedRun run = run(LogLayout.json().stream().map(LogLayout::line).collect(Collectors.joining("\n")) + "\n");
        Done audit = Done.emp("audit", "--log", Files.copy(run.structured(), directory.resolve("alone.jsonl")));
        assertFalse(audit.out().contains("milder"), audit::toString);
        Done numbers = Done.emp("audit", "--log", directory.resolve("alone.jsonl"), "--numeric-levels", "syslog");
        assertFalse(numbers.out().contains("milder"), numbers::toString);
    }

    private FinishedRun run(String said) throws IOException {
        return FinishedRun.of(directory, "cat", Files.writeString(directory.resolve("said"), said));
    }

    /** A structured log alone, without its journal and its sums, in which all errors were made infos. */
    private Path changed(String said) throws IOException {
        String log = Files.readString(run(said).structured());
        String milder = log.replaceAll("(?m)^(\\{\"timestamp\":\"[^\"]*\",\"level\":)\"error\"", "$1\"info\"");
        return Files.writeString(directory.resolve("alone.jsonl"), milder);
    }
}
