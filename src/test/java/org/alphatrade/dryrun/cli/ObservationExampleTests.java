package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples of a script may show what the harness saw, and lines of text that tell their time. */
final class ObservationExampleTests {
    @TempDir
    Path directory;

    @Test
    void whatTheHarnessSawIsShownInItsOrder() throws IOException {
        Done done = tried("""
                observe { if (it instanceof Observation.Exited) raise "ended with ${it.exitCode()} at ${it.elapsed()}" }
                example 'an end', expect: FAIL, count: 1, given: [[observation: 'exited', elapsed: 90, exit_code: 3, requested: false]]
                """);
        assertEquals(0, done.exit(), done::toString);
    }

    @Test
    void whatNobodyCouldHaveSeenIsAnExampleThatFailsAndNoInternalError() throws IOException {
        for (String wrong : new String[] {
            "[observation: 'nope']", "[observation: 'exited']", "[observation: 'tick', elapsed: 'soon']"
        }) {
            Done done = tried("when { event == 'x' }\nexample 'wrong', given: [" + wrong + "], expect: NONE\n");
            assertEquals(2, done.exit(), done::toString);
            assertTrue(done.out().contains("cannot be read"), done::toString);
            Done check = Done.emp("plugins", "check", "--plugins", directory.resolve("mine.groovy"));
            assertEquals(2, check.exit(), check::toString);
        }
    }

    @Test
    void aLineOfTextComesAtTheTimeItBeginsWith() throws IOException {
        Done done = tried("""
                on orMatching: 'alive'
                atLeast 1, within: '5m'
                example 'a pause', expect: FAIL, count: 1, given: '''
                    2026-01-02 10:00:00,123 - app - INFO - alive
                    2026-01-02 10:06:00,123 - app - INFO - else
                    '''
                example 'none', expect: NONE, given: '''
                    2026-01-02T10:00:00Z INFO alive
                    2026-01-02T10:04:00Z INFO else
                    '''
                """);
        assertEquals(0, done.exit(), done::toString);
    }

    private Done tried(String body) throws IOException {
        Path file = directory.resolve("mine.groovy");
        Files.writeString(file, "detector('mine') {\n" + body + "}\n");
        return Done.emp("plugins", "test", file);
    }
}
