package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's raw log named alone knows no stream and no arrival of its lines; the structured log beside it does. */
final class RawLogAloneTests {
    private static final String PROGRAM = "echo 'plain out'; sleep 0.2; echo 'plain err' >&2; sleep 0.2; "
            + "echo '{\"level\":\"warn\",\"msg\":\"slow \\u00e9\"}'; echo '[ERROR] lost'; printf 'a\\tb \\377\\r\\n'; sleep 0.2";

    @TempDir
    Path directory;

    private FinishedRun run;

    @BeforeEach
    void rehearse() {
        run = FinishedRun.of(directory, "sh", "-c", PROGRAM);
    }

    @Test
    void itIsReadByTheStructuredLogBesideIt() throws IOException {
        Map<?, ?> live = logs(run.summary());
        Done audit = Done.emp("audit", "--log", run.raw());
        Map<?, ?> found = logs(audit.json());
        assertEquals("{error=2, info=2, warn=1}", String.valueOf(found.get("level_counts")), audit::toString);
        assertEquals(summaries(live), summaries(found));
        assertEquals(live.get("unrecognised_by_stream"), found.get("unrecognised_by_stream"));
        assertEquals(
                ((List<?>) live.get("findings")).size(), ((List<?>) found.get("findings")).size(), audit::toString);
        assertTrue(audit.out().contains("read_by_structured_log"), audit::toString);
        Map<?, ?> error = (Map<?, ?>) ((List<?>) found.get("errors")).get(0);
        Map<?, ?> excerpt = (Map<?, ?>) ((List<?>) error.get("excerpts")).get(0);
        assertEquals(run.raw().toString(), excerpt.get("file"));
        assertEquals(10L, excerpt.get("offset"));
    }

    @Test
    void whatWasWrittenOverInItIsReadAndWhatWasAddedIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(run.raw());
        bytes[0] = 'P';
        Files.write(run.raw(), bytes);
        Files.writeString(run.raw(), "more\n", StandardOpenOption.APPEND);
        Done audit = Done.emp("audit", "--log", run.raw());
        assertNotEquals(0, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("the structured log beside it knows"), audit::toString);
    }

    @Test
    void linesThatAreReadFromTheirCopiesAreTold() throws IOException {
        Path structured = run.structured();
        List<String> lines = new ArrayList<>(Files.readAllLines(structured));
        Collections.swap(lines, 0, 1);
        Files.write(structured, lines);
        Done audit = Done.emp("audit", "--log", run.raw());
        assertTrue(audit.out().contains("1 line does not stand in the raw log where"), audit::toString);
    }

    @Test
    void withoutItTheRawLogIsReadAsAnyFile() throws IOException {
        Files.delete(run.structured());
        Done audit = Done.emp("audit", "--log", run.raw());
        assertEquals(64, audit.exit(), audit::toString);
        Files.writeString(
                run.raw(),
                "2026-01-02 03:04:05 INFO first\n" + Files.readString(run.raw(), StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
        Map<String, Object> found = Done.emp("audit", "--log", run.raw()).json();
        Map<?, ?> metadata = (Map<?, ?>) ((Map<?, ?>) found.get("summary")).get("metadata");
        assertNull(metadata.get("read_by_structured_log"));
        Map<?, ?> alone = (Map<?, ?>) metadata.get("read_without_structured_log");
        assertEquals(List.of(run.raw().toString()), alone.get("files"));
        assertEquals(6L, alone.get("lines"));
        assertEquals(5L, alone.get("untimed_lines"), found::toString);
        assertEquals(3L, alone.get("unrecognised_lines"), found::toString);
        for (String format : List.of("markdown", "review-markdown")) {
            Done told = Done.emp("audit", "--log", run.raw(), "--format", format);
            assertTrue(
                    told.out().contains("stream, order and arrival of its 6 lines are not known; 3 without"),
                    told::toString);
        }
    }

    @Test
    void withItNothingIsSaidToBeUnknown() throws IOException {
        Done told = Done.emp("audit", "--log", run.raw(), "--format", "markdown");
        assertFalse(told.out().contains("not known"), told::toString);
    }

    private static List<?> summaries(Map<?, ?> logs) {
        return ((List<?>) logs.get("errors"))
                .stream().map(error -> ((Map<?, ?>) error).get("summary")).toList();
    }
}
