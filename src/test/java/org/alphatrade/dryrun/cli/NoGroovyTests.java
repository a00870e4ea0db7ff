package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has no Groovy plugin does not pay for Groovy. */
final class NoGroovyTests {
    @TempDir
    Path directory;

    @BeforeEach
    void thereIsALog() throws IOException {
        Files.writeString(
                directory.resolve("a.jsonl"), "{\"timestamp\":\"2026-01-02T00:00:00Z\",\"event\":\"tick\"}\n");
    }

    @Test
    void withoutAScriptNoClassOfGroovyIsLoaded() throws IOException, InterruptedException {
        Files.writeString(Files.createDirectory(directory.resolve("plugins")).resolve("readme.txt"), "empty");
        assertEquals(List.of(), groovy("audit", "--log", "a.jsonl"));
    }

    @Test
    void aScriptThatIsNotAskedForLoadsNoneEither() throws IOException, InterruptedException {
        script();
        assertEquals(List.of(), groovy("audit", "--log", "a.jsonl", "--no-plugins"));
        Files.createDirectory(directory.resolve("others"));
        assertEquals(List.of(), groovy("audit", "--log", "a.jsonl", "--plugins", "others"));
    }

    @Test
    void aScriptInTheFolderLoadsThem() throws IOException, InterruptedException {
        script();
        assertTrue(groovy("audit", "--log", "a.jsonl").toString().contains("PluginScript"));
    }

    private void script() throws IOException {
        Files.writeString(
                Files.createDirectory(directory.resolve("plugins")).resolve("a.groovy"),
                "detector('a') { on event: 'a' }");
    }

    /** Returns the classes of Groovy and of scripts that a command loads. */
    private List<String> groovy(String... words) throws IOException, InterruptedException {
        String loaded =
                TypedCommand.in(directory, List.of("-Xlog:class+load"), words).text();
        assertTrue(
                loaded.contains("org.alphatrade.dryrun.plugin.load.PluginSet"),
                () -> "no plugins were loaded: " + loaded);
        return loaded.lines()
                .filter(line -> line.contains(" groovy.")
                        || line.contains(".codehaus.groovy.")
                        || line.contains("dryrun.plugin.groovy.spec.PluginScript"))
                .filter(line -> !line.contains("picocli"))
                .toList();
    }
}
