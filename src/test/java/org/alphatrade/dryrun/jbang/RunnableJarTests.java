package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that the build leaves. */
@Tag("jbang")
@Timeout(120)
class RunnableJarTests {
    @TempDir
    Path directory;

    @Test
    void theJarRunsASmokeTestByItself() throws Exception {
        Path evidence = directory.resolve("evidence");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JBangUser.ROOT.resolve("src/target/final-dry-run.jar").toString(),
                        "smoke",
                        "--duration-seconds",
                        "3",
                        "--tick-interval",
                        "0.5",
                        "--output-dir",
                        evidence.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
        assertTrue(Files.isRegularFile(evidence.resolve("summary.json")), output);
    }
}
