package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every script a reader can copy from the documents loads. */
final class PluginDocumentTests {
    private static final Pattern SCRIPT = Pattern.compile("```groovy\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @TempDir
    Path directory;

    @TestFactory
    List<DynamicTest> everyScriptInTheDocumentsLoads() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String document : List.of("README.md", "docs/plugins.md")) {
            Matcher script = SCRIPT.matcher(Files.readString(ROOT.resolve(document)));
            while (script.find()) {
                String source = script.group(1);
                tests.add(DynamicTest.dynamicTest(
                        document + ": " + source.lines().findFirst().orElse(""),
                        () -> assertEquals(List.of(), new Scripted(directory, source).problems())));
            }
        }
        assertTrue(tests.size() > 10, "the documents show few scripts");
        return tests;
    }
}
