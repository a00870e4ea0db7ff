package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has no Groovy plugin does not pay for Groovy. */
final class NoGroovyTests {
    @TempDir
    Path directory;

    @Test
    void withoutAScriptNoClassOfGroovyIsLoaded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpicocli.disable.closures=true",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.alphatrade.dryrun.cli.Start",
                        "plugins",
                        "check")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), loaded);
        assertTrue(loaded.contains("org.alphatrade.dryrun.script.GroovyFormat"), "the script room was not asked");
        assertEquals(
                List.of(),
                loaded.lines()
                        .filter(line -> line.contains(" groovy.") || line.contains(".codehaus.groovy."))
                        .filter(line -> !line.contains("picocli"))
                        .toList());
    }
}
