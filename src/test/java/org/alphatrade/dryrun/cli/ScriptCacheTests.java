package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of compiled scripts, as several commands use it, and as none can. */
final class ScriptCacheTests {
    @TempDir
    Path directory;

    @BeforeEach
    void thereIsAScriptAndALog() throws IOException {
        Files.writeString(directory.resolve("a.jsonl"), "{\"timestamp\":\"2026-01-02T00:00:00Z\",\"event\":\"x\"}\n");
        Files.writeString(
                Files.createDirectory(directory.resolve("plugins")).resolve("a.groovy"),
                "detector('a') { on event: 'x'; summary 'found by a script' }");
    }

    @Test
    void twoCommandsThatStartAtOnceFillOneDirectory() throws IOException, InterruptedException {
        Path cache = directory.resolve("deep/cache");
        Process first = audit(cache);
        Process second = audit(cache);
        finds(first);
        finds(second);
        try (Stream<Path> files = Files.list(cache)) {
            assertEquals(1, files.count(), "one script is one file");
        }
        finds(audit(cache));
    }

    @Test
    void aDirectoryThatCannotBeMadeOrThatOthersMayWriteToIsNotUsed() throws IOException, InterruptedException {
        Path open = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Process none = audit(
                Files.writeString(directory.resolve("file"), "no directory").resolve("cache"));
        Process shared = audit(open);
        finds(none);
        finds(shared);
        try (Stream<Path> files = Files.list(open)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private Process audit(Path cache) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpicocli.disable.closures=true",
                        "-Dfinal-dry-run.groovy-cache=" + cache,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.alphatrade.dryrun.cli.Main",
                        "audit",
                        "--log",
                        "a.jsonl")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void finds(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertTrue(out.contains("found by a script"), out);
    }
}
