package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.json.Json;
import org.junit.jupiter.api.Test;

/** What JBang is told to compile is what Maven compiles. */
class SourceListTests {
    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    @Test
    void theSourceListEqualsTheTreeAndThePoms() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--source",
                        "17",
                        "scripts/generate-sources",
                        "--check")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();

        String difference = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), difference);
    }

    @Test
    void everyAliasHasItsEntryAndADescription() throws Exception {
        Map<String, Object> catalog = Json.parseObject(Files.readString(ROOT.resolve("jbang-catalog.json")));
        Map<?, ?> aliases = (Map<?, ?>) catalog.get("aliases");

        for (Map.Entry<?, ?> alias : aliases.entrySet()) {
            Map<?, ?> value = (Map<?, ?>) alias.getValue();
            String entry = Files.readString(ROOT.resolve((String) value.get("script-ref")));
            assertTrue(entry.contains("Start.alias(\"" + alias.getKey() + "\", args)"), alias.getKey() + ": " + entry);
            assertTrue(entry.contains("//SOURCES Sources.java\n"), alias.getKey() + ": " + entry);
            assertTrue(!((String) value.get("description")).isBlank(), alias.getKey() + " has no description");
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "emp",
                        "final-dry-run",
                        "final-dry-run-audit",
                        "final-dry-run-backlog",
                        "final-dry-run-harness",
                        "final-dry-run-packet",
                        "final-dry-run-plugins",
                        "final-dry-run-review",
                        "final-dry-run-smoke",
                        "final-dry-run-watch",
                        "final-dry-run-wrap-up")),
                new TreeSet<>(aliases.keySet()));
    }
}
