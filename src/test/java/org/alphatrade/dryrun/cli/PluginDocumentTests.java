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
                        document + ": " + source.lines().findFirst().orElse(""), () -> {
                            calendars(source);
                            assertEquals(List.of(), new Scripted(directory, source).problems());
                        }));
            }
        }
        assertTrue(tests.size() > 10, "the documents show few scripts");
        return tests;
    }

    /** The files that a reader would have beside the script. */
    private void calendars(String source) throws IOException {
        Matcher calendar = Pattern.compile("calendar\\('([\\w.]+)'").matcher(source);
        while (calendar.find()) {
            Files.writeString(
                    directory.resolve(calendar.group(1)),
                    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261224T000000Z\nDURATION:P3D\n"
                            + "END:VEVENT\nEND:VCALENDAR\n");
        }
    }
}
