package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each objective of the document on figures over records says yes and no to what stands beside it. */
final class FigureDocumentTests {
    private static final Pattern SCRIPT = Pattern.compile("```groovy\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @TempDir
    Path directory;

    @Test
    void theObjectiveInJavaFailsAndPasses() throws IOException {
        Matcher java = Pattern.compile("```java\n(public final class FillLatency.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("docs/plugins.md")));
        assertTrue(java.find(), "the document shows no FillLatency");
        Path jar = new JarBench(directory)
                .source("FillLatency", "import java.time.Duration; import java.util.List;\n" + java.group(1))
                .service(PluginKind.OBJECTIVE, "acme.FillLatency")
                .build("mine.jar");
        assertEquals(2, fills(jar, 60).exit());
        assertEquals(0, fills(jar, 20).exit());
    }

    @Test
    void theManifestOfTheDocumentIsToldItsFigures() throws IOException {
        Matcher json = Pattern.compile("```json\n(\\{\n *\"id\": \"fill-latency\".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("docs/plugins.md")));
        assertTrue(json.find(), "the document shows no fill-latency");
        Files.writeString(directory.resolve("fill_latency.py"), """
                import json, sys
                p99 = json.load(sys.stdin)["evidence"]["figures"][0]
                worst = p99["highest"]
                print(json.dumps({"status": "unknown", "reason": p99["unknown"]} if not worst else
                                 {"status": "fail" if worst["value"] > 50 else "pass", "reason": p99["about"]}))
                """);
        Path manifest = Files.writeString(
                directory.resolve("fill-latency.plugin.json"),
                json.group(1).replace("\"minimum_samples\": 100", "\"minimum_samples\": 3"));
        assertEquals(2, fills(manifest, 60).exit());
        assertEquals(0, fills(manifest, 20).exit());
    }

    private static int indexAfterFigures(String text, String heading) {
        int at = text.indexOf(heading, text.indexOf("#### Figures over records"));
        return at < 0 ? text.length() : at;
    }

    private Done fills(Path plugin, int latency) throws IOException {
        String line =
                "{\"timestamp\":\"2026-01-02T00:00:0%dZ\",\"event\":\"order_filled\",\"venue\":\"%s\",\"latency_ms\":%d}\n";
        Path log = Files.writeString(
                directory.resolve("app.jsonl"),
                line.formatted(1, "XNAS", latency)
                        + line.formatted(2, "XNAS", latency)
                        + line.formatted(3, "XNAS", latency)
                        + line.formatted(4, "XLON", 900));
        return Done.emp("audit", "--log", log, "--plugins", plugin);
    }

    @Test
    void everyObjectiveOfTheDocumentFailsAndPassesAsItSays() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/plugins.md"));
        // What other tools report is held by ToolReportTests, on files.
        int to = Math.min(
                indexAfterFigures(text, "### Reporters"), indexAfterFigures(text, "#### Reports of other tools"));
        Matcher script = SCRIPT.matcher(text.substring(text.indexOf("#### Figures over records"), to));
        int found = 0;
        while (script.find()) {
            Path plugin = Files.writeString(directory.resolve("mine.groovy"), script.group(1));
            Done tested = Done.emp("plugins", "test", plugin);
            assertEquals(0, tested.exit(), tested::toString);
            for (String objective : script.group(1).split("(?m)^objective")) {
                assertTrue(
                        objective.isBlank() || objective.contains("expect: FAIL") && objective.contains("expect: PASS"),
                        objective);
            }
            found++;
        }
        assertEquals(2, found, "scripts of the document");
    }
}
