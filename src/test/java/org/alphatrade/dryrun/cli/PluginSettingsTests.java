package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of plugins in dry-run.yaml. */
final class PluginSettingsTests {
    private static final String FROM_FILE = "dry-run.yaml: plugin-options\0";

    @TempDir
    Path directory;

    private List<String> options(String yaml, String... args) throws IOException {
        Files.writeString(directory.resolve("dry-run.yaml"), yaml);
        List<String> words = new ArrayList<>(List.of(args));
        words.addAll(List.of("--", "python3", "main.py"));
        return Typed.in(directory, "final-dry-run", words.toArray(String[]::new))
                .run()
                .plugins()
                .options();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin-options: {margin-call: {limit: 2000}, feed: {within: 90s}}",
                "plugin-option: {margin-call: {limit: 2000}, feed: {within: 90s}}",
                "plugin-option: [margin-call.limit=2000, feed.within=90s]",
                "plugin-options: {margin-call.limit: 2000, feed.within: 90s}",
                "orchestrate: {plugin-options: {margin-call: {limit: 2000}, feed: {within: 90s}}}"
            })
    void theFileHoldsThemByPluginOrFlat(String yaml) throws IOException {
        assertEquals(List.of(FROM_FILE + "margin-call.limit=2000", FROM_FILE + "feed.within=90s"), options(yaml));
    }

    @Test
    void whatIsTypedComesLastAndReplacesNoOther() throws IOException {
        assertEquals(
                List.of(FROM_FILE + "a.x=1", FROM_FILE + "b.y=2", "a.x=3"),
                options("plugin-options: {a: {x: 1}, b: {y: 2}}", "--plugin-option", "a.x=3"));
        assertEquals(List.of(), options("plugin-options: {a: {x: 1}}", "--no-plugins"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plugin-options: {margin-call: 2000}           | dry-run.yaml: plugin-options.margin-call holds no options; write margin-call: {KEY: VALUE}
            plugin-options: {margin-call: {limit: }}      | dry-run.yaml: plugin-options.margin-call.limit has no value
            plugin-options: {margin-call: {limit: [1]}}   | dry-run.yaml: plugin-options.margin-call.limit has a value that is neither
            plugin-options: [margin-call]                 | dry-run.yaml: --plugin-option "margin-call" is not KEY=VALUE
            plugin-options: [margin-call=1]               | dry-run.yaml: plugin-options "margin-call=1" is not ID.KEY=VALUE
            plugin-optoins: {a: {b: 1}}                   | unknown key "plugin-optoins"; did you mean plugin-options?
            """)
    void whatIsNoOptionIsRefused(String yaml, String said) throws IOException {
        Files.writeString(directory.resolve("dry-run.yaml"), yaml);

        Typed typed = Typed.in(directory, "final-dry-run", "--", "x");

        assertEquals(64, typed.exit());
        assertTrue(typed.err().contains(said), typed.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {levles: {a: 1}}  | plugin-options: there is no plugin 'levles'; did you mean 'levels'?
            {levels: {a: 1}}  | plugin-options: plugin 'levels' has no option 'a'; there are none
            """)
    void whatNoPluginKnowsIsRefusedWithTheFileAndTheNearestName(String yaml, String said) throws IOException {
        Path file = Files.writeString(directory.resolve("other.yaml"), "plugin-options: " + yaml);

        Done done = Done.emp("plugins", "list", "--config", file).isRefused();

        assertTrue(done.err().contains("--config \"" + file + "\": " + said), done.err());
    }
}
