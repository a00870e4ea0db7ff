package org.alphatrade.dryrun.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.engine.live.process.HarnessProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program under a limit on the size of its files: a disk that refuses to take more, and nobody needs root for it. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ScarceDiskTests {
    private static final String LINES = "head -c 40000 /dev/zero | tr '\\0' x; echo";

    @TempDir
    Path root;

    @Test
    void aRunWhoseDiskTakesNoMoreCountsWhatIsLostFailsAndWritesItsReports() throws Exception {
        HarnessProcess harness = start("5s", flood(600) + "echo end");

        assertEquals(2, harness.exit(), this::printed);
        assertEquals("fail", harness.summary().get("status"));
        String reasons = harness.summary().get("reasons").toString();
        assertTrue(reasons.contains("bytes of evidence could not be kept"), reasons);
        assertTrue(Files.readString(root.resolve("run/review.md")).contains("FAIL"));
        assertEquals("complete", harness.progress().get("phase"));
        assertTrue(harness.summary().get("incidents").toString().contains("File too large"));
        assertFalse(harness.log().contains("end"), "the disk was not full");
    }

    @Test
    void aDiskThatTakesMoreAgainKeepsWhatComesThenAndTheRunFailsAllTheSame() throws Exception {
        String room = "prlimit --pid $PPID --fsize=unlimited:; sleep 1.5; ";
        HarnessProcess harness = start("30s", flood(600) + room + "for i in 1 2 3 4 5 6 7 8; do echo after $i; done");

        assertEquals(2, harness.exit(), this::printed);
        assertTrue(harness.summary().get("reasons").toString().contains("bytes of evidence could not be kept"));
        List<String> kept = harness.log().lines().toList();
        assertEquals(8, kept.stream().filter(line -> line.startsWith("after ")).count());
        assertTrue(kept.size() < 608, "nothing was lost: the disk was not full");
    }

    private HarnessProcess start(String duration, String script) throws IOException {
        return HarnessProcess.start(
                root,
                List.of("prlimit", "--fsize=" + (8 << 20) + ":"),
                List.of("--duration", duration, "--required-duration", "1s"),
                "sh",
                "-c",
                script);
    }

    private static String flood(int lines) {
        return "i=0; while [ $i -lt " + lines + " ]; do " + LINES + "; i=$((i+1)); done; ";
    }

    private String printed() {
        try {
            return Files.readString(root.resolve("stderr"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
