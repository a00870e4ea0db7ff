package org.alphatrade.dryrun.rehearsal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.cli.Emp;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCompletionTests {
    private static final String BEAT = "while :; do echo INFO beat; sleep 0.1; done";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int orchestrate(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "--output-root",
                directory.toString(),
                "--run-name",
                "run",
                "--duration",
                "1s",
                "--skip-diary-evidence",
                "--skip-performance-evidence"));
        words.addAll(List.of(options));
        words.addAll(List.of("--", "sh", "-c", BEAT));
        return start("final-dry-run", words.toArray(String[]::new));
    }

    private int start(String alias, String... words) {
        UserConsole console = new UserConsole(InputStream.nullInputStream(), print(out), print(err), false, false);
        return new Emp(console, RehearsalUseCases::standard, directory).run(alias, words);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Map<String, Object> read(String name) throws Exception {
        return Json.parseObject(Files.readAllBytes(directory.resolve("run").resolve(name)));
    }

    @Test
    void aRunWithNothingWrongPassesInEveryPlace() throws Exception {
        assertEquals(0, orchestrate(), () -> out + "\n" + err);
        assertEquals("pass", read("summary.json").get("status"));
        assertEquals("pass", read("progress.json").get("status"));
        assertEquals("complete", read("progress.json").get("phase"));
    }

    @Test
    void aReportThatCannotBeWrittenFailsTheRunAndTheSummarySaysSo() throws Exception {
        Path blocked = Files.writeString(directory.resolve("file"), "in the way");
        assertEquals(
                2, orchestrate("--review-markdown", blocked.resolve("review.md").toString()));
        assertEquals("fail", read("summary.json").get("status"));
        assertTrue(read("summary.json").get("reasons").toString().contains("review.md"));
        assertEquals("fail", read("progress.json").get("status"));
        assertTrue(Files.readString(directory.resolve("run/summary.md")).startsWith("# Dry run summary: FAIL"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("review.md"), err.toString());
    }

    @Test
    void anAuditOfASmokeTestSaysThatItIsOne() {
        Path run = directory.resolve("smoke");
        assertEquals(
                0,
                start(
                        "final-dry-run-smoke",
                        "--output-dir",
                        run.toString(),
                        "--duration-seconds",
                        "2",
                        "--tick-interval",
                        "0.3"),
                () -> out + "\n" + err);
        out.reset();
        assertEquals(0, start("final-dry-run-audit", "--log", run.toString(), "--format", "markdown"), err::toString);
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("# SMOKE TEST: "), out.toString());
    }

    @Test
    void aFailingAfterCommandFailsTheRun() throws Exception {
        assertEquals(2, orchestrate("--after", "exit 3"));
        assertEquals("fail", read("progress.json").get("status"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("exited with 3"), err.toString());
    }
}
