package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A board's own brief, from every command that judges. */
@Timeout(60)
class BriefTests {
    @TempDir
    Path directory;

    private Path brief;
    private Path broken;

    @BeforeEach
    void templates() throws IOException {
        brief = write("board-brief.md.template", "# {{ headline.mark }}{{ headline.verdict }}, {{ mode }}\n");
        broken = write("broken.md.template", "half\n{{ title | percent }}\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path at(String name) {
        return directory.resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(at(name));
    }

    @Test
    void aRunWritesTheBriefAndSoDoAuditAndReviewOfItsEvidence() throws IOException {
        Rehearsed.passes(Rehearsed.into(directory, "run", "1s", "--plugins", brief + "", "--report", "board-brief"));
        assertEquals("# PASS, run\n", text("run/report-board-brief.md"));

        for (String command : List.of("audit", "review")) {
            String report = "board-brief=" + at(command + ".md");
            Done done = Done.emp(command, "--log", at("run"), "--plugins", brief, "--report", report);
            assertEquals(0, done.exit(), done::toString);
            assertEquals("# PASS, " + command + "\n", text(command + ".md"));
        }
        Done chosen = Done.emp("audit", "--log", at("run"), "--plugins", brief, "--format", "board-brief");
        assertEquals("# PASS, audit\n", chosen.out());
    }

    @Test
    void theHarnessAndTheSmokeRunWriteItToo() throws IOException {
        String report = "board-brief=" + at("harness.md");
        Done harness = Done.emp(
                "final-dry-run",
                "--log-dir",
                at("logs"),
                "--duration",
                "1s",
                "--no-diary-required",
                "--no-performance-required",
                "--plugins",
                brief,
                "--report",
                report,
                "--",
                "sleep",
                "9");
        assertTrue(text("harness.md").startsWith("# "), harness::toString);

        report = "board-brief=" + at("smoke.md");
        Done smoke = Done.emp(
                "smoke",
                "--duration",
                "1s",
                "--tick-interval",
                "0.3",
                "--output-dir",
                at("smoke"),
                "--plugins",
                brief,
                "--report",
                report);
        assertTrue(text("smoke.md").startsWith("# SMOKE TEST: "), smoke::toString);
    }

    @Test
    void aBriefThatFailsFailsTheRunAndTheOthersAreWritten() throws IOException {
        Done run = Rehearsed.into(
                directory,
                "run",
                "1s",
                "--plugins",
                brief + "",
                "--plugins",
                broken + "",
                "--report",
                "broken",
                "--report",
                "board-brief");
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("broken.md.template:2: filter 'percent': 'run' is no number"), run::toString);
        assertEquals("# PASS, run\n", text("run/report-board-brief.md"));
        assertFalse(Files.exists(at("run/report-broken.md")));
        assertTrue(text("run/summary.json").contains("the report 'broken' failed"));
        try (Stream<Path> files = Files.list(at("run"))) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".tmp")));
        }
    }

    @Test
    void aBriefThatFailsInAnAuditIsSaidAndIsNoPass() throws IOException {
        Rehearsed.passes(Rehearsed.into(directory, "run", "1s"));
        Done audit = Done.emp(
                "audit",
                "--log",
                at("run"),
                "--plugins",
                broken,
                "--report",
                "broken=" + at("b.md"),
                "--report",
                "review-markdown=" + at("r.md"));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.err().contains("the report 'broken' failed"), audit::toString);
        assertEquals("fail", audit.json().get("status"));
        assertFalse(Files.exists(at("b.md")));
        assertTrue(Files.exists(at("r.md")));
    }

    @Test
    void aMistypedNameIsToldBeforeTheRunAndMakesItNoPass() throws IOException {
        Path typo = write("typo.md.template", "# {{ headline.verdit }}\n");
        Done check = Done.emp("plugins", "check", "--plugins", typo);
        assertEquals(2, check.exit(), check::toString);
        assertTrue(check.err().contains("typo.md.template:1: there is no 'verdit' in it; did you mean 'verdict'?"));
        Done run = Rehearsed.into(directory, "run", "1s", "--plugins", typo + "");
        assertEquals(2, run.exit(), run::toString);
    }

    @Test
    void aBriefInGroovyKnowsTheHeadlineAndMakesTextsSafe() throws IOException {
        Path script = write("brief.groovy", """
                reporter('brief', extension: 'md') {
                    line "# ${headline.verdict}"
                    list('summary.logs.errors').each { line "| ${md(it.summary)} |" }
                }
                """);
        Path log = write(
                "app.jsonl", "{\"timestamp\":\"2026-01-02T10:00:00Z\",\"level\":\"error\",\"message\":\"a | <b>\"}\n");
        Done done = Done.emp("audit", "--log", log, "--plugins", script, "--format", "brief");
        assertEquals("# FAIL\n| a \\| &lt;b&gt; |\n", done.out(), done::toString);
    }

    @Test
    void aFormatNobodyWritesIsBadUsageBeforeAnythingIsJudged() {
        Done.emp("audit", "--log", brief, "--report", "board-breif").isRefused();
        Done.emp("review", "--log", brief, "--report", "=x").isRefused();
    }
}
