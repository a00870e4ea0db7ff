package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pipes and links where reports are to stand: those that the runtime laid there are replaced, typed ones are given up. */
@EnabledOnOs(OS.LINUX)
final class RudeOutputPlacesTests {
    private static final List<String> REPORTS = List.of(
            "summary.json", "summary.md", "review.json", "review.md", "wrap_up.json", "wrap_up.md", "progress.json");

    @TempDir
    Path directory;

    @Test
    void aPipeInThePlaceOfAReportIsReplacedByIt() throws IOException {
        everyReportIsWritten("piped", "rm -f $R/$f; mkfifo $R/$f");
    }

    @Test
    void aLinkToADeviceInThePlaceOfAReportIsReplacedByIt() throws IOException {
        everyReportIsWritten("linked", "ln -sf /dev/null $R/$f");
    }

    @Test
    void aLinkToAFileInThePlaceOfAReportLeavesThatFileAlone() throws IOException {
        Path other = Files.writeString(directory.resolve("other"), "mine");
        everyReportIsWritten("elsewhere", "ln -sf " + other + " $R/$f");
        assertEquals("mine", Files.readString(other));
    }

    private void everyReportIsWritten(String name, String act) throws IOException {
        Path run = directory.resolve(name);
        Done done = run(
                name,
                "--env",
                "R=" + run,
                "--env",
                "SAY=[ -n \"$laid\" ] || for f in " + String.join(" ", REPORTS) + "; do " + act + "; laid=1; done");
        assertEquals(0, done.exit(), done::toString);
        for (String report : REPORTS) {
            Path file = run.resolve(report);
            assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), report);
            assertTrue(Files.size(file) > 0, report);
        }
        Map<String, Object> summary = Json.parseObject(Files.readString(run.resolve("summary.json")));
        assertEquals("pass", summary.get("status"));
    }

    @Test
    void aTypedPipeThatNobodyReadsIsGivenUpAndTold() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (String option : List.of("--json-report", "--progress-path")) {
            Done done = run("typed" + option, option, pipe.toString());
            assertEquals(2, done.exit(), done::toString);
            assertTrue(done.err().contains("nobody took"), done::toString);
        }
    }

    private Done run(String name, String... options) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(90), () -> Rehearsed.into(directory, name, "1200ms", options));
    }
}
