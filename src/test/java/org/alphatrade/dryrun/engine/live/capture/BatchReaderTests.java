package org.alphatrade.dryrun.engine.live.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        try (BatchReader reader = new BatchReader()) {
            assertThrows(NoSuchFileException.class, () -> reader.read(place));
            assertThrows(NoSuchFileException.class, () -> reader.read(place));
            Files.write(segment, lines);
            assertEquals(2, reader.read(place).size());
        }
    }
}
