package org.alphatrade.dryrun.engine.live.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchReaderTests {
    @TempDir
    Path directory;

    @Test
    void aSegmentThatCouldNotBeOpenedIsTriedAgain() throws IOException {
        String line = "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"message\":\"x\"}\n";
        byte[] lines = line.repeat(2).getBytes(StandardCharsets.UTF_8);
        Path segment = directory.resolve("a.jsonl");
        JudgeQueue.Written place = new JudgeQueue.Written(segment, 0, lines.length, 1, 2);
        try (BatchReader reader = new BatchReader(() -> true)) {
            assertThrows(NoSuchFileException.class, () -> reader.read(place));
            assertThrows(NoSuchFileException.class, () -> reader.read(place));
            Files.write(segment, lines);
            assertEquals(2, reader.read(place).size());
        }
    }

    @Test
    void aBatchThatAFullDiskNeverTookIsToldAtOnceWhenTheEvidenceIsClosedAndTheNextOneIsRead() throws IOException {
        byte[] line = "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"message\":\"x\"}\n".getBytes(StandardCharsets.UTF_8);
        Path segment = Files.write(directory.resolve("a.jsonl"), line);
        Path next = Files.write(directory.resolve("b.jsonl"), line);
        try (BatchReader reader = new BatchReader(() -> true)) {
            for (long offset : new long[] {line.length / 2, line.length, 9L * line.length}) {
                JudgeQueue.Written lost = new JudgeQueue.Written(segment, offset, line.length, 2, 1);
                EOFException told = assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> assertThrows(EOFException.class, () -> reader.read(lost)));
                assertEquals("'" + segment + "' ends before byte " + (offset + line.length), told.getMessage());
                assertEquals(
                        1,
                        reader.read(new JudgeQueue.Written(segment, 0, line.length, 1, 1))
                                .size());
            }
            assertEquals(
                    1,
                    reader.read(new JudgeQueue.Written(next, 0, line.length, 1, 1))
                            .size());
        }
    }
}
