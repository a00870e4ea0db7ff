package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.plugin.load.AddOn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void everyAliasStartsTheOneScriptAndSaysWhichCommandItIs() throws Exception {
        Map<?, ?> aliases = aliases(ROOT.resolve("jbang-catalog.json"));

        for (Map.Entry<?, ?> alias : aliases.entrySet()) {
            Map<?, ?> value = (Map<?, ?>) alias.getValue();
            boolean addOns = alias.getKey().equals(AddOn.COMMAND);
            assertEquals(
                    addOns ? "scripts/EmpAddOns.java" : "scripts/Emp.java", value.get("script-ref"), () -> "" + alias);
            assertEquals(List.of("-Dfinal-dry-run.alias=" + alias.getKey()), value.get("java-options"));
            assertTrue(!((String) value.get("description")).isBlank(), alias.getKey() + " has no description");
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "emp",
                        "emp-addons",
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

    @Test
    void theSecondScriptHasTheListOfEveryAddOn() throws Exception {
        String script = Files.readString(ROOT.resolve("scripts/EmpAddOns.java"));
        try (Stream<Path> addOns = Files.list(ROOT.resolve("plugins/addons"))) {
            for (Path addOn : addOns.filter(Files::isDirectory).toList()) {
                String list = "//SOURCES ../" + ROOT.relativize(addOn) + "/Sources.java\n";
                assertTrue(script.contains(list), () -> "EmpAddOns.java has no " + list);
            }
        }
        assertTrue(script.contains("//SOURCES Sources.java\n"), script);
    }

    @Test
    @Tag("jbang")
    void aReleasedCatalogHasTheSameAliasesAndTheOptionsOfAllBeforeTheirs(@TempDir Path release) throws Exception {
        Path catalog = JBangUser.released(release);
        List<String> options = Files.readAllLines(ROOT.resolve("scripts/jvm-options")).stream()
                .filter(line -> line.startsWith("-"))
                .toList();

        Map<?, ?> aliases = aliases(catalog);

        Map<Object, Object> expected = new LinkedHashMap<>();
        for (Map.Entry<?, ?> alias : aliases(ROOT.resolve("jbang-catalog.json")).entrySet()) {
            Map<Object, Object> value = new LinkedHashMap<>((Map<?, ?>) alias.getValue());
            boolean addOns = alias.getKey().equals(AddOn.COMMAND);
            String name = addOns ? "final-dry-run-addons" : "final-dry-run";
            String version = JBangUser.version();
            value.put("script-ref", "org/alphatrade/" + name + "/" + version + "/" + name + "-" + version + ".jar");
            value.put("java-options", with(options, "-Dfinal-dry-run.alias=" + alias.getKey()));
            expected.put(alias.getKey(), value);
        }
        assertEquals(expected, aliases);
    }

    private static List<String> with(List<String> options, String last) {
        return Stream.concat(options.stream(), Stream.of(last)).toList();
    }

    private static Map<?, ?> aliases(Path catalog) throws IOException {
        return (Map<?, ?>) Json.parseObject(Files.readString(catalog)).get("aliases");
    }

    @Test
    void noSourceAnnotatesATypeInsideAnotherSinceJBangsIndexerEndsThere() throws IOException {
        Pattern inside = Pattern.compile("<[^>();{}]*@Nullable|\\.@Nullable|@Nullable \\[");
        List<String> found = new ArrayList<>();
        for (String root : List.of("spi/src/main/java", "spi/testkit/src/main/java", "src/main/java")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(root))) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".java")).toList()) {
                    if (inside.matcher(Files.readString(file)).find()) {
                        found.add(file.getFileName().toString());
                    }
                }
            }
        }

        assertEquals(List.of(), found, "annotate parameters, results and fields only");
    }
}
