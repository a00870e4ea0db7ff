package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that a run's logs went on in, as its journal names them. */
final class RotationsOfARunTests {
    @TempDir
    static Path directory;

    @BeforeAll
    static void rehearse() {
        Rehearsed.passes(Rehearsed.into(directory, "run", "1200ms", "--log-rotate", "400ms"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gone.jsonl  | The log 'gone.jsonl' is missing or empty.
            a\\u0000b   | The journal says that the logs went on in 'a\\\\u0000b', which no file can be called.
            /           | The journal says that the logs went on in '/', which no file can be called.
            """)
    void aPartThatIsNotThereOrCannotBeIsAFinding(String name, String told) throws IOException {
        Path copy = Files.createTempDirectory(directory, "forged").resolve("run");
        Rehearsed.copy(directory.resolve("run"), copy);
        forge(copy.resolve("logs"), name);
        Done audit = Done.emp("audit", "--log", copy).isNoPass();
        assertTrue(audit.out().contains(told), audit::out);
    }

    private static void forge(Path logs, String name) throws IOException {
        Path journal;
        try (var files = Files.list(logs)) {
            journal = files.filter(file -> file.getFileName().toString().endsWith("_events.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(journal);
        String forged =
                text.replaceAll("\"structured\":\"[^\"]+\"", "\"structured\":\"" + name.replace("\\", "\\\\") + "\"");
        assertNotEquals(text, forged);
        Files.writeString(journal, forged);
    }
}
