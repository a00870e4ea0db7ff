package org.alphatrade.dryrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the house names what is there. */
class WhereIsWhatTests {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final List<String> MAIN = List.of("spi/src/main/java", "spi/testkit/src/main/java", "src/main/java");

    @Test
    void everyClassAndDrawerOnTheMapExists() throws IOException {
        Map<String, List<String>> drawers = drawersByClass();
        Set<String> missing = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/where-is-what.md"))) {
            Matcher name = Pattern.compile("`([A-Z]\\w+)`").matcher(line);
            while (name.find()) {
                if (!drawers.containsKey(name.group(1)) && !name.group(1).equals("ArchitectureTests")) {
                    missing.add(name.group(1));
                }
            }
        }

        assertEquals(Set.of(), missing, "classes that docs/where-is-what.md names and nobody finds");
    }

    @Test
    void eachStationStandsInADrawerThatTheMapNames() throws IOException {
        Map<String, List<String>> drawers = drawersByClass();
        Set<String> rooms = drawers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<String> misplaced = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/where-is-what.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length != 4 || !cells[3].matches("[a-z., ]+")) {
                continue;
            }
            List<String> named = List.of(cells[3].trim().split(", "));
            if (!rooms.containsAll(named)) {
                continue;
            }
            Pattern.compile("`([A-Z]\\w+)`")
                    .matcher(cells[2])
                    .results()
                    .map(match -> match.group(1))
                    .filter(name ->
                            drawers.getOrDefault(name, List.of()).stream().noneMatch(named::contains))
                    .forEach(misplaced::add);
        }

        assertEquals(List.of("DetectorPipeline"), misplaced, "only the pipeline is met a second time, away from home");
    }

    private static Map<String, List<String>> drawersByClass() throws IOException {
        Map<String, List<String>> found = new HashMap<>();
        for (String root : MAIN) {
            Path base = ROOT.resolve(root).resolve("org/alphatrade/dryrun");
            try (Stream<Path> files = Files.walk(base)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.getFileName().toString().contains("-info"))
                        .forEach(file -> found.computeIfAbsent(
                                        file.getFileName().toString().replace(".java", ""), key -> new ArrayList<>())
                                .add(base.relativize(file.getParent())
                                        .toString()
                                        .replace('/', '.')));
            }
        }
        assertTrue(found.size() > 500, "the sources were not found");
        return found;
    }
}
