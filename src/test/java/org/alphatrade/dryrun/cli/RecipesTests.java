package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe of the page answers its question: it fires on the input that the page says, and not on the other. */
final class RecipesTests {
    private static final Path PAGE = Path.of(System.getProperty("project.root", ".."), "docs/recipes.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)(?: (\\w+))?\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("^`([\\w.-]+)`", Pattern.MULTILINE);
    private static final Pattern PLUGIN = Pattern.compile("(?m)^(detector|classifier|objective)\\('([\\w-]+)'");

    @TempDir
    Path directory;

    /** A fenced block: its language, and what it is when it is no code. */
    private record Block(String language, String role, String text) {
        boolean input() {
            return role.equals("fires") || role.equals("silent");
        }
    }

    @TestFactory
    List<DynamicTest> eachAnswersItsQuestion() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String part : Files.readString(PAGE).split("(?m)^## ")) {
            if (Character.isDigit(part.charAt(0))) {
                String question = part.lines().findFirst().orElseThrow();
                tests.add(DynamicTest.dynamicTest(question, () -> {
                    assertTrue(question.endsWith("?"), question);
                    answers(part);
                }));
            }
        }
        assertEquals(21, tests.size(), "recipes on the page");
        return tests;
    }

    private void answers(String recipe) throws IOException {
        List<Block> blocks = blocks(recipe);
        Path folder = Files.createTempDirectory(directory, "recipe");
        Path plugin = plugin(recipe, blocks, folder);
        List<Block> inputs = blocks.stream().filter(Block::input).toList();
        if (inputs.isEmpty()) {
            examples(plugin);
        } else {
            assertEquals(
                    List.of("fires", "silent"), inputs.stream().map(Block::role).toList());
        }
        for (Block input : inputs) {
            Done done = audit(plugin, input, folder);
            boolean fired = plugin.toString().endsWith(".template")
                    ? Files.readString(folder.resolve("report")).contains("\n- ")
                    : fired(done, judge(plugin));
            assertEquals(input.role().equals("fires"), fired, () -> recipe + input.role() + done);
        }
    }

    private static List<Block> blocks(String recipe) {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(recipe);
        while (block.find()) {
            blocks.add(new Block(block.group(1), Objects.requireNonNullElse(block.group(2), ""), block.group(3)));
        }
        return blocks;
    }

    /** Writes the files that a reader would. */
    private static Path plugin(String recipe, List<Block> blocks, Path folder) throws IOException {
        Block code = blocks.get(0);
        Matcher name = FILE.matcher(recipe);
        Path file = Files.writeString(folder.resolve(name.find() ? name.group(1) : "mine.groovy"), code.text());
        for (Block block : blocks) {
            if (block.language().equals("ics")) {
                Files.writeString(folder.resolve(block.role() + ".ics"), block.text());
            }
            if (block.role().equals("manifest")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                String manifest = file.getFileName().toString().replaceFirst("\\.\\w+$", ".plugin.json");
                return Files.writeString(folder.resolve(manifest), block.text());
            }
        }
        return file;
    }

    private static void examples(Path plugin) throws IOException {
        String script = Files.readString(plugin);
        assertTrue(script.contains("expect: NONE") && script.contains("expect: WARN"), script);
        Done tested = Done.emp("plugins", "test", plugin);
        assertEquals(0, tested.exit(), tested::toString);
    }

    private static Done audit(Path plugin, Block input, Path folder) throws IOException {
        List<Object> words = new ArrayList<>(List.of("audit", "--plugins", plugin, "--log"));
        boolean performance = input.language().equals("json");
        String log = performance ? "{\"ts\":\"2026-01-05T10:00:00Z\",\"message\":\"alive\"}\n" : input.text();
        words.add(Files.writeString(folder.resolve("app." + (input.language().equals("text") ? "log" : "jsonl")), log));
        if (performance) {
            words.addAll(List.of("--performance", Files.writeString(folder.resolve("performance.json"), input.text())));
        }
        if (plugin.toString().endsWith(".template")) {
            String id = plugin.getFileName().toString().replaceFirst("\\..*", "");
            words.addAll(List.of("--report", id + "=" + folder.resolve("report")));
        }
        return Done.emp(words.toArray());
    }

    /** The plugin that gives the answer, the last of a file: its kind and its id. */
    private static String judge(Path plugin) throws IOException {
        String text = Files.readString(plugin);
        Matcher script = PLUGIN.matcher(text);
        String judge = text.replaceAll("(?s).*\"id\": \"([\\w-]+)\", \"kind\": \"(\\w+)\".*", "$2 $1")
                .strip();
        while (script.find()) {
            judge = script.group(1) + " " + script.group(2);
        }
        return judge;
    }

    private static boolean fired(Done done, String judge) {
        String id = judge.substring(judge.indexOf(' ') + 1);
        Map<String, Object> summary = done.json();
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        return switch (judge.substring(0, judge.indexOf(' '))) {
            case "objective" ->
                list(summary.get("objectives"))
                        .filter(objective -> id.equals(objective.get("name")))
                        .map(objective -> String.valueOf(objective.get("status")))
                        .peek(status ->
                                assertTrue(List.of("pass", "warn", "fail").contains(status), status))
                        .anyMatch(status -> !status.equals("pass"));
            case "classifier" ->
                Stream.of(summary.get("incidents"), logs.get("errors"), logs.get("warnings"))
                        .flatMap(RecipesTests::list)
                        .anyMatch(incident -> id.equals(incident.get("classified_by")));
            default ->
                list(summary.get("incidents"))
                        .filter(incident -> id.equals(incident.get("detector")))
                        .anyMatch(incident -> !"pass".equals(incident.get("severity")));
        };
    }

    private static Stream<Map<?, ?>> list(Object all) {
        return ((List<?>) all).stream().map(each -> (Map<?, ?>) each);
    }
}
