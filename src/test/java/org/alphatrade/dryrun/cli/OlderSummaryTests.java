package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a summary that version 0.1 wrote, a real one. */
final class OlderSummaryTests {
    @TempDir
    Path directory;

    private Path summary;

    @BeforeEach
    void summary() throws IOException {
        summary = directory.resolve("summary.json");
        try (var in = Objects.requireNonNull(
                OlderSummaryTests.class.getResourceAsStream("/older/summary-0.1.json"), "the summary")) {
            Files.copy(in, summary);
        }
    }

    @Test
    void minutesAreMadeOfIt() throws IOException {
        Path minutes = directory.resolve("wrap_up.json");
        Done done =
                Done.emp("wrap-up", summary, "--required-duration", "1s", "--output-json", minutes, "--no-markdown");
        assertEquals(2, done.exit(), done::toString);
        var written = Json.parseObject(Files.readString(minutes));
        assertEquals("fail", written.get("status"));
        assertTrue(written.get("backlog_items").toString().contains("order 7 rejected"), written::toString);
        assertEquals(true, written.get("duration_met"));
    }

    @Test
    void aBacklogIsMadeOfIt() {
        Done done = Done.emp("backlog", "--summary", summary, "--sign-off", summary, "--review", summary);
        assertEquals(0, done.exit(), done::toString);
        assertTrue(done.out().contains("order 7 rejected"), done::toString);
        assertTrue(done.out().contains("slow feed 12 ms"), done::toString);
    }

    @Test
    void itsIncidentsAreExplained() {
        Done done = Done.emp("audit", "explain", "77c27e415a05", "--summary", summary);
        assertTrue(done.out().contains("order 7 rejected"), done::toString);
    }
}
