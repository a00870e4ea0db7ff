package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.record.NumericLevels;

/** A text log gives the same records however it is cut into pieces, and no line of it gets lost. */
final class TextReaderFuzz {
    private static final LogReader.Options TEXT = new LogReader.Options(NumericLevels.NONE, true);
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-03T12:00:00Z"));

    private final Scratch scratch = new Scratch(".log");

    @FuzzTest
    @DictionaryEntries({
        "2026-01-02 03:04:05,678 ",
        "2026-01-02T03:04:05Z WARN ",
        "\013E0102 03:04:05.678901 1234 feed.go:12] ",
        "Jan 02, 2026 3:04:05 AM com.x.Feed start\013SEVERE: ",
        "\01303:04:05.678 [main] ERROR c - ",
        "time=2026-01-02T03:04:05.678Z level=WARN msg=\"",
        "<34>Oct 11 22:14:15 host su[12]: ",
        "{\"ts\":1767323045,\"level\":\"warn\"}\013",
        "\u001b[31m",
        "[2026-01-02 03:04:05 +0000] [123] [CRITICAL] ",
        "01-02 03:04:05.678  1234  1234 E Tag: ",
        "1:M 02 Jan 2026 03:04:05.678 # ",
        "127.0.0.1 - - [02/Jan/2026:03:04:05 +0000] \"GET / HTTP/1.1\" 500 12\013",
        "\r\013",
        "\tat x\013"
    })
    void aTextLogIsReadTheSameInPiecesOfAnySize(FuzzedDataProvider data) throws IOException {
        int piece = data.consumeInt(1, 64);
        byte[] log = Dictionary.lines(data.consumeRemainingAsBytes());
        if (packed(log)) {
            return;
        }
        Path file = scratch.holding(log);
        Files.setLastModifiedTime(file, WRITTEN);
        Records whole = Records.ofFile(file, 1 << 12, TEXT);
        Records pieces = Records.ofFile(file, piece, TEXT);
        assertEquals(whole.seen(), pieces.seen());
        assertEquals(whole.outcome(), pieces.outcome());

        long lines = new String(log, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();
        lines += log.length > 0 && log[log.length - 1] != '\n' ? 1 : 0;
        assertEquals(lines, whole.outcome().lines());
        assertEquals(whole.outcome().records(), whole.seen().size());
        assertTrue(whole.outcome().ignored() + whole.outcome().records() <= lines);
    }

    private static boolean packed(byte[] log) {
        return org.alphatrade.dryrun.base.file.Compression.of(Arrays.copyOf(log, Math.min(8, log.length)))
                != org.alphatrade.dryrun.base.file.Compression.NONE;
    }
}
