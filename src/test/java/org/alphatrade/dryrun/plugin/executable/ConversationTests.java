package org.alphatrade.dryrun.plugin.executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alphatrade.dryrun.plugin.model.PluginGoneException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConversationTests {
    /** More than a pipe holds, so that writing fails where nobody reads. */
    private static final String LONG = "x".repeat(1 << 20) + "\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo garbage | it wrote a line that is no JSON object: 'garbage'",
                "echo '{}' | it ended with exit code 0",
                "echo '{\"type\":\"done\",\"n\":1}' | it ended with exit code 0",
                "exit 3 | it ended with exit code 3"
            },
            quoteCharacter = '`')
    void aProgramThatEndsUnaskedIsToldByWhatItSaid(String script, String why) throws IOException {
        String text = """
                {"id": "mine", "kind": "detector", "command": ["/bin/sh", "-c", "%s"]}""".formatted(script.replace("\"", "\\\""));
        Path file = Files.writeString(directory.resolve("mine.plugin.json"), text);
        ManifestReader reader = new ManifestReader(file, text);
        PluginManifest manifest = reader.read().orElseThrow(() -> new AssertionError(reader.problems()));
        Conversation conversation = new Conversation(manifest);
        assertEquals(
                why,
                assertThrows(PluginGoneException.class, () -> conversation.say(LONG))
                        .getMessage());
    }
}
